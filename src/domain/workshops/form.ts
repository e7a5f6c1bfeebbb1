import { z } from 'zod';
import { listingTechniques } from '#db/schema/catalogue.ts';
import { dayOrNone, formKey, rowId, ticks, whatsappOrNone, whole } from './entries.ts';

export const most = { workshops: 5, pictures: 8, alt: 200, story: 6_000, invitations: 10 } as const;

const who = {
  name: z.string().min(3).max(80),
  ownerName: z.string().min(3).max(80),
  /** A slug of the reference data; the domain checks that it is one. */
  kelurahan: z.string().min(1).max(60),
  address: z.string().min(5).max(200),
  foundedYear: whole(1800, 2100),
  workers: whole(1, 5_000),
  mainTechnique: z.enum(listingTechniques),
  /** Those beside the main one. */
  techniques: ticks.pipe(z.array(z.enum(listingTechniques))),
};

export const registerForm = z.strictObject({ key: formKey, ...who });
export type RegisterForm = z.output<typeof registerForm>;

export const profileForm = z
  .strictObject({
    workshop: rowId,
    version: rowId,
    ...who,
    storyLanguage: z.enum(['id', 'en']),
    storyId: z.string().max(most.story).default(''),
    storyEn: z.string().max(most.story).default(''),
    /** The workshop has looked: the translation still says the same. */
    translationFits: z.literal('on').optional(),
    /** Pieces a month. */
    capacityPerMonth: whole(1, 1_000_000),
    bookedPerMonth: whole(0, 1_000_000),
    leadTimeDays: whole(1, 365),
    /** Rupiah. */
    firstOrderMinimum: whole(0, 10_000_000_000),
    reorderMinimum: whole(0, 10_000_000_000),
    closedFrom: dayOrNone,
    closedUntil: dayOrNone,
    whatsapp: whatsappOrNone,
  })
  .superRefine(({ capacityPerMonth, bookedPerMonth, closedFrom, closedUntil }, ctx) => {
    const wrong = (field: string, params: Record<string, string | number>) =>
      ctx.addIssue({ code: 'custom', path: [field], params });
    if (bookedPerMonth > capacityPerMonth) wrong('bookedPerMonth', { code: 'too-big', max: capacityPerMonth });
    if (closedFrom && !closedUntil) wrong('closedUntil', { code: 'required' });
    if (closedFrom && closedUntil && closedUntil < closedFrom) wrong('closedUntil', { code: 'dates-reversed' });
  });
export type ProfileForm = z.output<typeof profileForm>;

const alt = z.string().max(most.alt).default('');

export const picturesForm = z.strictObject({
  workshop: rowId,
  version: rowId,
  pictures: z
    .array(z.strictObject({ name: z.string().min(1).max(100), altId: alt, altEn: alt }))
    .max(most.pictures)
    .default([]),
});
export type PicturesForm = z.output<typeof picturesForm>;

export const chooseForm = z.strictObject({ workshop: rowId });

export const inviteForm = z.strictObject({
  key: formKey,
  workshop: rowId,
  email: z
    .string()
    .max(200)
    .transform((text) => text.toLowerCase())
    .pipe(z.email()),
  role: z.enum(['owner', 'staff']),
});
export const removeForm = z.strictObject({ workshop: rowId, user: z.string().min(1).max(80) });
export const leaveForm = z.strictObject({ workshop: rowId });
