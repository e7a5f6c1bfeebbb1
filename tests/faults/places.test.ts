import { copyFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Client } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '#src/paths.ts';
import { layDecision, publishByRule, slug } from '#tests/domain/exhibitions/deciding/stage.ts';
import { ownerCookie } from '#tests/support/exhibitions.ts';
import { startServer } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const applied = 300;
const stands = 56;
/** Every third of those chosen first gives its place back, at the same moment. */
const gives = (rank: number) => rank <= stands && rank % 3 === 0;

interface Applicant {
  workshop: number;
  rank: number;
  cookie: string;
}

let world: World;
let client: Client;
let all: Applicant[];
let before: string;

beforeAll(async () => {
  world = await openWorld();
  await layDecision(world, {
    scores: Array.from({ length: applied }, (_, index) => 100 - index / 10),
    places: stands,
    quota: { waiting: null },
  });
  await publishByRule(world);
  client = createClient({ url: `file:${join(world.folder, 'canting.db')}`, concurrency: 1, timeout: 5_000 });
  const { rows } = await client.execute(`SELECT a.workshop_id AS workshop, a.rank AS rank, m.user_id AS owner
    FROM application a JOIN workshop_member m ON m.workshop_id = a.workshop_id ORDER BY a.rank`);
  all = await Promise.all(
    rows.map(async ({ workshop, rank, owner }) => ({
      ...{ workshop: Number(workshop), rank: Number(rank), cookie: await ownerCookie(world, String(owner)) },
    })),
  );
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  before = join(world.folder, 'before.db');
  await copyFile(join(world.folder, 'canting.db'), before);
});
afterAll(async () => {
  client.close();
  await world.close();
});

/** Everyone at once; 200 is a yes. */
function press(origin: string, those: readonly Applicant[], verb: (one: Applicant) => 'confirm' | 'decline') {
  return Promise.all(
    those.map(async (one) => {
      const answer = await fetch(`${origin}${paths.ownGoing(slug)}?do=application.${verb(one)}`, {
        method: 'POST',
        headers: { cookie: one.cookie, origin, accept: 'application/json' },
        body: new URLSearchParams({ exhibition: slug, workshop: String(one.workshop) }),
      });
      await answer.arrayBuffer();
      return { ...one, status: answer.status };
    }),
  );
}

const states = async (from: Client) => {
  const { rows } = await from.execute('SELECT rank, state FROM application ORDER BY rank');
  return rows.map((row) => ({ rank: Number(row['rank']), state: String(row['state']) }));
};
const holding = (rows: { state: string }[]) =>
  rows.filter(({ state }) => state === 'chosen' || state === 'confirmed').length;

describe(`${applied} workshops press "we are coming" at the same moment, for ${stands} stands`, () => {
  test(`there are never ${stands + 1}, and those who come are exactly the first of the line`, async () => {
    const server = await startServer(world.folder, { LOG_LEVEL: 'fatal' });
    let most = 0;
    let isOver = false;
    const watch = (async () => {
      while (!isOver) {
        most = Math.max(most, holding(await states(client)));
        await sleep(5);
      }
    })();
    const first = await press(server.origin, all, ({ rank }) => (gives(rank) ? 'decline' : 'confirm'));
    expect(first.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    // Those who moved up after they had pressed press again; in the end nobody gets a yes any more.
    for (let yes = 1; yes > 0;) {
      const open = new Set((await states(client)).flatMap(({ rank, state }) => (state === 'chosen' ? [rank] : [])));
      const again = await press(
        server.origin,
        all.filter(({ rank }) => open.has(rank)),
        () => 'confirm',
      );
      yes = again.filter(({ status }) => status === 200).length;
    }
    isOver = true;
    await watch;
    const late = await press(server.origin, all.slice(-20), () => 'confirm');
    await server.stop();
    expect(new Set(late.map(({ status }) => status))).toEqual(new Set([409]));
    expect(most).toBe(stands);
    const line = all.map(({ rank }) => rank).filter((rank) => !gives(rank));
    const rows = await states(client);
    const of = (state: string) => rows.flatMap((row) => (row.state === state ? [row.rank] : []));
    expect(of('confirmed')).toEqual(line.slice(0, stands));
    expect(of('declined')).toEqual(all.map(({ rank }) => rank).filter(gives));
    expect(of('waiting')).toEqual(line.slice(stands));
    const { rows: promoted } = await client.execute(`SELECT count(*) AS n, count(DISTINCT application_id) AS distinct_n
      FROM application_event WHERE kind = 'promoted'`);
    const moved = all.filter(({ rank }) => gives(rank)).length;
    expect([Number(promoted[0]?.['n']), Number(promoted[0]?.['distinct_n'])]).toEqual([moved, moved]);
  });

  test('the same load oversells where the count is read before it is written and no trigger stands guard', async () => {
    const sold = await careless({ guarded: false });
    expect(sold).toBeGreaterThan(stands);
  });

  test('and with the trigger alone even that code sells no stand twice', async () => {
    expect(await careless({ guarded: true })).toBe(stands);
  });
});

/** A handler that asks whether a stand is left, and then takes one. Resolves to how many it gave away. */
async function careless({ guarded }: { guarded: boolean }): Promise<number> {
  const path = join(world.folder, `careless-${guarded}.db`);
  await copyFile(before, path);
  const own = createClient({ url: `file:${path}`, concurrency: 1, timeout: 5_000 });
  if (!guarded) await own.execute('DROP TRIGGER application_places_update');
  await own.execute(`UPDATE application SET state = 'waiting'`);
  const server = await listen(async (workshop) => {
    const { rows } = await own.execute(`SELECT count(*) AS n FROM application WHERE state = 'confirmed'`);
    // What any handler does meanwhile.
    await sleep(10);
    if (Number(rows[0]?.['n']) >= stands) return 409;
    const sql = `UPDATE application SET state = 'confirmed' WHERE workshop_id = ?`;
    return own.execute({ sql, args: [workshop] }).then(
      () => 200,
      () => 409,
    );
  });
  const { port } = server.address() as AddressInfo;
  await press(`http://127.0.0.1:${port}`, all, () => 'confirm');
  await new Promise((resolve) => server.close(resolve));
  const sold = holding(await states(own));
  own.close();
  return sold;
}

async function listen(answer: (workshop: number) => Promise<number>): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      void answer(Number(form.get('workshop'))).then((status) => response.writeHead(status).end());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
