import { acceptInvitation } from '#src/domain/accounts/accept-invitation.ts';
import { changeEmail } from '#src/domain/accounts/change-email.ts';
import { changePassword } from '#src/domain/accounts/change-password.ts';
import { confirmEmail } from '#src/domain/accounts/confirm.ts';
import * as form from '#src/domain/accounts/form.ts';
import { forgotPassword } from '#src/domain/accounts/forgot.ts';
import { saveProfile } from '#src/domain/accounts/profile.ts';
import { proveOneself } from '#src/domain/accounts/prove.ts';
import { removeTotp } from '#src/domain/accounts/remove-totp.ts';
import { renewRecoveryCodes } from '#src/domain/accounts/renew-recovery-codes.ts';
import { resetPassword } from '#src/domain/accounts/reset.ts';
import { passSecondStep } from '#src/domain/accounts/second-step.ts';
import { finishTotp } from '#src/domain/accounts/set-up-totp.ts';
import { signIn } from '#src/domain/accounts/sign-in.ts';
import { endSession, signOut, signOutEverywhere } from '#src/domain/accounts/sign-out.ts';
import { signUp } from '#src/domain/accounts/sign-up.ts';
import { action, type Action } from './answer.ts';

const small = { limit: 16_384 };

export const accountActions = {
  'account.accept-invitation': action(form.invitationForm, acceptInvitation, small),
  'account.change-email': action(form.changeEmailForm, changeEmail, small),
  'account.change-password': action(form.changePasswordForm, changePassword, small),
  'account.confirm': action(form.tokenForm, confirmEmail, small),
  'account.end-session': action(form.endSessionForm, endSession, small),
  'account.finish-totp': action(form.finishTotpForm, finishTotp, small),
  'account.forgot': action(form.forgotForm, forgotPassword, small),
  'account.prove': action(form.proveForm, proveOneself, small),
  'account.remove-totp': action(form.emptyForm, removeTotp, small),
  'account.renew-recovery-codes': action(form.emptyForm, renewRecoveryCodes, small),
  'account.reset': action(form.resetForm, resetPassword, small),
  'account.save-profile': action(form.profileForm, saveProfile, small),
  'account.second-step': action(form.codeForm, passSecondStep, small),
  'account.sign-in': action(form.signInForm, signIn, small),
  'account.sign-out': action(form.emptyForm, signOut, small),
  'account.sign-out-everywhere': action(form.emptyForm, signOutEverywhere, small),
  'account.sign-up': action(form.signUpForm, signUp, small),
} satisfies Record<string, Action>;
