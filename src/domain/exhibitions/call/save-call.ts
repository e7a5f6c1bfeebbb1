import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { recordCalls } from '../public/calls-changed.ts';
import type { Exhibition } from '../load.ts';
import { callFrom } from './call-body.ts';
import type { CallForm } from './call-form.ts';
import { changedParts } from './changed-parts.ts';
import { openForAct, recordOn, writeExhibition } from './on-exhibition.ts';
import { promiseToTell, startTellingApplicants } from './tell-applicants.ts';

/**
 * Keeps the call as typed. Once it is published, what matters to applicants is a public event, with its own line for a
 * deadline or dates that moved, and they are told; a deadline moves to later only. Throws `stale`, `form`.
 */
export async function saveCall(context: Acting, form: CallForm): Promise<{ notice: 'saved' }> {
  await context.db.write(async (tx) => {
    const of = await openForAct(tx, context, form, 'exhibition.save');
    const next = callFrom(form, of);
    if (of.phase !== 'draft') refuseWorse(of, next);
    await writeExhibition(tx, context, of, next);
    const parts = changedParts(of, next);
    const open = of.phase !== 'draft' && parts.length > 0;
    const said = { open, action: 'exhibition.save' as const };
    if (!open)
      return recordOn(tx, context, of.slug, { kind: 'saved', detail: { parts: parts.join(' ') || 'texts' }, ...said });
    if (parts.includes('name') || parts.includes('deadline')) await recordCalls(tx, context.now);
    if (parts.includes('deadline')) {
      const detail = { from: of.deadlineAt, to: next.deadlineAt };
      await recordOn(tx, context, of.slug, { kind: 'deadline-moved', detail, ...said });
    }
    if (parts.includes('dates')) {
      const detail = { from: of.startsOn, fromEnd: of.endsOn, to: next.startsOn, toEnd: next.endsOn };
      await recordOn(tx, context, of.slug, { kind: 'dates-changed', detail, ...said });
    }
    const rest = parts.filter((part) => part !== 'deadline' && part !== 'dates');
    if (rest.length > 0)
      await recordOn(tx, context, of.slug, { kind: 'saved', detail: { parts: rest.join(' ') }, ...said });
    await promiseToTell(tx, context, { ...of, name: next.name }, { what: 'call', parts: parts.join(' ') });
  });
  await startTellingApplicants(context, form.exhibition);
  return { notice: 'saved' };
}

/** Who relied on the deadline that was published must not miss it. */
function refuseWorse(of: Exhibition, next: Pick<Exhibition, 'deadlineAt'>): void {
  if (next.deadlineAt < of.deadlineAt) throw new Refusal('form', { field: 'deadlineOn', problem: 'only-later' });
}
