import { acceptFee, refuseFee, waiveFee } from '#src/domain/exhibitions/going/decide-fee.ts';
import { feeForm, feeWithNoteForm } from '#src/domain/exhibitions/going/form.ts';
import { action, type Action } from './answer.ts';

export const feeActions = {
  'fee.accept': action(feeForm, acceptFee),
  'fee.refuse': action(feeWithNoteForm, refuseFee),
  'fee.waive': action(feeWithNoteForm, waiveFee),
} satisfies Record<string, Action>;
