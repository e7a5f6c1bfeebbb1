import type { Pair } from './words/motifs.ts';

const indonesian = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
  'dua belas',
];
const english = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A count in words up to twelve, in digits above. */
export function count(value: number): Pair {
  return [indonesian[value] ?? String(value), english[value] ?? String(value)];
}

/** A length of time as people say it: days up to ten, then weeks, then months. */
export function duration(days: number): Pair {
  const [value, id, en] =
    days <= 10
      ? [days, 'hari', 'day']
      : days < 75
        ? [Math.round(days / 7), 'minggu', 'week']
        : [Math.round(days / 30), 'bulan', 'month'];
  const [a, b] = count(value);
  return [`${a} ${id}`, `${b} ${en}${value === 1 ? '' : 's'}`];
}

/** Centimetres as cloth is sold: metres from one and a half on, with the reader's decimal mark. */
export function measure(cm: number): Pair {
  if (cm < 150) return [`${cm} cm`, `${cm} cm`];
  const metres = String(cm / 100);
  return [`${metres.replace('.', ',')} m`, `${metres} m`];
}

/** A price as a seller would set it. */
export function roundPrice(rupiah: number): number {
  const step = rupiah < 50_000 ? 1_000 : rupiah < 1_000_000 ? 5_000 : rupiah < 2_500_000 ? 25_000 : 50_000;
  return Math.round(rupiah / step) * step;
}

/** `YYYY-MM-DD` of a moment, in Pekalongan (UTC+7). */
export function dayOf(at: number): string {
  return new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
}
