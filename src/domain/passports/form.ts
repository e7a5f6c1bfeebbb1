import { z } from 'zod';
import { passportParts, type PassportPart } from '#db/schema/readiness.ts';
import { dayOrNone, formKey, rowId } from '#src/domain/workshops/entries.ts';

export const most = { valid: 50, label: 80 } as const;

const content = {
  workshop: rowId,
  label: z.string().min(1).max(most.label),
  /** Ticked boxes; the level is shown with none of them. */
  shows: z.array(z.enum(passportParts)).max(passportParts.length).default([]).transform(inOrder),
  expiresOn: dayOrNone,
};
const id = z.string().min(1).max(40);

export const makeForm = z.strictObject({ key: formKey, ...content });
export type MakeForm = z.output<typeof makeForm>;

export const changeForm = z.strictObject({ id, ...content });
export type ChangeForm = z.output<typeof changeForm>;

export const revokeForm = z.strictObject({ id, workshop: rowId });
export type RevokeForm = z.output<typeof revokeForm>;

/** Each part once, in the order of the page. */
function inOrder(ticked: readonly PassportPart[]): PassportPart[] {
  return passportParts.filter((part) => ticked.includes(part));
}
