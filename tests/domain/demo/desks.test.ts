import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskPeople, demoId, demoTotp, officeCrew } from '#db/demo/desks/people.ts';
import { listing, listingEdit, notification, review, ticket, user, verification, workshop } from '#db/schema/index.ts';
import { demoPassword, readDemoPeople } from '#src/domain/demo/people.ts';
import { readEnv } from '#src/env.ts';
import { openServices, type Services } from '#src/services/index.ts';
import { compiled, quickStart } from '#tests/support/program.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('../../../db/seed.ts', import.meta.url));
let folder: string;
let services: Services;
const seed = (...args: string[]) =>
  run(process.execPath, [...quickStart, program, '--no-pictures', ...args], {
    env: { PATH: process.env['PATH'], DATA_DIR: folder, ...compiled },
  });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canting-desks-'));
  await seed('--workshops', '14', '--listings', '90', '--now', '2026-11-20');
  services = await openServices(readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent', DEMO: 'on' }));
});
afterAll(async () => {
  await services.close();
  await rm(folder, { recursive: true, force: true });
});
/** Readiness has tests of its own. */
const ofListings = inArray(review.subject, ['listing', 'verification']);
const id = (name: keyof typeof deskPeople) => demoId(deskPeople[name].email);

describe('the demo’s people', () => {
  test('are named in order, with the password that opens their accounts and a code for officers and the admin', async () => {
    const people = await readDemoPeople(services.db);
    expect(people.map(({ email }) => email)).toEqual(Object.values(deskPeople).map(({ email }) => email));
    expect(people.filter(({ hasSecondStep }) => hasSecondStep).map(({ email }) => email)).toEqual([
      'officer@demo.test',
      'officer2@demo.test',
      'trainer@demo.test',
      'admin@demo.test',
    ]);
    const rows = await services.db.read
      .select()
      .from(user)
      .where(eq(user.id, id('admin')));
    expect(await services.passwords.verify(rows[0]?.passwordHash ?? null, demoPassword)).toMatchObject({ fits: true });
    expect(services.vault.open(rows[0]?.totpSecret ?? '', `totp:${id('admin')}`)).toBe(demoTotp);
  });

  test('are all marked as made up, and nobody signs in as the neighbours', async () => {
    const rows = await services.db.read.select().from(user);
    expect(rows.every(({ demo }) => demo)).toBe(true);
    expect(rows.filter(({ passwordHash }) => passwordHash !== null)).toHaveLength(Object.keys(deskPeople).length);
    const crew = rows.filter(({ state }) => state === 'suspended');
    expect(crew.map(({ email }) => email).sort()).toEqual(officeCrew.map(({ email }) => email));
    expect(crew.every(({ passwordHash }) => passwordHash === null)).toBe(true);
  });
});

describe('each desk has something to do', () => {
  test('the owner’s: changes asked with a reason, an edit in review, a half-filled draft, a returned check, one that ends soon', async () => {
    const { read } = services.db;
    const [first] = await read.select().from(workshop).where(eq(workshop.id, 1));
    const edits = await read
      .select({ state: listingEdit.state })
      .from(listingEdit)
      .where(eq(listingEdit.workshopId, 1));
    expect(edits.map(({ state }) => state).sort()).toEqual(['changes-asked', 'open', 'refused', 'submitted']);
    const returned = await read
      .select()
      .from(review)
      .where(and(eq(review.workshopId, 1), eq(review.state, 'changes-asked'), ofListings));
    expect(returned.map(({ subject }) => subject).sort()).toEqual(['listing', 'verification']);
    expect(returned.every(({ note, reasonCode }) => note && reasonCode)).toBe(true);
    const soon = await read
      .select()
      .from(verification)
      .where(and(eq(verification.workshopId, 1), lt(verification.expiresOn, '2026-12-20')));
    expect(soon.map(({ item }) => item)).toEqual(['address']);
    const unread = await read
      .select()
      .from(notification)
      .where(eq(notification.userId, id('owner')));
    expect(unread.length).toBeGreaterThan(2);
    expect(first?.ownerName).toBe(
      (
        await read
          .select()
          .from(user)
          .where(eq(user.id, id('owner')))
      )[0]?.name,
    );
  });

  test('the officers’: twelve questions and more about both subjects, some overdue, one about the officer’s own family', async () => {
    const { read } = services.db;
    const waiting = await read
      .select()
      .from(review)
      .where(and(eq(review.state, 'submitted'), ofListings));
    expect(waiting.length).toBeGreaterThanOrEqual(12);
    expect(new Set(waiting.map(({ subject }) => subject))).toEqual(new Set(['listing', 'verification']));
    expect(waiting.filter(({ dueOn }) => dueOn < '2026-11-20').length).toBeGreaterThanOrEqual(2);
    const interests = await read.query.declaredInterest.findMany();
    expect(interests.map(({ userId }) => userId)).toEqual([id('officer')]);
    expect(waiting.filter(({ workshopId }) => workshopId === interests[0]?.workshopId)).toHaveLength(1);
  });

  test('the admin’s and the newcomer’s: open invitations, lines of the audit log, a workshop to complete', async () => {
    const { read, reader } = services.db;
    const open = await read
      .select({ kind: ticket.kind })
      .from(ticket)
      .where(inArray(ticket.kind, ['office', 'staff']));
    expect(open.map(({ kind }) => kind).sort()).toEqual(['office', 'staff']);
    const { rows } = await reader.execute('SELECT count(*) AS n FROM audit');
    expect(Number(rows[0]?.['n'])).toBeGreaterThan(20);
    const drafts = await read.select().from(workshop).where(eq(workshop.state, 'draft'));
    expect(drafts.map(({ name, demo }) => [name, demo])).toEqual([['Canting Laila', true]]);
  });

  test('buyers see a spread of checks, each of a day before the set’s own', async () => {
    const rows = await services.db.read.select().from(verification);
    expect(new Set(rows.map(({ item }) => item)).size).toBe(5);
    expect(new Set(rows.map(({ workshopId }) => workshopId)).size).toBeGreaterThan(10);
    expect(rows.every(({ checkedOn, finding }) => checkedOn <= '2026-11-20' && finding.length > 20)).toBe(true);
  });
});

test('running the seed again changes nothing, and a reset leaves no demo person behind', async () => {
  const count = async () => {
    const { rows } = await services.db.reader.execute(
      'SELECT (SELECT count(*) FROM user), (SELECT count(*) FROM review), (SELECT count(*) FROM audit)',
    );
    return [rows[0]?.[0], rows[0]?.[1], rows[0]?.[2]].map(Number);
  };
  const before = await count();
  await seed('--if-empty');
  expect(await count()).toEqual(before);
  await seed('--workshops', '1', '--listings', '2', '--reset-demo', '--now', '2026-11-20');
  const after = await count();
  expect(after[0]).toBe(Object.keys(deskPeople).length + officeCrew.length);
  expect(after[2]).toBeGreaterThan(before[2] ?? 0);
  const { rows } = await services.db.reader.execute('PRAGMA foreign_key_check');
  expect(rows).toEqual([]);
  expect(
    await services.db.read
      .select({ n: sql<number>`count(*)` })
      .from(listing)
      .where(eq(listing.demo, false)),
  ).toEqual([{ n: 0 }]);
});
