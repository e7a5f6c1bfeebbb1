import { exhibitionPhases, type ExhibitionPhase } from '#db/schema/index.ts';

/**
 * Who someone is to an exhibition. `workshop`: a member of a workshop, about its own application; `reviewer`: named for
 * this exhibition; `officer`: with the power `exhibitions`; `person`: anyone signed in; `anyone`.
 */
export const roles = ['anyone', 'person', 'workshop', 'reviewer', 'officer'] as const;
export type Role = (typeof roles)[number];

interface Rule {
  who: readonly Role[];
  in: readonly ExhibitionPhase[];
  /**
   * `this`: not about a workshop one has a conflict with; `all`: nobody with a conflict with any workshop that takes
   * part, for such an act tells how all of them stand.
   */
  free?: 'this' | 'all';
  /** With a late code also in these. */
  late?: readonly ExhibitionPhase[];
}

const open = exhibitionPhases.filter((phase) => phase !== 'draft');
const running = open.filter((phase) => phase !== 'closed' && phase !== 'withdrawn');
const from = (first: ExhibitionPhase): ExhibitionPhase[] =>
  exhibitionPhases.slice(exhibitionPhases.indexOf(first)).filter((phase) => phase !== 'withdrawn');
const between = (first: ExhibitionPhase, last: ExhibitionPhase): ExhibitionPhase[] =>
  exhibitionPhases.slice(exhibitionPhases.indexOf(first), exhibitionPhases.indexOf(last) + 1);

/**
 * The one table of what may be done, and what may be seen (`see.…`), in which phase and by whom. Pages ask it what to
 * show, domain functions whether to go on, tests for every cell. What is not in it is allowed to nobody.
 */
export const phaseTable = {
  'see.call': { who: ['anyone'], in: open },
  'see.desk': { who: ['officer'], in: exhibitionPhases },
  'see.own-application': { who: ['workshop'], in: open },
  'see.applications': { who: ['officer'], in: open, free: 'this' },
  'see.sheets-to-do': { who: ['reviewer'], in: between('screening', 'decision'), free: 'this' },
  'see.scores': { who: ['officer'], in: from('scoring'), free: 'this' },
  'see.ranking': { who: ['officer'], in: from('scoring'), free: 'this' },
  'see.outcomes-before': { who: ['officer'], in: between('scoring', 'decision'), free: 'all' },
  'see.results': { who: ['anyone'], in: from('appeal') },
  'see.own-scores': { who: ['workshop'], in: from('appeal') },
  'see.participants': { who: ['anyone'], in: from('confirmation') },

  'exhibition.save': { who: ['officer'], in: between('draft', 'fair') },
  'exhibition.save-plan': { who: ['officer'], in: between('draft', 'fair') },
  'exhibition.set-quota': { who: ['officer'], in: between('draft', 'confirmation') },
  'exhibition.set-criteria': { who: ['officer'], in: between('draft', 'decision') },
  'exhibition.save-stands': { who: ['officer'], in: between('draft', 'fair') },
  'exhibition.move': { who: ['officer'], in: between('draft', 'results') },
  'exhibition.withdraw': { who: ['officer'], in: between('draft', 'fair') },
  'exhibition.make-late-code': { who: ['officer'], in: between('apply', 'screening') },
  'exhibition.follow': { who: ['person'], in: running },
  'exhibition.unfollow': { who: ['person'], in: open },

  'application.start': { who: ['workshop'], in: ['apply'], late: ['screening'] },
  'application.save': { who: ['workshop'], in: ['apply', 'screening'], late: ['screening'] },
  'application.submit': { who: ['workshop'], in: ['apply', 'screening'], late: ['screening'] },
  'application.withdraw': { who: ['workshop'], in: between('apply', 'appeal') },
  'application.appeal': { who: ['workshop'], in: ['appeal'] },
  'application.confirm': { who: ['workshop'], in: between('appeal', 'confirmation') },
  'application.decline': { who: ['workshop'], in: between('appeal', 'fair') },
  'application.send-proof': { who: ['workshop'], in: between('appeal', 'fair') },
  'application.choose-stand': { who: ['workshop'], in: ['confirmation'] },
  'application.tick': { who: ['workshop'], in: between('appeal', 'fair') },
  'application.send-results': { who: ['workshop'], in: between('fair', 'results') },
  'application.screen': { who: ['officer'], in: between('apply', 'screening'), free: 'this' },

  'scoring.add-reviewer': { who: ['officer'], in: between('draft', 'scoring') },
  'scoring.remove-reviewer': { who: ['officer'], in: between('draft', 'decision') },
  'scoring.assign': { who: ['officer'], in: between('screening', 'scoring'), free: 'this' },
  'scoring.assign-evenly': { who: ['officer'], in: between('screening', 'scoring') },
  'scoring.unassign': { who: ['officer'], in: between('screening', 'scoring'), free: 'this' },
  'scoring.redact': { who: ['officer'], in: between('apply', 'scoring'), free: 'this' },
  'scoring.save': { who: ['reviewer'], in: ['scoring'], free: 'this' },
  'scoring.abstain': { who: ['reviewer'], in: ['scoring'], free: 'this' },
  'scoring.declare': { who: ['reviewer', 'officer'], in: between('apply', 'decision') },
  'scoring.note': { who: ['reviewer'], in: between('scoring', 'decision'), free: 'this' },

  'decision.set': { who: ['officer'], in: ['decision'], free: 'all' },
  'decision.take-rule': { who: ['officer'], in: ['decision'], free: 'all' },
  'decision.prepare': { who: ['officer'], in: ['decision'], free: 'all' },
  'decision.publish': { who: ['officer'], in: ['decision'], free: 'all' },
  'decision.answer-appeal': { who: ['officer'], in: between('appeal', 'confirmation'), free: 'this' },

  'fee.accept': { who: ['officer'], in: between('appeal', 'results'), free: 'this' },
  'fee.refuse': { who: ['officer'], in: between('appeal', 'fair'), free: 'this' },
  'fee.waive': { who: ['officer'], in: between('appeal', 'results'), free: 'this' },
  'stand.assign': { who: ['officer'], in: between('confirmation', 'fair'), free: 'this' },
  'stand.draw': { who: ['officer'], in: ['confirmation'] },

  'lead.note': { who: ['workshop'], in: from('fair') },
  'lead.change': { who: ['workshop'], in: from('fair') },
  'lead.save-quote': { who: ['workshop'], in: from('fair') },
  'lead.send-quote': { who: ['workshop'], in: from('fair') },
  'quote.answer': { who: ['anyone'], in: from('fair') },

  'report.save': { who: ['officer'], in: from('fair') },
  'report.send': { who: ['officer'], in: between('results', 'closed'), free: 'all' },
} as const satisfies Record<string, Rule>;

export type ExhibitionAct = keyof typeof phaseTable;

export const ruleOf = (act: ExhibitionAct): Rule => phaseTable[act];

/** Whether someone with these roles may do it in this phase, conflicts aside. Pure. */
export function may(
  act: ExhibitionAct,
  phase: ExhibitionPhase,
  those: readonly Role[],
  { late = false } = {},
): boolean {
  const rule = ruleOf(act);
  const isNow = rule.in.includes(phase) || (late && rule.late?.includes(phase) === true);
  return isNow && rule.who.some((role) => those.includes(role));
}

/** The phase that follows; null after the last. */
export function nextPhase(phase: ExhibitionPhase): ExhibitionPhase | null {
  if (phase === 'closed' || phase === 'withdrawn') return null;
  return exhibitionPhases[exhibitionPhases.indexOf(phase) + 1] ?? null;
}
