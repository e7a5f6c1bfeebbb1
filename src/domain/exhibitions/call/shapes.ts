import { z } from 'zod';
import { dayOrNone } from '#src/domain/workshops/entries.ts';
import { parseWhole } from '#src/domain/listings/whole.ts';

/** Most of what a call may say. */
export const most = {
  name: 120,
  line: 200,
  hint: 400,
  text: 4_000,
  reason: 1_000,
  questions: 12,
  choices: 12,
  documents: 15,
  trip: 20,
  costs: 30,
  papers: 20,
  caps: 12,
  criteria: 10,
  scale: 10,
  stands: 96,
  places: 2_000,
  rupiah: 1_000_000_000,
} as const;

/** Empty rows of a list without a script. */
export const spare = 2;

export const exhibitionSlug = z.string().regex(/^[a-z0-9-]{1,80}$/);
export const seenVersion = z.coerce.number().int().min(1);

/** Which exhibition, and the version of it the page was made of. */
export const onExhibition = { exhibition: exhibitionSlug, version: seenVersion };

export const tick = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** Both languages; `required` asks for both. */
export function pair(length: number, required = false) {
  const text = required ? z.string().min(1).max(length) : z.string().max(length).default('');
  return z.strictObject({ id: text, en: text });
}

export const noWords = { id: '', en: '' };

export const day = dayOrNone.transform((text, ctx): string => {
  if (text !== null) return text;
  ctx.addIssue({ code: 'custom', params: { code: 'required' } });
  return z.NEVER;
});

/** `14:30`, as a time field sends it. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A whole number as people type it, or nothing. */
export function wholeOrNone(min: number, max: number) {
  return z
    .string()
    .default('')
    .transform((text, ctx): number | null => {
      if (text === '') return null;
      const value = parseWhole(text);
      if (value !== null && value >= min && value <= max) return value;
      const code = value === null ? 'not-a-number' : value < min ? 'too-small' : 'too-big';
      ctx.addIssue({ code: 'custom', params: { code, min, max } });
      return z.NEVER;
    });
}

/** Metres as people write them: `2,5` or `2.5`. */
export function metres(min: number, max: number) {
  return z.string().transform((text, ctx): number => {
    const value = /^\d{1,3}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    if (value >= min && value <= max) return value;
    const code = text === '' ? 'required' : Number.isNaN(value) ? 'not-metres' : value < min ? 'too-small' : 'too-big';
    ctx.addIssue({ code: 'custom', params: { code, min, max } });
    return z.NEVER;
  });
}

/** The place of a row in its list; empty: at the end. */
export const place = z.string().regex(/^\d{0,2}$/).default(''); // prettier-ignore

/** Rows in the order of their places, those marked to go left out; `index` is where a row stood in the form. */
export function inOrder<T extends { place: string; remove: boolean }>(rows: readonly T[]): (T & { index: number })[] {
  return rows
    .map((row, index) => ({ ...row, index }))
    .filter(({ remove }) => !remove)
    .sort((a, b) => (Number(a.place) || 99) - (Number(b.place) || 99) || a.index - b.index);
}

/** The keys rows keep (`q-1` …), with new ones for new rows: a number is never given twice, whatever was removed. */
export function keyed<T extends { key: string }>(prefix: string, rows: readonly T[], known: readonly string[]): T[] {
  const numberOf = (key: string): number => Number(/-(\d+)$/.exec(key)?.[1] ?? 0);
  let last = Math.max(0, ...known.map(numberOf));
  return rows.map((row) => (known.includes(row.key) ? row : { ...row, key: `${prefix}-${(last += 1)}` }));
}

/** The last moment of a minute of a WIB day. */
export function momentOf(on: string, time: string): number {
  return Date.parse(`${on}T${time}:59.999+07:00`);
}

/** Midnight WIB at the beginning of a day; null of none. */
export function beginningOf(on: string | null): number | null {
  return on === null ? null : Date.parse(`${on}T00:00:00+07:00`);
}

/** `14:30` WIB of a moment. */
export function wibTime(at: number): string {
  return new Date(at + 7 * 3_600_000).toISOString().slice(11, 16);
}
