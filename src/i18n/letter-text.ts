import type { ReadLetter } from '#src/domain/exhibitions/deciding/read-letter.ts';
import { exhibitionDecision, formatScore } from './exhibition-decision.ts';
import { formatDay, formatRupiah } from './format.ts';
import type { Locale } from './locale.ts';

/** What a letter says, part by part, in one language; printed, and looked at before it goes. */
export interface LetterText {
  subject: string;
  fair: string;
  opening: string;
  standing: string;
  /** null: this kind says none. */
  why: string | null;
  answer: string[];
  /** Name, weight, value. */
  scores: [string, string, string][];
  reasons: string[];
  next: string[];
}

/** Pure. */
export function letterText({ kind, facts }: Pick<ReadLetter, 'kind' | 'facts'>, locale: Locale): LetterText {
  const t = exhibitionDecision[locale].letter;
  const { exhibition, workshop } = facts;
  const opening = locale === 'id' ? facts.openingId : facts.openingEn;
  const first = kind === 'chosen' || kind === 'waiting' || kind === 'refused';
  const own = kind !== 'appeal-upheld' && facts.criteria.some(({ mean }) => mean !== null);
  const [from, to] = [formatDay(facts.startsOn, locale), formatDay(facts.endsOn, locale)];
  return {
    subject: t.subject(exhibition),
    fair: t.fair(exhibition, facts.venue, facts.city, from, to),
    opening: opening || t.opening[kind](exhibition, workshop),
    standing: standing({ kind, facts }, locale),
    // A decision against the rule has its own reason; the rule's would contradict it.
    why: !first ? null : facts.note ? `${t.note} ${facts.note}` : facts.because ? t.because[facts.because] : null,
    answer: facts.answer.split(/\n+/).filter((part) => part !== ''),
    scores: own
      ? facts.criteria.map(({ name, weight, counted, mean, most }) => [
          name[locale],
          counted ? String(weight) : t.shown,
          mean === null ? '–' : t.ofMost(formatScore(mean, locale), most),
        ])
      : [],
    reasons: first || kind === 'appeal-rejected' ? facts.reasons : [],
    next: nextSteps({ kind, facts }, locale),
  };
}

function standing({ kind, facts }: Pick<ReadLetter, 'kind' | 'facts'>, locale: Locale): string {
  const t = exhibitionDecision[locale].letter;
  if (facts.score < 0) return t.unscored;
  const score = formatScore(facts.score, locale);
  return kind === 'appeal-upheld' || facts.rank < 0 ? t.newScore(score) : t.standing(score, facts.rank, facts.ranked);
}

function nextSteps({ kind, facts }: Pick<ReadLetter, 'kind' | 'facts'>, locale: Locale): string[] {
  const t = exhibitionDecision[locale].letter;
  const fee = facts.fee > 0 ? [t.fee(formatRupiah(facts.fee))] : [];
  const place = [t.confirm(facts.confirmBy, facts.confirmDays), ...fee, t.decline];
  const next: Record<typeof kind, string[]> = {
    chosen: place,
    promoted: place,
    waiting: [t.waits, t.appeal(facts.appealBy, facts.appealDays)],
    refused: [t.appeal(facts.appealBy, facts.appealDays)],
    'appeal-upheld': facts.confirmBy ? place : [t.noPlace, t.waits],
    'appeal-rejected': [t.final],
  };
  return next[kind];
}
