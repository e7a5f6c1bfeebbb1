/** An address as it is stored and compared. */
export function normalEmail(typed: string): string {
  return typed.trim().normalize('NFC').toLowerCase();
}
