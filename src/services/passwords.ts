import { hash, verify, type Options } from '@node-rs/argon2';
import { Refusal } from '#src/domain/refusal.ts';
import { openCommonPasswords } from './common-passwords.ts';

/** Passwords: argon2id, a bounded number at a time. */
export interface Passwords {
  /** PHC string. Throws Refusal `too-many-requests` when too many are being worked on. */
  hash(password: string): Promise<string>;
  /**
   * False too for a null hash, after the same time. `stale`: the parameters have moved on, hash it anew. `first` is done
   * when its turn has come, before the work: who is turned away for want of room has cost nothing.
   */
  verify(
    hash: string | null,
    password: string,
    first?: () => Promise<void>,
  ): Promise<{ fits: boolean; stale: boolean }>;
  /** Whether it is among the first that are tried: services/common-passwords.ts. */
  isCommon(password: string): Promise<boolean>;
}

/** Above the OWASP minimum (19 MiB, t=2); argon2id is the package's default algorithm. */
const options: Options = { memoryCost: 47_104, timeCost: 2, parallelism: 1 };
const parameters = `m=${options.memoryCost},t=${options.timeCost},p=${options.parallelism}`;
/** At once, and waiting for their turn: 45 MiB each, so more would only take memory from everyone else. */
const atOnce = 2;
const inHand = 64;

export function openPasswords(): Passwords {
  const waiting: (() => void)[] = [];
  let running = 0;
  // Someone without a password takes as long to refuse as someone with one.
  const nobody = hash('nobody has this password', options);
  nobody.catch(() => undefined);

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running + waiting.length >= inHand) throw new Refusal('too-many-requests');
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  }

  return {
    hash: (password) => inTurn(() => hash(plain(password), options)),
    verify: (known, password, first) =>
      inTurn(async () => {
        await first?.();
        const fits = await verify(known ?? (await nobody), plain(password));
        return { fits: fits && known !== null, stale: known !== null && !known.includes(parameters) };
      }),
    isCommon: openCommonPasswords(),
  };
}

/** The same password typed on another keyboard must be the same bytes. */
function plain(password: string): string {
  return password.normalize('NFC');
}
