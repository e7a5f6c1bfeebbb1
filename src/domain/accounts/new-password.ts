import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';

/**
 * Refuses a password that guessers try first, or that is made of its owner's own name or address; its length the form
 * checks. `field` is the form's field the problem is shown at.
 */
export async function refuseWeakPassword(
  { passwords }: Pick<Acting, 'passwords'>,
  password: string,
  owner: { name: string; email: string },
  field: string,
): Promise<void> {
  if (isPersonal(password, owner)) throw new Refusal('form', { field, problem: 'personal-password' });
  if (await passwords.isCommon(password)) throw new Refusal('form', { field, problem: 'common-password' });
}

function isPersonal(password: string, { name, email }: { name: string; email: string }): boolean {
  const plain = lettersOf(password);
  const words = [email.split('@', 1)[0] ?? '', name, ...name.split(/\s+/)];
  // Shorter ones turn up in longer words by chance.
  return words.map(lettersOf).some((word) => word.length >= 4 && plain.includes(word));
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
