import { appliesTo } from '../../readiness/applies.ts';
import type { ListedItem, PublishedList } from '../../readiness/level.ts';
import type { ItemBody } from '../../readiness/types.ts';
import { readinessLevels } from '../../schema/workshops.ts';
import type { Certificate } from '../certificates.ts';
import type { Random } from '../random.ts';
import type { Maker } from '../workshop.ts';
import type { About } from './answers.ts';

/** Where a workshop stands with an item in the end, and roughly how it came there. */
export interface Fate {
  state: 'draft' | 'waiting' | 'changes-asked' | 'refused' | 'accepted' | 'expired';
  /** An older version that counts still, or did until it ended. */
  before: 'counts' | 'expired' | null;
  versions: number;
  /** The certificate that was shown: its acceptance ends when it does. */
  term: Pick<Certificate, 'issuedOn' | 'expiresOn'> | null;
  /** Days until the acceptance ends, where that is told; otherwise it falls as it may. */
  endsIn: number | null;
  /** Nothing was touched for four months. */
  quiet: boolean;
  /** It stood so this many days ago already. */
  settled: number;
  /** Reason and words of the officer, where they are told. */
  objection?: readonly [code: string, note: string];
}

export interface Ground {
  core: PublishedList;
  markets: readonly PublishedList[];
  maker: Maker;
  about: About;
  certificates: readonly Certificate[];
  /** Days from the first thing shown to the plan's day. */
  room: number;
  day: string;
  /** Every item of the core list with three versions. */
  whole: boolean;
  /** Was trained, and has done nothing since. */
  quiet: boolean;
}

/** Certificates that say the same as an item which doesn't record them itself. */
const alike: Record<string, string> = { trademark: 'merek', batikmark: 'batikmark' };
/** How likely an item that no level waits for counts, by level reached; and one of a level that is still far. */
const extras = [0.06, 0.3, 0.5, 0.72, 0.88];
const afar = [0.05, 0.16, 0.3, 0.5, 0];
/** How much of what does not count was begun at all. */
const begun = [0.2, 0.3, 0.38, 0.45, 0.5];
/** Days that a workshop kept its former level for at least, before something ended. */
const heldFor = 40;

/** Of every item that was begun, in the order of the lists; the level follows from them and is the one that was wished. */
export function fatesOf(random: Random, ground: Ground): Map<string, Fate> {
  const { core, markets, maker, about, whole } = ground;
  const rank = readinessLevels.indexOf(maker.level);
  const needs = core.items.filter(({ level, body }) => level === readinessLevels[rank + 1] && applies(ground, body));
  const culprit = chooseCulprit(random, ground, rank, needs);
  const blocked = culprit ? new Set([culprit]) : chooseBlocked(random, needs);
  const fates = new Map<string, Fate>();
  const put = (item: ListedItem, need: boolean | null, chance: number) => {
    const fate = fateOf(random, ground, { item, rank, need, chance });
    const held = culprit && need ? { settled: heldFor } : {};
    if (fate) fates.set(item.slug, { ...fate, ...held });
  };
  for (const item of core.items) {
    if (!applies(ground, item.body) && !whole) continue;
    const own = item.level === null ? null : readinessLevels.indexOf(item.level);
    const before = culprit ? rank + 1 : rank;
    const need = blocked.has(item.slug) ? false : own !== null && own <= before ? true : null;
    put(item, need, own === null ? (extras[rank] ?? 0) : own === rank + 1 ? 0.9 : (afar[rank] ?? 0));
  }
  for (const list of markets) {
    const target = about.pack?.slug === list.slug;
    if (!target && !list.destinations.some((one) => about.answers['market']?.includes(one))) continue;
    for (const item of list.items.filter(({ body }) => applies(ground, body))) {
      const need = target && (rank > 2 || culprit) && item.body.blocking ? true : null;
      const chance = target ? ([0.05, 0.15, 0.45, 0.7, 0.8][rank] ?? 0) : rank > 1 ? 0.2 : 0.02;
      if (need || !whole) put(item, need, chance);
    }
  }
  if (culprit)
    fates.set(culprit, { ...ended, versions: versionsOf(random, whole), endsIn: -random.whole(2, heldFor - 12) });
  return fates;
}

/** Whether this certificate-bound item can be shown as accepted, or needs none. */
export function canCount({ certificates, day }: Pick<Ground, 'certificates' | 'day'>, item: ListedItem): boolean {
  const known = certificationOf(item);
  if (!known) return true;
  return certificates.some(({ certification, expiresOn }) => certification === known && (expiresOn ?? day) >= day);
}

