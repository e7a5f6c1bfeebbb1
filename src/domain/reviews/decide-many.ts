import type { Acting } from '#src/domain/context.ts';
import { isRefusal, type RefusalCode } from '#src/domain/refusal.ts';
import { decideReview } from './decide-review.ts';
import type { DecideManyForm } from './form.ts';
import { requireReviewer } from './powers.ts';

export interface DecidedMany {
  verdict: DecideManyForm['verdict'];
  /** Ids that have this verdict now. */
  done: string[];
  /** Those that were left alone, and why. */
  left: { id: string; code: RefusalCode; facts: Record<string, string | number> }[];
}

/**
 * One verdict for several reviews, each in a write of its own: what can't be decided (own business, decided or claimed
 * by another, changed since it was ticked, accepted only by two officers) is told, the others stand. Sent twice, the second time everything is told.
 */
export async function decideMany(context: Acting, form: DecideManyForm): Promise<{ show: { many: DecidedMany } }> {
  const officer = requireReviewer(context);
  const many: DecidedMany = { verdict: form.verdict, done: [], left: [] };
  const unique = new Map(form.picked.map((picked) => [picked.id, picked]));
  for (const picked of unique.values()) {
    const decision = {
      ...picked,
      verdict: form.verdict,
      reasonCode: form.reasonCode,
      note: form.note,
      expiresOn: null,
    };
    try {
      // An acceptance for buyers needs its own finding; decideReview asks for a note, but one for all is none.
      const one = form.verdict === 'accepted' ? { ...decision, note: '' } : decision;
      await context.db.write((tx) => decideReview(tx, context, officer, one, 'one-by-one'));
      many.done.push(picked.id);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      many.left.push({ id: picked.id, code: error.code, facts: error.facts });
    }
  }
  return { show: { many } };
}
