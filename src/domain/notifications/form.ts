import { z } from 'zod';
import { notificationKinds } from './kinds.ts';

const kind = z.enum(notificationKinds as [string, ...string[]]);
/** One ticked box arrives as a text, several as a list, none not at all. */
const kinds = z.preprocess((given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]), z.array(kind).max(50)); // prettier-ignore

/** `shown`: the kinds the form had switches for; one that came with a later release stays as it is. */
export const muteForm = z.strictObject({ shown: kinds, product: kinds, mail: kinds });
export type MuteForm = z.output<typeof muteForm>;

const number = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** One to open, or all up to the newest that was shown. */
export const readForm = z.union([z.strictObject({ id: number }), z.strictObject({ upTo: number })]);
export type ReadForm = z.output<typeof readForm>;
