import type { payment, PaymentState } from '#db/schema/index.ts';

export type Payment = typeof payment.$inferSelect;
/** What money is owed for. */
export type PaymentSubject = Payment['subject'];
/** How it is paid. */
export type PaymentMethod = Payment['method'];

/** Every legal step of a payment, whatever it is for. */
export const paymentSteps = {
  'send-proof': { from: ['due', 'proof-sent'], to: 'proof-sent' },
  accept: { from: ['due', 'proof-sent'], to: 'paid' },
  refuse: { from: ['proof-sent'], to: 'due' },
  waive: { from: ['due', 'proof-sent'], to: 'waived' },
  cancel: { from: ['due', 'proof-sent'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly PaymentState[]; to: PaymentState }>;

export type PaymentStep = keyof typeof paymentSteps;

/** Whether nothing more is to be paid. */
export const isSettled = (state: PaymentState): boolean => state === 'paid' || state === 'waived';
