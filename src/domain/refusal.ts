import type { FieldProblem } from '#src/i18n/fields.ts';

/** Every reason the domain may refuse for; i18n/refusals.ts must have a sentence for each, or tsc fails. */
export const refusalCodes = [
  'not-found',
  'forbidden',
  'sign-in-first',
  'form',
  'bad-query',
  'too-many-requests',
  'busy',
  'stale',
  'too-large',
  'bad-file',
  // uploads
  'wrong-file-type',
  'too-many-pixels',
  'too-many-files',
  'no-files',
  'too-slow',
  'upload-cut',
  'length-needed',
  'no-room',
  'already-done',
  // accounts
  'wrong-sign-in',
  'wait-before-trying',
  'email-not-confirmed',
  'wrong-code',
  'wrong-password',
  'link-used-or-old',
  'second-step-required',
  'last-owner',
  'last-admin',
  'already-member',
  // listings and workshops
  'edit-in-review',
  'not-complete',
  'not-editable',
  'draft-limit',
  'workshop-limit',
  'other-workshop',
  'profile-first',
  'invitation-limit',
  'upload-limit',
  'import-too-large',
  'import-unreadable',
  'import-changed',
  // reviews
  'decided-already',
  'own-business',
  'claimed-by-other',
  'undo-too-late',
  'undo-overtaken',
  'reason-needed',
  'finding-needed',
  'papers-missing',
  'in-review-already',
  // readiness
  'not-sent-yet',
  'nothing-to-send',
  'nothing-to-check',
  'second-officer-needed',
  'evidence-storage-full',
  'infected-file',
  'bad-document',
  'scan-failed',
  'reason-for-opening',
  'item-not-listed',
  'draft-exists',
  'no-draft',
  'nothing-changed',
  'checklist-changed',
  'passport-limit',
  // exhibitions
  'not-this-phase',
  'deadline-passed',
  'late-code-wrong',
  'not-eligible',
  'question-frozen',
  'conflict',
  'conflict-in-exhibition',
  'other-officer-needed',
  'not-your-turn',
  'answer-too-late',
  'appeal-too-late',
  'stand-taken',
  'no-place-left',
  'not-all-scored',
  'not-all-screened',
  'not-all-decided',
  'reason-against-rule',
  'letters-not-ready',
  'call-incomplete',
  'not-before',
  'returned-may-answer',
  'publish-first',
  'appeals-open',
  'answers-waiting',
  'report-first',
  'cannot-step-back',
  'stand-in-use',
  'own-sheet-first',
  'not-redacted',
  'second-reviewer-needed',
  'slug-taken',
  'quote-answered',
  'quote-expired',
  'nothing-to-draw',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

const status: Partial<Record<RefusalCode, number>> = {
  'not-found': 404,
  forbidden: 403,
  'own-business': 403,
  'sign-in-first': 401,
  'too-many-requests': 429,
  'wait-before-trying': 429,
  busy: 503,
  stale: 409,
  'already-done': 409,
  'decided-already': 409,
  'claimed-by-other': 409,
  'undo-too-late': 409,
  'undo-overtaken': 409,
  'edit-in-review': 409,
  'in-review-already': 409,
  'draft-exists': 409,
  'no-draft': 409,
  'checklist-changed': 409,
  'second-officer-needed': 409,
  conflict: 403,
  'conflict-in-exhibition': 403,
  'other-officer-needed': 403,
  'not-this-phase': 409,
  'deadline-passed': 409,
  'stand-taken': 409,
  'stand-in-use': 409,
  'no-place-left': 409,
  'not-your-turn': 409,
  'answer-too-late': 409,
  'appeal-too-late': 409,
  'quote-answered': 409,
  'quote-expired': 409,
  'second-reviewer-needed': 403,
  'letters-not-ready': 409,
  'slug-taken': 409,
  'evidence-storage-full': 413,
  'bad-document': 415,
  'scan-failed': 503,
  'import-changed': 409,
  'other-workshop': 409,
  'too-large': 413,
  'too-many-files': 413,
  'wrong-file-type': 415,
  'too-slow': 408,
  'upload-cut': 400,
  'length-needed': 411,
  'no-room': 507,
  'import-too-large': 413,
};

/** Thrown by domain functions when a rule says no; its words are the reader's, from i18n. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: RefusalCode;
  /** What the sentence names: who decided, when, how long to wait. */
  readonly facts: Record<string, string | number>;
  /** What is wrong with which field of the form, where several are. */
  readonly fields: Record<string, FieldProblem>;

  constructor(
    code: RefusalCode,
    facts: Record<string, string | number> = {},
    fields: Record<string, FieldProblem> = {},
  ) {
    super(code);
    this.code = code;
    this.facts = facts;
    this.fields = fields;
  }

  /** HTTP status: 422 unless the reason has one of its own. */
  get status(): number {
    return status[this.code] ?? 422;
  }
}

/** The server and the pages are two bundles: a Refusal of the one is no instance of the other's class. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'code' in error;
}
