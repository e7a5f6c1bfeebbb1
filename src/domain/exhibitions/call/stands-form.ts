import { z } from 'zod';
import { whole } from '#src/domain/workshops/entries.ts';
import { metres, most, onExhibition, spare, tick } from './shapes.ts';
import { problems } from './rows.ts';

/** A stand as typed. Metres from the plan's upper left corner. */
export interface StandRow {
  number: string;
  x: number;
  y: number;
  width: number;
  depth: number;
  seats: number;
  note: string;
}

const number = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 .\-/]{0,11}$/); // prettier-ignore
const hall = 200;
const text = z.string().max(12).default('');
const shapes = {
  number,
  x: metres(0, hall),
  y: metres(0, hall),
  width: metres(0.5, hall),
  depth: metres(0.5, hall),
  seats: whole(1, 20),
};
type Shaped = keyof typeof shapes;

const standRow = z.strictObject({
  ...{ number: z.string().max(20).default(''), x: text, y: text, width: text, depth: text, seats: text },
  note: z.string().max(most.line).default(''),
  remove: tick,
});

const standRows = z
  .array(standRow)
  .max(most.stands + spare)
  .default([])
  .transform((rows, ctx): StandRow[] => {
    const seen = new Set<string>();
    return rows.flatMap((row, index) => {
      if (row.remove || (row.number === '' && row.x === '' && row.y === '')) return [];
      const read = readRow(row, ctx, [index]);
      if (seen.has(read.number)) problems(ctx)([index, 'number'], 'listed-twice');
      seen.add(read.number);
      return [{ ...read, note: row.note }];
    });
  });

function readRow(
  row: Record<Shaped, string>,
  ctx: z.core.$RefinementCtx,
  path: (string | number)[],
): Omit<StandRow, 'note'> {
  const read: Record<string, unknown> = {};
  for (const name of Object.keys(shapes) as Shaped[]) {
    const result = shapes[name].safeParse(row[name]);
    if (result.success) read[name] = result.data;
    else for (const issue of result.error.issues) ctx.addIssue({ ...issue, path: [...path, name] } as never);
  }
  return read as unknown as Omit<StandRow, 'note'>;
}

/** A row of stands side by side: how many, how they are numbered, where the first begins. Empty: none is added. */
const rowOfStands = z
  .strictObject({
    count: text,
    prefix: text,
    first: text,
    x: text,
    y: text,
    width: text,
    depth: text,
    gap: text,
    seats: text,
    down: tick,
  })
  .optional()
  .transform((row, ctx): StandRow[] => {
    if (!row || row.count === '') return [];
    const count = whole(1, most.stands).safeParse(row.count);
    const first = whole(0, 999).safeParse(row.first || '1');
    const gap = metres(0, hall).safeParse(row.gap || '0');
    const wrong = problems(ctx);
    if (!count.success) wrong(['count'], 'not-a-number');
    if (!first.success) wrong(['first'], 'not-a-number');
    if (!gap.success) wrong(['gap'], 'not-a-number');
    const one = readRow({ ...row, number: `${row.prefix}1`, seats: row.seats || '1' }, ctx, []);
    return Array.from({ length: count.data ?? 0 }, (_, at) => {
      const step = at * ((row.down ? one.depth : one.width) + (gap.data ?? 0));
      const number = `${row.prefix}${String((first.data ?? 1) + at).padStart(2, '0')}`;
      const [x, y] = row.down ? [one.x, one.y + step] : [one.x + step, one.y];
      return { ...one, number, x: rounded(x), y: rounded(y), note: '' };
    });
  });

const rounded = (value: number): number => Math.round(value * 100) / 100;

export const standsForm = z
  .strictObject({ ...onExhibition, stands: standRows, row: rowOfStands })
  .superRefine(({ stands, row }, ctx) => {
    const wrong = problems(ctx);
    const known = new Set(stands.map(({ number }) => number));
    if (row.some(({ number }) => known.has(number))) wrong(['row', 'first'], 'listed-twice');
    if (stands.length + row.length > most.stands) wrong(['row', 'count'], 'too-many', { max: most.stands });
  });
export type StandsForm = z.output<typeof standsForm>;
