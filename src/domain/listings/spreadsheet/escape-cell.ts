/** What a spreadsheet takes for the beginning of a formula, full-width forms too (OWASP ASVS 1.2.10). */
const risky = /^'*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text for a CSV file: one that would be run as a formula gets an apostrophe before it. */
export function escapeCell(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

/** The text an escaped cell stands for. */
export function unescapeCell(text: string): string {
  return text.startsWith("'") && risky.test(text) ? text.slice(1) : text;
}
