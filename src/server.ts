import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type Client } from '@libsql/client';
import { checkMigrations } from '#db/migrate.ts';
import { demoPassword, readDemoPeople, type DemoPerson } from './domain/demo/people.ts';
import { readEnv, type Env } from './env.ts';
import { openApplication } from './http/application.ts';
import { securityHeaders, strictTransport } from './http/headers.ts';
import { openPictures, openStaticFiles } from './http/static.ts';
import { openEvidenceUploads } from './http/evidence-upload.ts';
import { uploadLimit } from './http/upload-limits.ts';
import { openUploads } from './http/upload.ts';
import { startDelivery } from './services/deliver.ts';
import { openLocalFiles } from './services/files/local.ts';
import { databaseUrl, openServices } from './services/index.ts';
import { openLog } from './services/log.ts';
import { startNightly } from './services/nightly.ts';
import { openPhotos } from './services/photos/open.ts';
import { startSweeping } from './services/sweeping.ts';

/** Bytes of any form but an upload. */
const formLimit = 11 * 1024 * 1024;
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

try {
  await start(readEnv(process.argv.includes('--demo') ? { ...process.env, DEMO: 'on' } : process.env));
} catch (error) {
  console.error(`Canting can't start.\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

async function start(env: Env): Promise<void> {
  if (!existsSync(`${dist}server/entry.mjs`)) throw new Error('there is no build: run `npm run build` first');
  await refuseOldDatabase(env);
  const log = openLog(env);
  const services = await openServices(env, log);
  const { handler } = (await import(`${dist}server/entry.mjs`)) as { handler: never };
  const headers = { ...securityHeaders, ...(services.origin.startsWith('https:') ? strictTransport : {}) };
  const bodyLimit = (path: string) => uploadLimit(path) ?? formLimit;
  const rules = { hosts: new Set<string>(), origins: new Set<string>(), bodyLimit };
  const rendered = openLocalFiles(resolve(env.DATA_DIR));
  const files = [await openStaticFiles(`${dist}client`, headers), openPictures(rendered, services.files, headers)];
  const photos = openPhotos({ log });
  const uploads = [openUploads({ services, photos, headers }), openEvidenceUploads({ services, photos, headers })];
  let ready = true;
  const server = createServer(
    {
      headersTimeout: 10_000,
      // Node's own limit is one for all routes: `watchPace` gives photos longer than forms.
      requestTimeout: 0,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: 5_000,
      maxHeaderSize: 16_384,
    },
    openApplication({ services, handler, rules, files, uploads, headers, ready: () => ready }),
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Browsers open lines ahead of need. One that never said anything is closed without a word: an answer to nothing
    // would be taken for the answer to the request that is just being sent.
    if (!socket.writable || (socket as Socket).bytesRead === 0) return void socket.destroy();
    const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(env.PORT, env.HOST, resolve));
  const { port } = server.address() as AddressInfo;
  allow(rules, env, port);
  startDelivery(services);
  startSweeping(services);
  startNightly(services);
  log.info({ mail: services.mailer.where, scan: services.scanner.where });
  log.info({ listening: env.PUBLIC_ORIGIN ?? `http://localhost:${port}` });
  if (env.DEMO === 'on')
    console.log(welcome(env.PUBLIC_ORIGIN ?? `http://localhost:${port}`, await readDemoPeople(services.db)));

  const stop = (signal: string) => {
    if (!ready) return;
    ready = false;
    log.info({ stopping: signal });
    const force = setTimeout(() => {
      server.closeAllConnections();
      void photos.close();
    }, 25_000);
    server.close(() => {
      clearTimeout(force);
      void Promise.all(uploads.map((one) => one.settled()))
        .then(() => photos.close())
        .then(() => services.close())
        .finally(() => process.exit(0));
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  process.on('uncaughtException', (error) => {
    log.fatal({ error: error.stack });
    process.exitCode = 70;
    process.exit(70);
  });
}

async function refuseOldDatabase(env: Env): Promise<void> {
  let client: Client | undefined;
  try {
    client = createClient({ url: databaseUrl(env), concurrency: 1 });
    await checkMigrations(client);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\nRun \`npm run seed\` to migrate the database and load the reference data.`, {
      cause: error,
    });
  } finally {
    client?.close();
  }
}

/** Ours are PUBLIC_ORIGIN, or this machine's own names when none is set. */
function allow(rules: { hosts: Set<string>; origins: Set<string> }, env: Env, port: number): void {
  const lan =
    env.HOST === '0.0.0.0' || env.HOST === '::'
      ? Object.values(networkInterfaces()).flatMap((list) => list?.map(({ address }) => address) ?? [])
      : [];
  const local = ['localhost', '127.0.0.1', '[::1]', env.HOST, ...lan].map((name) => `http://${name}:${port}`);
  const origins = env.PUBLIC_ORIGIN ? [env.PUBLIC_ORIGIN.replace(/\/$/, '')] : local;
  for (const origin of origins) rules.origins.add(origin.toLowerCase());
  for (const origin of [...origins, ...local]) rules.hosts.add(origin.toLowerCase().replace(/^https?:\/\//, ''));
}

function welcome(origin: string, people: readonly DemoPerson[]): string {
  return [
    '',
    `  Canting is at ${origin}  (English: ${origin}/en)`,
    '  The catalogue is open to everyone; the workshops, cloths and people are made up for the demo.',
    ...signInLines(origin, people),
    '  Ctrl+C stops it.',
    '',
  ].join('\n');
}

function signInLines(origin: string, people: readonly DemoPerson[]): string[] {
  if (people.length === 0) return [];
  const rows = people.map(
    ({ email, name, role, hasSecondStep }) => `    ${email.padEnd(22)}${role}: ${name}${hasSecondStep ? ' *' : ''}`,
  );
  return [
    '',
    `  Sign in at ${origin}/account/sign-in with the password  ${demoPassword}`,
    ...rows,
    `  * asked for a code: ${origin}/dev/mail shows the codes of the moment, and every mail that was sent.`,
    '',
  ];
}
