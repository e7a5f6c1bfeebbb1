import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Client } from '@libsql/client';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workshop, workshopMember } from '#db/schema/index.ts';
import { verifyAudit } from '#src/domain/audit-log/verify.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { sendEvidence } from '#tests/domain/reviews/evidence-sent.ts';
import { postForm, type Posted } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { expectLevelOf, expectToldOnce, readVerdicts, rowsOf, type State } from './whole-verdicts.ts';

const kills = Number(process.env['KILLS'] ?? 25);
// Most of a start is compiling: what one server keeps of it at its end, the others read.
const env = { LOG_LEVEL: 'fatal' };
const workshops = [1, 3, 4, 5];
let world: World;
let client: Client;
beforeAll(async () => {
  world = await openWorld();
  client = createClient({ url: `file:${world.folder}/canting.db`, concurrency: 1, timeout: 5_000 });
  await openWorkshops();
  for (const [index, { slug, body }] of (await readLists(world.services.db.read)).core.items.entries())
    for (const workshopId of workshops) {
      const { id, version } = await sendEvidence(world, { item: slug, workshopId });
      const verdict = body.secondOfficer || index % 6 < 4 ? 'accepted' : index % 6 === 4 ? 'changes-asked' : 'refused';
      waiting.push({ id, version, verdict, isOfTwo: body.secondOfficer });
      asked += 1;
    }
  await (await startServer(world.folder, env)).stop();
});
afterAll(async () => {
  client.close();
  await world.close();
});

interface Asked {
  id: string;
  version: number;
  verdict: Extract<State, 'accepted' | 'changes-asked' | 'refused'>;
  isOfTwo: boolean;
}

const waiting: Asked[] = [];
let asked = 0;
/** Accepted by the first of two officers. */
const halfway: Asked[] = [];
/** What the server said yes to, as its clients wrote it down; and what nobody heard the end of. */
const journal = new Map<string, State>();
const unheard = new Map<string, State>();

test(`killed ${kills} times in the middle of verdicts on evidence, none is lost or half done`, async () => {
  const cookies = { rahmat: await world.cookie('rahmat'), dewi: await world.cookie('dewi') };
  for (let round = 0; round < kills; round += 1) {
    const server = await startServer(world.folder, env);
    const state = { killed: false, answers: 0 };
    const work = [firstOfficer(server, cookies.rahmat, state), secondOfficer(server, cookies.dewi, state)];
    // Up to seven answers first: what is killed then is a server in full swing.
    for (let tries = 0; state.answers < 1 + (round % 7) && tries < 400; tries += 1) await sleep(5);
    await sleep(Math.random() * 30);
    state.killed = true;
    await server.stop('SIGKILL');
    await Promise.all(work);
  }
  expect(journal.size).toBeGreaterThan(kills * 2);
  for (const state of ['accepted', 'changes-asked', 'refused', 'in-review'])
    expect([...journal.values()]).toContain(state);
  expect(waiting.length, 'the last server was as busy as the first').toBeGreaterThan(0);
  expect(await rowsOf(client, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await rowsOf(client, 'PRAGMA foreign_key_check')).toEqual([]);
  expect((await verifyAudit(client)).broken).toBeNull();
  const states = await readVerdicts(client);
  expect(states.size).toBe(asked);
  for (const [id, state] of states) expect([journal.get(id) ?? 'submitted', unheard.get(id)], id).toContain(state);
  for (const id of workshops) await expectLevelOf(world.services.db.read, client, id);
  await expectToldOnce(client);
  const tally = 'SELECT item, state, count(*) AS workshops FROM item_standing GROUP BY item, state';
  expect(await rowsOf(client, 'SELECT item, state, workshops FROM item_tally WHERE workshops > 0 ORDER BY 1, 2')).toEqual(await rowsOf(client, `${tally} ORDER BY 1, 2`)); // prettier-ignore
}, 240_000);

/** Rahmat decides one after the other, and takes every fifth verdict back. */
async function firstOfficer(server: Running, cookie: string, state: { killed: boolean; answers: number }) {
  while (!state.killed) {
    const next = waiting.shift();
    if (!next) return;
    const heard = await decided(server, cookie, next, next.isOfTwo ? 'first' : next.verdict);
    if (!heard) continue;
    state.answers += 1;
    if (next.isOfTwo) halfway.push({ ...next, version: next.version + 1 });
    else if (journal.size % 5 === 0 && (await undone(server, cookie, next))) state.answers += 1;
  }
}

/** Dewi is the second where two are asked for. */
async function secondOfficer(server: Running, cookie: string, state: { killed: boolean; answers: number }) {
  while (!state.killed) {
    const next = halfway.shift();
    if (next && (await decided(server, cookie, next, next.verdict))) state.answers += 1;
    else await sleep(5);
  }
}

async function decided(server: Running, cookie: string, asked: Asked, to: State): Promise<boolean> {
  const { id, version, verdict } = asked;
  const why = verdict === 'accepted' ? {} : { reasonCode: 'unreadable', note: 'Mohon foto ulang sampai terbaca.' };
  return acknowledged(id, to, () => post(server, cookie, 'review.decide', { id, version: String(version), verdict, ...why })); // prettier-ignore
}

function undone(server: Running, cookie: string, { id, version }: Asked): Promise<boolean> {
  return acknowledged(id, 'in-review', () => post(server, cookie, 'review.undo', { id, version: String(version + 1) }));
}

/** false when the line broke: then nobody knows whether it was done. */
async function acknowledged(id: string, to: State, send: () => Promise<Posted>): Promise<boolean> {
  unheard.set(id, to);
  const answer = await send().catch((error: unknown) => {
    if (error instanceof TypeError) return null;
    throw error;
  });
  if (!answer) return false;
  expect(answer.json).toMatchObject({ ok: true });
  journal.set(id, to);
  unheard.delete(id);
  return true;
}

function post(server: Running, cookie: string, action: string, fields: Record<string, string>): Promise<Posted> {
  return postForm(server, cookie, '/account', action, fields, { json: true });
}

/** Siti has three more workshops like hers. */
async function openWorkshops(): Promise<void> {
  await world.services.db.write(async (tx) => {
    const [one] = await tx.select().from(workshop).where(eq(workshop.id, world.siti));
    if (!one) throw new Error('Siti has no workshop');
    for (const id of workshops.slice(1)) {
      await tx.insert(workshop).values({ ...one, id, slug: `${one.slug}-${id}` });
      await tx.insert(workshopMember).values({ workshopId: id, userId: world.id('siti'), role: 'owner', since: one.createdAt }); // prettier-ignore
    }
  });
}
