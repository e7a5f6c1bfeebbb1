/**
 * A whole number as people type it: `1250000`, `1.250.000`, `1,250,000`, `Rp 1.250.000,00`. Null for anything else,
 * and for more than 12 digits.
 */
export function parseWhole(text: string): number | null {
  const bare = text
    .replace(/^\s*(rp|idr)\.?/i, '')
    .replaceAll(/[\s\u00a0\u202f_]/g, '')
    .replace(/(?<=\d)([.,])(?:0{1,2}|-)$/, '')
    .replace(/^\+/, '');
  const grouped = /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/.test(bare);
  const digits = grouped ? bare.replaceAll(/[.,]/g, '') : bare;
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}
