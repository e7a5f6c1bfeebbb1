import { isDeepStrictEqual } from 'node:util';
import type { Acting } from '#src/domain/context.ts';
import { fillPlaces } from '../fill-places.ts';
import { markRanking } from '../rescore.ts';
import { openForAct, recordOn, writeExhibition } from './on-exhibition.ts';
import type { QuotaForm } from './quota-form.ts';
import { promiseToTell, startTellingApplicants } from './tell-applicants.ts';

/**
 * Sets how many places there are and who they are kept for. Nobody who holds a place loses it when there are fewer:
 * places that come free are not given again until fewer hold one than there are. When there are more after the results,
 * the next in line move up in the same transaction. A change of a published call is a public event, and applicants are
 * told. Throws `stale`.
 */
export async function setQuota(context: Acting, form: QuotaForm): Promise<{ notice: 'saved' }> {
  await context.db.write(async (tx) => {
    const of = await openForAct(tx, context, form, 'exhibition.set-quota');
    const { places, newcomers, caps, leastScore, waiting } = form;
    const quota = { places, newcomers, caps, leastScore, waiting };
    const before = of.body.quota;
    if (isDeepStrictEqual(quota, { ...before, places: of.places })) return;
    await writeExhibition(tx, context, of, { places, body: { ...of.body, quota } });
    await markRanking(tx, of.slug);
    const open = of.phase !== 'draft';
    const detail = {
      ...{ from: of.places, to: places, newcomersFrom: before.newcomers, newcomersTo: newcomers },
      ...{ capsFrom: before.caps.length, capsTo: caps.length },
    };
    await recordOn(tx, context, of.slug, { kind: 'quota-changed', open, detail, action: 'exhibition.set-quota' });
    if (!open) return;
    await promiseToTell(tx, context, of, { what: 'quota', from: String(of.places), to: String(places) });
    await fillPlaces(tx, context, of.slug);
  });
  await startTellingApplicants(context, form.exhibition);
  return { notice: 'saved' };
}
