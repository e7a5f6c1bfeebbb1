import { createClient } from '@libsql/client';
import { emailField } from '#src/domain/accounts/form.ts';
import { inviteFirstAdmin } from '#src/domain/accounts/invite-first-admin.ts';
import { readEnv } from '#src/env.ts';
import { databaseUrl } from '#src/services/index.ts';
import { openDatabase } from './client.ts';
import { checkMigrations } from './migrate.ts';

// npm run admin -- EMAIL: prints a link, good for a day, that makes whoever opens it with this address an admin. So the
// first one comes to be; later ones are made by an admin at /office/people.
try {
  console.log(await invite(process.argv[2]));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function invite(typed: string | undefined): Promise<string> {
  const email = emailField.safeParse(typed ?? '');
  if (!email.success) throw new Error('npm run admin -- EMAIL');
  const env = readEnv(process.env);
  const url = databaseUrl(env);
  await refuseOldDatabase(url);
  const db = await openDatabase(url);
  try {
    const origin = env.PUBLIC_ORIGIN?.replace(/\/$/, '') ?? `http://localhost:${env.PORT}`;
    const link = await inviteFirstAdmin(db, { email: email.data, origin, now: Date.now() });
    return `Open this link within a day to become an admin as ${email.data}:\n${link}`;
  } finally {
    db.close();
  }
}

async function refuseOldDatabase(url: string): Promise<void> {
  try {
    const client = createClient({ url, concurrency: 1 });
    await checkMigrations(client).finally(() => client.close());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\nRun \`npm run seed\` first, with the same DATA_DIR.`, { cause: error });
  }
}
