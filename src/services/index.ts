import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { openDatabase, type Database } from '#db/client.ts';
import { ensureSearch } from '#db/search/rebuild.ts';
import rates from '#db/reference/rates.json' with { type: 'json' };
import { ratesShape, type Rates } from '#db/reference/shape.ts';
import { readReference, type Reference } from '#src/domain/reference/reference.ts';
import type { Env } from '#src/env.ts';
import { allChanged, ChangeFeed } from './changes.ts';
import { chooseFiles } from './files/choose.ts';
import type { Files } from './files/index.ts';
import { openLog } from './log.ts';
import { mailFolder, openMailer, type Mailer } from './mail/index.ts';
import { openMailbox, type Mailbox } from './mail/mailbox.ts';
import { chooseScanner } from './scan/choose.ts';
import type { Scanner } from './scan/index.ts';
import { openPasswords, type Passwords } from './passwords.ts';
import { openSessions, type Sessions } from './sessions.ts';
import { openVault, type Vault } from './vault.ts';
import { openDocuments, type Documents } from './pdf/index.ts';
import { openSigning, type Signing } from './signing.ts';
import { chooseSearch } from './search/choose.ts';
import type { Search } from './search/index.ts';

/** Everything outside the domain, opened once a process and handed to each request. */
export interface Services {
  env: Env;
  origin: string;
  db: Database;
  search: Search;
  reference(): Reference;
  rates: Rates;
  changes: ChangeFeed;
  sessions: Sessions;
  passwords: Passwords;
  vault: Vault;
  signing: Signing;
  documents: Documents;
  files: Files;
  scanner: Scanner;
  mailer: Mailer;
  /** The mail that was written to a folder, in the demo only. */
  mailbox: Mailbox | null;
  log: Logger;
  close(): Promise<void>;
}

/** Throws when the database can't be opened or the reference data was never loaded. */
export async function openServices(env: Env, log: Logger = openLog(env)): Promise<Services> {
  const db = await openDatabase(databaseUrl(env));
  let reference = await readReference(db);
  if (reference.motifs.size === 0) throw new Error('the reference data is not loaded: run `npm run seed` first');
  await ensureSearch(db, Date.now());
  const changes = new ChangeFeed(db);
  changes.follow(async (list) => {
    if (list.some(allChanged)) reference = await readReference(db);
  });
  await changes.check();
  const search = await chooseSearch({ db, reference: () => reference, env, log });
  const vault = await openVault(env);
  const origin = env.PUBLIC_ORIGIN?.replace(/\/$/, '') ?? `http://localhost:${env.PORT}`;
  return {
    env,
    origin,
    db,
    search,
    reference: () => reference,
    rates: ratesShape.parse(rates),
    changes,
    sessions: openSessions(db, { demo: env.DEMO === 'on' }),
    passwords: openPasswords(),
    vault,
    signing: await openSigning(env),
    documents: openDocuments(),
    files: await chooseFiles(env),
    scanner: chooseScanner(env),
    mailer: openMailer(env, origin),
    mailbox: env.DEMO === 'on' && !env.SMTP_URL ? openMailbox(mailFolder(env)) : null,
    log,
    async close() {
      await search.close();
      for (const finish of db.pending) await finish();
      db.close();
    },
  };
}

export function databaseUrl(env: Env): string {
  return env.DATABASE_URL ?? `file:${join(resolve(env.DATA_DIR), 'canting.db')}`;
}

export function picturesFolder(env: Env): string {
  return join(resolve(env.DATA_DIR), 'pictures');
}
