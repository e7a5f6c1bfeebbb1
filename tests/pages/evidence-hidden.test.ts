import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit, evidence, notification, outbox, passportParts, user } from '#db/schema/index.ts';
import { makePassport } from '#src/domain/passports/make.ts';
import { openBody } from '#src/domain/readiness/body.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import { sendEvidence as upload } from '#tests/support/evidence-files.ts';
import { postForm } from '#tests/support/people.ts';
import { printDatabase } from '#tests/support/print.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { found, foundBy, idsOf, openStage, others, wordsOf, type Stage } from './canary-stage.ts';
import { secrets } from './matrix/lay-evidence.ts';

let stage: Stage;
const words = wordsOf('siti');
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());

test('mails and notifications of a verdict go to the workshop’s people, and to nobody else', async () => {
  const { world, siti, look } = stage;
  const { db, vault } = world.services;
  const note = 'Rahasia siti catatan petugas, mohon foto ulang.';
  const verdict = { verdict: 'changes-asked', reasonCode: 'unreadable', note, expiresOn: null, list: '' } as const;
  await decide(await world.as('rahmat'), { id: siti.sentReview, version: 1, ...verdict });
  const mails = (await db.read.select().from(outbox)).flatMap(({ id, payload }) => (payload ? [vault.open(payload, `outbox:${id}`)] : [])); // prettier-ignore
  expect(mails.filter((mail) => mail.includes(note)).map((mail) => (JSON.parse(mail) as { to: string }).to).sort()).toEqual(['joko@workshops.test', 'siti@workshops.test']); // prettier-ignore
  expect(found(words, mails.join('\n'))).toEqual([]);
  const told = await db.read.select({ who: user.name, facts: notification.facts }).from(notification).innerJoin(user, eq(user.id, notification.userId)); // prettier-ignore
  expect(told.filter(({ facts }) => JSON.stringify(facts).includes(note)).map(({ who }) => who).sort()).toEqual(['Joko Prasetyo', 'Siti Aminah']); // prettier-ignore
  for (const who of others) expect((await look(who, '/account/notifications')).text, who).not.toContain(note);
  expect((await look('joko', '/account/notifications')).text).toContain(note);
});

test('the audit log says what was done to which review, in codes, to the admin alone', async () => {
  const { siti, look, world } = stage;
  const address = '/office/audit?action=review.decide';
  const { text } = await look('agus', address);
  expect(text).toContain(siti.acceptedReview);
  expect(found(words, text + (await look('agus', '/office/audit')).text)).toEqual([]);
  for (const who of ['visitor', 'maya', 'wulan', 'nina', 'tono', 'rahmat'] as const)
    expect((await look(who, address)).text, who).not.toContain(siti.acceptedReview);
  const lines = await world.services.db.read.select().from(audit);
  expect(found(words, JSON.stringify(lines))).toEqual([]);
  expect(lines.some(({ subject }) => subject === `review:${siti.sentReview}`)).toBe(true);
});

test('a passport shows the parts that are shared: page, statement and PDF; never a number, note or file', async () => {
  const { world, look } = stage;
  const make = async (shows: (typeof passportParts)[number][]) =>
    (await makePassport(await world.as('siti'), { key: undefined, workshop: world.siti, label: 'Pembeli', shows, expiresOn: null })).data.id; // prettier-ignore
  const [bare, whole] = [await make([]), await make([...passportParts])];
  for (const end of ['', '/statement.json', '/passport.pdf']) {
    const [closed, open] = [await look('visitor', `/passport/${bare}${end}`), await look('visitor', `/passport/${whole}${end}`)]; // prettier-ignore
    expect([closed.status, open.status]).toEqual([200, 200]);
    const shared = /[Mm]erek/;
    expect([shared.test(closed.text), shared.test(open.text)], end || 'page').toEqual([false, true]);
    expect(found([...words, ...idsOf(stage.siti)], closed.text + open.text)).toEqual([]);
  }
});

describe('a file’s address', () => {
  test('opens for nobody else, whatever they say it is for; guesses open nothing', async () => {
    const { siti, wulan, look } = stage;
    const files = [siti.evidence, siti.sentFile, siti.acceptedFile, siti.visitFile];
    const why = ['', `?review=${siti.sentReview}`, `?review=${siti.acceptedReview}`, `?review=${wulan.sentReview}`, `?visit=${siti.visit}`, '?reason=audit', '?view=1', `?view=1&review=${siti.sentReview}`]; // prettier-ignore
    for (const who of others)
      for (const id of files)
        for (const query of why) {
          const { status, text } = await look(who, `/evidence/${id}${query}`);
          expect([status, found(words, text)], `${who} ${id}${query}`).toEqual([who === 'visitor' ? 303 : 404, []]);
        }
    const id = siti.sentFile;
    const guesses = [`${id}-view`, id.toUpperCase(), id.slice(0, -1), `${id}%00`, `..%2fevidence%2f${id}`, `%2e%2e/${id}`, `${id}/`, `${id};a`]; // prettier-ignore
    for (const guess of guesses) expect(found(words, (await look('wulan', `/evidence/${guess}?review=${siti.sentReview}`)).text), guess).toEqual([]); // prettier-ignore
  });

  test('opens for the workshop, and for officers with what they ask about, but their own business', async () => {
    const { siti, wulan, look } = stage;
    const inside = { sent: secrets.sent('siti').inside, draft: secrets.draft('siti').inside };
    for (const who of ['siti', 'joko'] as const) expect((await look(who, `/evidence/${siti.evidence}`)).text).toContain(inside.draft); // prettier-ignore
    for (const who of ['siti', 'rahmat', 'dewi'] as const) expect((await look(who, `/evidence/${siti.sentFile}?review=${siti.sentReview}`)).text).toContain(inside.sent); // prettier-ignore
    for (const who of ['rahmat', 'dewi'] as const) expect((await look(who, `/evidence/${siti.evidence}?reason=audit`)).status).toBe(404); // prettier-ignore
    expect((await look('dewi', `/evidence/${wulan.sentFile}?review=${wulan.sentReview}`)).status).toBe(404);
    expect((await look('rahmat', `/evidence/${wulan.sentFile}?review=${wulan.sentReview}`)).status).toBe(200);
  });
});

