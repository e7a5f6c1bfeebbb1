import type { Database } from '../../client.ts';
import type { Acting } from '#src/domain/context.ts';
import { readReference } from '#src/domain/reference/reference.ts';
import type { Env } from '#src/env.ts';
import { chooseFiles } from '#src/services/files/choose.ts';
import { openPasswords } from '#src/services/passwords.ts';
import type { Search } from '#src/services/search/index.ts';
import { openSessions } from '#src/services/sessions.ts';
import { openSigning } from '#src/services/signing.ts';
import { openVault } from '#src/services/vault.ts';

/** What the domain asks for when a program acts for people; who acts, and when, is added each time. */
export type Setting = Omit<Acting, 'user' | 'now'>;

const search = new Proxy(
  {},
  {
    get() {
      throw new Error('nobody searches while the demo is laid out');
    },
  },
) as Search;

export async function openSetting(db: Database, env: Env): Promise<Setting> {
  return {
    db,
    search,
    reference: await readReference(db),
    locale: 'id',
    origin: env.PUBLIC_ORIGIN?.replace(/\/$/, '') ?? `http://localhost:${env.PORT}`,
    sender: { ipPrefix: 'unknown', userAgent: 'demo' },
    sessions: openSessions(db, { demo: true }),
    passwords: openPasswords(),
    vault: await openVault(env),
    signing: await openSigning(env),
    files: await chooseFiles(env),
  };
}
