import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseApplicationQuery } from '#src/domain/exhibitions/reviewing/list-query.ts';
import { readApplications } from '#src/domain/exhibitions/reviewing/list.ts';
import { readReviewers } from '#src/domain/exhibitions/reviewing/read-reviewers.ts';
import { withdrawInterest } from '#src/domain/offices/declare-interest.ts';
import { score, slug } from '#tests/domain/exhibitions/reviewing/stage.ts';
import { canary, layConflict, openSlug, readText, type Laid } from './conflict-world.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';

type Who = 'rahmat' | 'dewi' | 'ratna';

let world: World;
let server: Running;
const cookies: Partial<Record<Who, string>> = {};
let ids: Laid['ids'];
/** What was promised by mail before the server could send it. */
let mails = '';

beforeAll(async () => {
  world = await openWorld();
  ({ ids, mails } = await layConflict(world));
  for (const name of ['rahmat', 'dewi', 'ratna'] as const) cookies[name] = await world.cookie(name);
  server = await startServer(world.folder, { API_REQUESTS_PER_MINUTE: '100000' });
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

const list = `/office/exhibitions/${slug}/applications`;
const query = parseApplicationQuery(new URLSearchParams());
interface Surface {
  surface: string;
  at: () => string;
  /** What could leak there; the control must find all of it. */
  canaries: () => string[];
  control: Who;
  /** What Dewi gets; 200 unless said. */
  status?: number;
}
const { name, why, reason, note, history } = canary;
const nameAndId = () => [name, ids.wulan];
const exported = (query: string) => () => `/office/exhibitions/${slug}/export?${query}`;

const surfaces: Surface[] = [
  { surface: 'the list', at: () => list, canaries: nameAndId, control: 'ratna' },
  {
    surface: 'the list in English, by score',
    at: () => `/en${list}?sort=score`,
    canaries: nameAndId,
    control: 'ratna',
  },
  { surface: 'a search by name', at: () => `${list}?q=wulan`, canaries: nameAndId, control: 'ratna' },
  { surface: 'a search by number', at: () => `${list}?q=2`, canaries: nameAndId, control: 'ratna' },
  {
    surface: 'a filter',
    at: () => `${list}?kelurahan=jenggot&state=screened&newcomer=yes`,
    canaries: nameAndId,
    control: 'ratna',
  },
  {
    surface: 'the application, its scores, notes and history',
    at: () => `${list}/${ids.wulan}`,
    canaries: () => [name, why, reason, note, history],
    control: 'ratna',
    status: 403,
  },
  {
    surface: 'the same in English',
    at: () => `/en${list}/${ids.wulan}`,
    canaries: () => [name, why, reason, note, history],
    control: 'ratna',
    status: 403,
  },
  { surface: 'the export as CSV', at: exported('type=csv'), canaries: nameAndId, control: 'ratna' },
  { surface: 'the export as XLSX', at: exported('type=xlsx'), canaries: nameAndId, control: 'ratna' },
  { surface: 'the export of a search', at: exported('type=csv&q=wulan'), canaries: nameAndId, control: 'ratna' },
  {
    surface: 'the reviewers and whom they are handed',
    at: () => `/office/exhibitions/${slug}/reviewers`,
    canaries: nameAndId,
    control: 'ratna',
  },
  { surface: 'the queue', at: () => '/office/reviews', canaries: () => [ids.review], control: 'ratna' },
  {
    surface: 'the review in the queue',
    at: () => `/office/reviews/${ids.review}`,
    canaries: () => [why],
    control: 'ratna',
  },
  {
    surface: 'one’s own earlier sheet',
    at: () => `/office/exhibitions/${slug}/scoring/${ids.wulan}`,
    canaries: () => [why],
    control: 'rahmat',
    status: 403,
  },
  {
    surface: 'one’s own sheets',
    at: () => `/office/exhibitions/${slug}/scoring`,
    canaries: () => [ids.wulan],
    control: 'rahmat',
  },
  {
    surface: 'the sheet of an open call',
    at: () => `/office/exhibitions/${openSlug}/scoring/${ids.open}`,
    canaries: () => [name, why],
    control: 'rahmat',
    status: 404,
  },
];

describe('what an officer has a conflict with', () => {
  test.each(surfaces)('does not come through $surface', async ({ at, canaries, control, status = 200 }) => {
    const address = at();
    const seen = await look(control, address);
    expect(seen.status).toBe(200);
    expect(canaries().filter((word) => !seen.text.includes(word))).toEqual([]);
    const hidden = await look('dewi', address);
    expect(hidden.status).toBe(status);
    expect(canaries().filter((word) => !address.includes(word) && hidden.text.includes(word))).toEqual([]);
  });

  test('is said to be a conflict, not left out in silence', async () => {
    expect((await look('dewi', `/en${list}`)).text).toMatch(/is-masked[\s\S]*Conflict of interest/);
    expect((await look('dewi', `/en${list}/${ids.wulan}`)).text).toContain('You have a conflict of interest');
    const file = (await look('dewi', exported('type=csv')())).text;
    expect(file).toContain('Benturan kepentingan,,,,');
    expect((await look('ratna', `/en${list}`)).text).not.toContain('Conflict of interest');
  });

  test('is in no count and in no average', async () => {
    const figures = async (who: Who) => (await readApplications(await world.as(who), slug, query)).figures;
    expect(await figures('dewi')).toEqual({ sent: 1, screened: 1, reached: 0, average: 100 });
    expect(await figures('ratna')).toEqual({ sent: 2, screened: 2, reached: 0, average: 50 });
    const nina = async (who: Who) =>
      (await readReviewers(await world.as(who), slug, '')).rows.find((row) => row.name === 'Nina Kartika')?.scored;
    expect(await nina('dewi')).toBe(1);
    expect(await nina('ratna')).toBe(2);
  });

  test('is not told apart from what is not there by a search', async () => {
    const found = (await look('dewi', `${list}?q=wulan`)).text;
    const nothing = (await look('dewi', `${list}?q=tidakada`)).text;
    expect(found.replaceAll('wulan', 'tidakada')).toBe(nothing);
  });

  test('is in no mail and no notification about sheets', async () => {
    const told = await world.services.db.read.query.notification.findMany();
    expect(mails).toContain('Kreanusa');
    expect(mails + JSON.stringify(told)).not.toMatch(/Batik Wulan|kenari/);
  });

  test('is in no answer of the public API, nor on public pages', async () => {
    for (const path of ['/api/v1/exhibitions', `/exhibitions/${slug}`, `/exhibitions/${slug}/results`]) {
      const { text } = await look('dewi', path);
      expect(Object.values(canary).filter((word) => text.includes(word))).toEqual([]);
      expect(text).not.toContain(ids.wulan);
    }
  });
});

describe('a blind sheet', () => {
  const sheet = () => `/office/exhibitions/${slug}/scoring/${ids.wulan}`;
  const tells = /wulan|jenggot|jl\. pelita/i;

  test('tells nowhere in its page who applied; the same application in an open call does', async () => {
    for (const prefix of ['', '/en']) {
      const { status, text } = await look('rahmat', prefix + sheet());
      expect(status).toBe(200);
      expect(text).toContain(canary.why);
      expect(text.match(tells)).toBeNull();
    }
    const open = await look('rahmat', `/office/exhibitions/${openSlug}/scoring/${ids.open}`);
    expect(open.text).toMatch(/Batik Wulan/);
    expect(open.text).toMatch(/Jenggot/);
  });

  test('is not opened by the way round, until it is done', async () => {
    const detail = await look('rahmat', `${list}/${ids.wulan}`);
    expect(detail.status).toBe(403);
    expect(detail.text.match(tells)).toBeNull();
    expect((await look('rahmat', `${list}?q=wulan`)).text).not.toContain(ids.wulan);
    expect((await look('rahmat', exported('type=csv')())).text).not.toContain(ids.wulan);
    await score(world, ids.wulan, 'rahmat', { value: 3 });
    expect((await look('rahmat', `${list}/${ids.wulan}`)).text).toContain(canary.name);
  });
});

test('a conflict that is gone hides nothing any more', async () => {
  expect((await look('dewi', `/office/exhibitions/${slug}/scoring/${ids.wulan}`)).status).toBe(403);
  await withdrawInterest(await world.as('dewi'), { workshop: 'batik-wulan' });
  const sheet = await look('dewi', `/office/exhibitions/${slug}/scoring/${ids.wulan}`);
  expect(sheet.text).toContain(canary.own);
  expect((await look('dewi', list)).text).toContain(canary.name);
});

const look = (who: Who, path: string) => readText(server, cookies[who] ?? '', path);
