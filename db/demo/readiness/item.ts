import type { ListedItem, PublishedList } from '../../readiness/level.ts';
import { demoId, deskPeople } from '../desks/people.ts';
import type { Random } from '../random.ts';
import { wibDay } from './calendar.ts';
import { bodyOf } from './bodies.ts';
import { courseOf, type Version } from './course.ts';
import { certificationOf, type Fate, type Ground } from './fates.ts';
import { startOf } from './ground.ts';
import { makeId } from './ids.ts';
import { placeOf, type Making, type StandingRow } from './making.ts';
import { reviewOf } from './reviews.ts';
import type { EvidenceRow, Written } from './rows.ts';
import { filesFor } from './shelf.ts';

export interface Item {
  listed: ListedItem;
  versions: Version[];
  standing: StandingRow;
  /** Who accepted the version that counts. */
  acceptedBy: string | null;
}

interface Told {
  list: PublishedList;
  listed: ListedItem;
  fate: Fate;
}

/** Writes every version of an item with its review, and says where the item stands. */
export function writeItem(random: Random, making: Making, ground: Ground, told: Told, written: Written): Item {
  const { plan, calendar } = making;
  const { maker } = ground;
  const { list, listed, fate } = told;
  const place = placeOf(plan, maker);
  const course = { fate, validityMonths: listed.body.validityMonths, start: startOf(maker) };
  const versions = courseOf(random, calendar, course);
  const createdBy = senderOf(random, maker, place);
  const ids = versions.map(() => makeId(random));
  let acceptedBy: string | null = null;
  for (const [index, version] of versions.entries()) {
    const id = ids[index] as string;
    const row = { id, workshopId: maker.id, item: listed.slug, number: index + 1, checklistVersionId: list.versionId };
    const times = { createdBy, createdAt: version.createdAt, updatedAt: changedAt(version) };
    const files = showsFiles(place, fate, index + 1 === versions.length)
      ? filesOf(making, ground, listed, row.number, { evidenceId: id, ...times }, written)
      : {};
    const lacking = version.verdict !== 'accepted' && version.sentAt === null;
    const telling = { maker, item: listed, at: version.createdAt, why: whyOf(versions[index - 1]), lacking, files };
    const certificate = ground.certificates.find(
      ({ certification, issuedOn }) =>
        certification === certificationOf(listed) && issuedOn <= wibDay(version.createdAt),
    );
    const sealed = making.seal(id, bodyOf(random, { ...telling, certificate }));
    written.evidence.push({ ...row, state: stateOf(version), sealed, version: row.number + 1, ...times });
    const { sentAt } = version;
    if (sentAt === null) continue;
    const review = reviewOf(random, calendar, {
      ...{ workshopId: maker.id, place, item: listed, evidenceId: id, submittedBy: createdBy },
      version: { ...version, sentAt },
      short: ground.whole,
      objection: index + 1 === versions.length ? fate.objection : undefined,
    });
    written.reviews.push(review.row);
    written.events.push(...review.events);
    if (version.verdict === 'accepted') acceptedBy = review.row.decidedBy ?? null;
  }
  return { listed, versions, standing: standingOf(maker.id, listed.slug, versions, ids), acceptedBy };
}

function whyOf(former: Version | undefined): 'first' | 'mended' | 'renewed' {
  if (!former) return 'first';
  return former.verdict === 'accepted' ? 'renewed' : 'mended';
}

/** The owner of the demo's first two workshops can sign in; others only have ids, as nobody does. */
function senderOf(random: Random, { slug }: Ground['maker'], place: number): string {
  if (place === 0 && random.chance(0.3)) return demoId(deskPeople.staff.email);
  return demoId(place < 2 ? deskPeople.owner.email : `${slug}@demo.test`);
}

/** The owner shows files for everything, the neighbours for what waits. */
function showsFiles(place: number, fate: Fate, newest: boolean): boolean {
  return place === 0 || (place < 10 && newest && fate.state === 'waiting');
}

function filesOf(
  { plan, picturesOf }: Making,
  { maker }: Ground,
  listed: ListedItem,
  number: number,
  shown: { evidenceId: string; createdBy: string; createdAt: number },
  written: Written,
): Record<string, string[]> {
  if (!picturesOf) return {};
  const { evidenceId, createdBy, createdAt } = shown;
  const pictures = picturesOf(maker);
  const { byAsk, wanted } = filesFor(plan, maker, listed, { number, evidenceId, pictures, createdBy, createdAt });
  written.files.push(...wanted);
  return byAsk;
}

function stateOf({ sentAt, verdict, endedAt }: Version): EvidenceRow['state'] {
  if (sentAt === null) return 'draft';
  return endedAt === null ? (verdict ?? 'sent') : 'expired';
}

function changedAt({ createdAt, sentAt, decidedAt, endedAt }: Version): number {
  return endedAt ?? decidedAt ?? sentAt ?? createdAt;
}

/** What ended counts no more; what a newer version is to replace goes on counting. */
function standingOf(workshopId: number, item: string, versions: Version[], ids: string[]): StandingRow {
  const newest = versions.at(-1) as Version;
  const state = stateOf(newest);
  const counting = versions.findLastIndex(({ verdict }) => verdict === 'accepted');
  const accepted = versions[counting];
  const counts = accepted?.endedAt === null && accepted.decidedAt !== null;
  return {
    ...{ workshopId, item, evidenceId: ids.at(-1) as string, since: changedAt(newest) },
    state: state === 'sent' ? 'waiting' : (state as StandingRow['state']),
    acceptedId: counts ? (ids[counting] as string) : null,
    acceptedOn: counts && accepted.decidedAt !== null ? wibDay(accepted.decidedAt) : null,
    expiresOn: counts ? accepted.expiresOn : null,
  };
}
