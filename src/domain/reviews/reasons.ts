import type { ReviewSubject } from '#db/schema/index.ts';

const forEvidence = [
  'unreadable',
  'wrong-document',
  'document-expired',
  'name-differs',
  'number-differs',
  'incomplete',
  'not-convincing',
  'not-this-workshop',
  'photo-not-own',
  'other',
] as const;

/** Standard reasons an officer gives with "changes asked" and "refused"; i18n/reviews.ts has their words. */
export const reasons = {
  listing: [
    'photos-unclear',
    'photos-not-of-it',
    'technique-doubtful',
    'printing-as-batik',
    'motif-wrong',
    'facts-missing',
    'price-doubtful',
    'text-thin',
    'contact-in-text',
    'not-own-work',
    'twice',
    'other',
  ],
  verification: [
    'paper-unreadable',
    'number-wrong',
    'name-differs',
    'paper-expired',
    'address-outside',
    'address-not-found',
    'nobody-there',
    'technique-not-shown',
    'other',
  ],
  evidence: forEvidence,
  'spot-check': forEvidence,
  application: ['answers-incomplete', 'requirement-missing', 'listings-unfit', 'contact-wrong', 'other'],
} as const satisfies Record<ReviewSubject, readonly string[]>;

export type ReasonCode = (typeof reasons)[ReviewSubject][number];

export const reasonCodes: readonly ReasonCode[] = [...new Set(Object.values(reasons).flat())];

export function isReasonFor(subject: ReviewSubject, code: string | null): code is ReasonCode {
  return (reasons[subject] as readonly (string | null)[]).includes(code);
}
