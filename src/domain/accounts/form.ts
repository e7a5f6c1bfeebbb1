import { z } from 'zod';
import { countryCodes } from './countries.ts';
import { normalEmail } from './email.ts';

/** The forms about one's own account. Every field that holds a secret has `password`, `code` or `token` in its name. */
export const passwordLength = { min: 12, max: 200 };

const email = z.string().max(200).transform(normalEmail).pipe(z.email());
const name = z.string().min(1).max(120);
/** What someone has already: longer than any of ours is simply wrong, and is not hashed. */
const present = z.string().min(1).max(1_000);
const chosen = z.string().min(passwordLength.min).max(passwordLength.max);
const token = z.string().max(100);
const code = z.string().min(1).max(60);
const next = z.string().max(2_000).optional();
const company = z.string().max(160).default('');
const country = z.enum(['', ...countryCodes]).default('');

export const signUpForm = z.strictObject({
  name,
  email,
  password: chosen,
  role: z.enum(['buyer', 'producer']),
  company,
  country,
});
export const signInForm = z.strictObject({ email, password: present, next });
export const tokenForm = z.strictObject({ token });
export const codeForm = z.strictObject({ code, next });
export const finishTotpForm = z.strictObject({ offer: z.string().max(1_000), code, next });
export const proveForm = z.strictObject({ password: present, code: z.string().max(60).optional(), next });
export const emptyForm = z.strictObject({});
export const endSessionForm = z.strictObject({ session: z.string().max(40) });
export const forgotForm = z.strictObject({ email });
export const resetForm = z.strictObject({ token, newPassword: chosen });
export const changePasswordForm = z.strictObject({ presentPassword: present, newPassword: chosen });
export const changeEmailForm = z.strictObject({ email, emailPassword: present });
export const profileForm = z.strictObject({ name, locale: z.enum(['id', 'en']), company, country });
export const invitationForm = z.strictObject({
  token,
  name: name.optional(),
  newPassword: chosen.optional(),
});

export { email as emailField };
export type SignUpForm = z.output<typeof signUpForm>;
export type SignInForm = z.output<typeof signInForm>;
export type CodeForm = z.output<typeof codeForm>;
export type FinishTotpForm = z.output<typeof finishTotpForm>;
export type ProveForm = z.output<typeof proveForm>;
export type ResetForm = z.output<typeof resetForm>;
export type ChangePasswordForm = z.output<typeof changePasswordForm>;
export type ChangeEmailForm = z.output<typeof changeEmailForm>;
export type ProfileForm = z.output<typeof profileForm>;
export type InvitationForm = z.output<typeof invitationForm>;
