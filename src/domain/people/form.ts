import { z } from 'zod';
import { officePowers } from '#db/schema/index.ts';
import { emailField } from '#src/domain/accounts/form.ts';

const id = z.string().min(1).max(60);
const powers = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (typeof given === 'string' ? [given] : given))
  .pipe(z.array(z.enum(officePowers)).max(officePowers.length));

export const personForm = z.strictObject({ id });
export const inviteForm = z.strictObject({
  email: emailField,
  office: z.string().max(60),
  powers: powers.pipe(z.array(z.enum(officePowers)).min(1)).default([]),
});
export const powersForm = z.strictObject({
  id,
  admin: z.literal('on').optional(),
  /** By office. */
  offices: z.record(z.string().max(60), powers).default({}),
});
export const withdrawForm = z.strictObject({ invitation: z.string().max(80) });

export type InviteForm = z.output<typeof inviteForm>;
export type PowersForm = z.output<typeof powersForm>;