test('no action gives it away: another’s file in one’s own draft, another’s workshop, an upload to another’s visit', async () => {
  const { world, server, siti, cookies, look } = stage;
  const before = await printDatabase(world.services.db);
  const files = [siti.evidence, siti.sentFile, siti.acceptedFile, siti.visitFile];
  const own = { workshop: String(world.wulan), version: '0', note: '' };
  const tries: [string, Record<string, string>][] = [
    ...files.flatMap((id): [string, Record<string, string>][] => ['readiness.save', 'readiness.send'].map((name) => [name, { ...own, item: 'npwp', 'answers.document-1.files[]': id }])), // prettier-ignore
    ...['save', 'send', 'discard', 'renew', 'take-back'].map((act): [string, Record<string, string>] => [`readiness.${act}`, { workshop: String(world.siti), item: 'sppl', ...(/save|send/.test(act) ? { version: '1', note: 'x' } : {}) }]), // prettier-ignore
    ['readiness.send-many', { workshop: String(world.siti), 'items[]': 'nib' }],
  ];
  for (const [name, fields] of tries) {
    const answer = await postForm(server, cookies['wulan'] ?? '', '/producer/readiness/npwp', name, fields, { json: true }); // prettier-ignore
    expect([404, 409, 422], `${name} ${JSON.stringify(fields)}`).toContain(answer.status);
    expect(found(words, answer.body)).toEqual([]);
  }
  for (const who of ['wulan', 'nina', 'maya', 'tono'])
    expect((await upload(server, cookies[who] ?? null, [{ fileName: 'a.pdf', body: smallPdf('a') }], { query: { visit: siti.visit } })).files).toEqual([]); // prettier-ignore
  expect(await printDatabase(world.services.db)).toEqual(before);
  const pending = (ids: readonly string[]) => `/producer/readiness/npwp?ask=document-1&uploaded=${ids.join(',')}`;
  expect(await foundBy(stage, ['wulan'], [pending(files)])).toEqual([]);
  expect((await look('siti', pending(files))).text).toContain(secrets.draft('siti').file);
});

test('the worker that keeps pages is the same for all, and the server lets nobody else keep them', async () => {
  const { look } = stage;
  const worker = (await look('visitor', '/readiness-worker.js')).text;
  for (const who of ['siti', 'wulan'] as const) expect((await look(who, '/readiness-worker.js')).text).toBe(worker);
  expect(found(words, worker)).toEqual([]);
  const kept = await look('siti', '/producer/readiness/nib');
  expect(kept.headers.get('cache-control')).toBe('private, no-store');
  expect(found(words, kept.text)).toContain(secrets.draft('siti').note);
});

test('nothing of it lies in the clear: the database file, the search index, the kept files', async () => {
  const { world } = stage;
  const { db, vault } = world.services;
  // Names of files, and what officers wrote down of a visit, are rows like others.
  const { summary, finding, inside } = secrets.visit('siti');
  const hidden = [secrets.draft, secrets.sent, secrets.accepted].flatMap((of) => [of('siti').note, of('siti').number, of('siti').inside]).concat(inside); // prettier-ignore
  const bytes = await bytesIn(world.folder);
  expect(bytes.size).toBeGreaterThan(8);
  for (const [name, body] of bytes) expect(found(hidden, body), name).toEqual([]);
  const database = [...bytes].filter(([name]) => name.startsWith('canting.db')).map(([, body]) => body).join(''); // prettier-ignore
  expect(found([summary, finding], database)).toEqual([summary, finding]);
  const { rows: tables } = await db.reader.execute(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'search%'`); // prettier-ignore
  const index = await Promise.all(tables.map(async ({ name }) => JSON.stringify((await db.reader.execute(`SELECT * FROM "${String(name)}"`)).rows))); // prettier-ignore
  expect(found(words, index.join('\n'))).toEqual([]);
  expect(index.join('\n')).toContain('Batik Siti');
  const [sealed] = await db.read.select().from(evidence).where(and(eq(evidence.workshopId, world.siti), eq(evidence.item, 'sppl'))); // prettier-ignore
  expect(sealed && openBody(vault, sealed)).toMatchObject({ note: secrets.sent('siti').note });
});

/** Every file of a data directory, by its path. */
async function bytesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (path): Promise<[string, string]> => [path.slice(folder.length + 1), (await readFile(path)).toString('latin1')]))); // prettier-ignore
}