/** About a fifth have had the next level, and lost it to one thing that ended; by slug. */
function chooseCulprit(random: Random, ground: Ground, rank: number, needs: ListedItem[]): string | null {
  const drawn = random.chance(0.22);
  const able = needs.filter((item) => canEnd(ground, item));
  const marketed = rank !== 2 || ground.about.pack !== null;
  return drawn && !ground.quiet && marketed && able.length > 0 ? random.pick(able).slug : null;
}

/** At least one need of the next level is open, or the level would be higher; hard ones more often. */
function chooseBlocked(random: Random, needs: ListedItem[]): Set<string> {
  const wanted = Math.min(needs.length, 1 + Math.floor(needs.length * random.next() ** 1.4));
  const blocked = new Set<string>();
  while (blocked.size < wanted) blocked.add(random.weighted(needs, ({ body }) => body.weight).slug);
  return blocked;
}

interface Choosing {
  item: ListedItem;
  rank: number;
  /** It must count, or must not; null: as it falls. */
  need: boolean | null;
  chance: number;
}

function fateOf(random: Random, ground: Ground, { item, rank, need, chance }: Choosing): Fate | null {
  const { whole, quiet, certificates, day, room } = ground;
  const months = item.body.validityMonths;
  const certification = certificationOf(item);
  const held = certificates.find((one) => one.certification === certification);
  const drawn = random.chance(chance * (1.12 - 0.08 * item.body.weight));
  const fresh = { ...plain, quiet, versions: versionsOf(random, whole) };
  if (held && need !== false) {
    const ran = held.expiresOn !== null && held.expiresOn < day;
    if (!ran || endedDaysAgo(held, day) < room - 60)
      return { ...fresh, term: held, state: ran ? 'expired' : 'accepted' };
  } else if (need ?? (drawn && certification === undefined)) {
    const renewing = !quiet && canEnd(ground, item) && random.chance(renewed(months ?? 12));
    if (renewing) return { ...renewal(random), versions: versionsOf(random, whole, 2) };
    if (need || !quiet || (months ?? 12) > 5) return { ...fresh, state: 'accepted' };
  }
  if (!whole && !random.chance(begun[rank] ?? 0.5)) return null;
  if (quiet)
    return { ...fresh, state: canEnd(ground, item) ? 'expired' : random.chance(0.5) ? 'changes-asked' : 'draft' };
  const open = openState(random, canEnd(ground, item), whole);
  return { ...fresh, ...open, versions: versionsOf(random, whole, open.before ? 2 : 1) };
}

const plain = { before: null, term: null, endsIn: null, quiet: false, settled: 0 } as const;
const ended = { ...plain, state: 'expired' } as const;

/** Where something stands that does not count: about a quarter of it did once. Where all was begun, less of it waits. */
function openState(random: Random, once: boolean, whole: boolean): Pick<Fate, 'state' | 'before'> {
  const turn = random.next();
  if (once && turn < 0.17) return { state: 'expired', before: null };
  const [waiting, draft] = whole ? [0.2, 0.32] : [0.34, 0.57];
  const state = turn < waiting ? 'waiting' : turn < draft ? 'draft' : turn < 0.92 ? 'changes-asked' : 'refused';
  return { state, before: once && random.chance(0.12) ? 'expired' : null };
}

/** A newer version of what counts: written, sent, or come back. */
function renewal(random: Random): Omit<Fate, 'versions'> {
  const turn = random.next();
  return { ...plain, state: turn < 0.4 ? 'draft' : turn < 0.8 ? 'waiting' : 'changes-asked', before: 'counts' };
}

/** About a third of what ends within two months is being renewed. */
function renewed(months: number): number {
  return Math.min(0.25, 0.66 / months);
}

function versionsOf(random: Random, whole: boolean, least = 1): number {
  const turn = random.next();
  return whole ? 3 : Math.max(least, turn < 0.56 ? 1 : turn < 0.86 ? 2 : 3);
}

function applies({ about }: Ground, body: ItemBody): boolean {
  return appliesTo(body.appliesWhen, about.answers) !== 'no';
}

/** Its acceptance ends, and has had the time to; the end of a certificate is told by the certificate. */
function canEnd({ room }: Ground, item: ListedItem): boolean {
  const months = item.body.validityMonths;
  return months !== null && months * 30.5 < room - 60 && certificationOf(item) === undefined;
}

/** The certification that an item shows, whether its acceptance records it or not. */
export function certificationOf({ slug, body }: ListedItem): string | undefined {
  return body.certification ?? alike[slug];
}

function endedDaysAgo({ expiresOn }: Certificate, day: string): number {
  return expiresOn === null ? 0 : (Date.parse(day) - Date.parse(expiresOn)) / 86_400_000;
}
