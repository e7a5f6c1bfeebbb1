import type { Criterion } from '#db/exhibitions/types.ts';

export interface ScaleRow {
  value: string;
  id: string;
  en: string;
}

/** Empty steps of a scale without a script; a new scale begins with five. */
const spare = 2;
const usual = 5;

/** The steps of a scale as they were sent when the form came back, else as they are, with some to spare. */
export function scaleRows(
  scale: Criterion['scale'] | null,
  name: string,
  typed: Record<string, string[]> | null,
): ScaleRow[] {
  const values = typed?.[`${name}.values`];
  if (typed && values)
    return values.map((value, at) => ({
      value,
      id: typed[`${name}.labelsId`]?.[at] ?? '',
      en: typed[`${name}.labelsEn`]?.[at] ?? '',
    }));
  const kept = scale?.map(({ value, label }) => ({ value: String(value), ...label })) ?? [];
  const room = scale ? spare : usual;
  return [...kept, ...Array.from({ length: room }, () => ({ value: '', id: '', en: '' }))];
}
