import type { Ask, ItemBody } from '#db/readiness/types.ts';
import { figuresIn } from '#src/domain/readiness/figure.ts';

/** What a machine can say of a number; the officer still compares it with the document. */
export type NumberCheck =
  /** So many digits, as the list asks: `13`, `15–16`. */
  | { kind: 'digits'; digits: string; ok: boolean }
  /** The shape the list asks for, where it is not just digits. */
  | { kind: 'shape'; ok: boolean }
  | { kind: 'expected'; expected: string; ok: boolean }
  | { kind: 'least'; least: number; ok: boolean }
  /** The limit of a market's rule, where the number is in its unit. */
  | { kind: 'most'; most: number; unit: string; ok: boolean }
  /** The last four digits of the same number among the workshop's sealed papers; null: there is none to compare. */
  | { kind: 'paper'; tail: string | null; ok: boolean };

/** `paper` is the tail of the sealed paper this item names: undefined when it names none, null when none was given. */
export function checkNumber(
  { pattern, expect, min, unit }: Pick<Ask, 'pattern' | 'expect' | 'min' | 'unit'>,
  number: string,
  paper: string | null | undefined,
  limit: ItemBody['limit'] = null,
): NumberCheck[] {
  const checks: NumberCheck[] = [];
  const figures = figuresIn(number);
  if (pattern !== undefined) {
    const ok = new RegExp(pattern).test(number);
    const [, least, most] = /^\^\[0-9\]\{(\d+)(?:,(\d+))?\}\$$/.exec(pattern) ?? [];
    if (least) checks.push({ kind: 'digits', digits: most ? `${least}–${most}` : least, ok });
    else checks.push({ kind: 'shape', ok });
  }
  if (expect && expect.length > 0) {
    const ok = expect.some((one) => one === number.trim() || figures.includes(Number(one)));
    checks.push({ kind: 'expected', expected: expect.join(', '), ok });
  }
  if (min !== undefined)
    checks.push({ kind: 'least', least: min, ok: figures.length > 0 && figures.every((n) => n >= min) });
  if (limit && limit.unit === unit) {
    const ok = figures.length > 0 && figures.every((n) => n <= limit.max);
    checks.push({ kind: 'most', most: limit.max, unit, ok });
  }
  if (paper !== undefined) checks.push({ kind: 'paper', tail: paper, ok: paper !== null && number.endsWith(paper) });
  return checks;
}

/** Numbers of papers in groups of four, quantities in thousands, as one reads them aloud; anything else as it is. */
export function groupedNumber({ pattern }: Pick<Ask, 'pattern'>, number: string): string {
  if (!/^\d{5,}$/.test(number) || (pattern !== undefined && number.length < 9)) return number;
  return pattern === undefined
    ? number.replaceAll(/\B(?=(\d{3})+$)/g, '.')
    : number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}
