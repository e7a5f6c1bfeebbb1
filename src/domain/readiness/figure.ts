import type { Ask } from '#db/readiness/types.ts';

/** A number as its ask wants it written (`1270 0045 12345` → `1270004512345`, `62114230` → `6211.42.30`), else as typed. */
export function tidyFigure({ pattern }: Pick<Ask, 'pattern'>, text: string): string {
  if (pattern === undefined) return text;
  const fits = new RegExp(pattern);
  const bare = text.replaceAll(/[\s.-]/g, '');
  const dotted = bare.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1.$2.$3');
  return [text, bare, dotted].find((one) => fits.test(one)) ?? text;
}

/**
 * The figures in a text, as people write them: `12`, `1.500`, `0,5`, or several (`tulis 12, cap 180`). Points between
 * groups of three separate thousands.
 */
export function figuresIn(text: string): number[] {
  return [...text.matchAll(/-?\d+(?:[.,]\d+)*/g)].map(([figure]) => {
    const plain = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(figure) ? figure.replaceAll('.', '') : figure;
    return Number(plain.replace(',', '.'));
  });
}
