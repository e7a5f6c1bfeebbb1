/** Every reason the domain may refuse for; i18n/refusals.ts must have a sentence for each, or tsc fails. */
export const refusalCodes = ['not-found', 'bad-query', 'too-many-requests', 'busy'] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Thrown by domain functions when a rule says no; its words are the reader's, from i18n. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}
