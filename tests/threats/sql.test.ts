import { afterAll, beforeAll, expect, test } from 'vitest';
import { layThings, type Laid } from '#tests/pages/matrix/things.ts';
import type { CastName } from '#tests/support/cast.ts';
import { printDatabase } from '#tests/support/print.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let laid: Laid;
beforeAll(async () => {
  stage = await openStage();
  laid = await layThings(stage.world);
});
afterAll(() => stage.close());

const corpus = [
  `'`,
  `"`,
  `' OR '1'='1`,
  `' OR 1=1 --`,
  `1 OR 1=1`,
  `1; DROP TABLE user; --`,
  `') UNION SELECT email, password_hash, 1, 1, 1 FROM user --`,
  `id DESC, (SELECT password_hash FROM user LIMIT 1)`,
  `(CASE WHEN (SELECT 1)=1 THEN title ELSE id END)`,
  `"password_hash"`,
  '`password_hash`',
  `[password_hash]`,
  `title" DESC; DELETE FROM review; --`,
  `%' AND 1=0 UNION ALL SELECT sealed FROM workshop_paper --`,
  `\\' OR 1=1 --`,
  `%27%20OR%201%3D1`,
  `x' AND randomblob(500000000) --`,
  `1e999`,
  `-9223372036854775809`,
  `NULL`,
  `* OR title:a`,
  `\u0000' OR 1=1`,
];
const names =
  'q query search sort order dir by state subject kind item office who user person action team scope mine list page per from to since until date day workshop listing technique reason done last next'.split(
    ' ',
  );
const desks: [CastName, string][] = [
  ['rahmat', '/office'],
  ['rahmat', '/office/reviews'],
  ['rahmat', '/office/workshops'],
  ['rahmat', '/office/interests'],
  ['agus', '/office/people'],
  ['agus', '/office/audit'],
  ['siti', '/producer'],
  ['siti', '/producer/listings'],
  ['siti', '/producer/listings/export'],
  ['siti', '/producer/verification'],
  ['siti', '/account/notifications'],
  ['siti', '/account/security'],
];

test.each(desks)(
  'as %s, %s answers any SQL in its query with a page, no more rows and no change',
  async (who, path) => {
    const { world, server } = stage;
    const cookie = await world.cookie(who);
    const before = await printDatabase(world.services.db);
    const ask = async (query: string) => {
      const answer = await server.get(`${path}?${query}`, { headers: { Cookie: cookie } });
      return { status: answer.status, body: await answer.text() };
    };
    const plain = await ask('');
    expect(plain.status).toBe(200);
    for (const text of corpus) {
      const each = names.map((name) => [name, text]);
      for (const query of [new URLSearchParams(each), ...each.map((one) => new URLSearchParams([one]))].slice(0, 12)) {
        const { status, body } = await ask(query.toString());
        expect([200, 303, 400, 404, 422], `${path}?${query}`).toContain(status);
        expect(body, `${path}?${query}`).not.toMatch(/SQLITE|syntax error|\$argon2|near "/);
        expect(linksIn(body), `${path}?${query}`).toBeLessThanOrEqual(linksIn(plain.body));
      }
    }
    expect(await printDatabase(world.services.db)).toEqual(before);
  },
);

test('ids in addresses are no SQL either', async () => {
  const { world, server } = stage;
  for (const [who, of] of [
    ['siti', (id: string) => `/producer/listings/${id}`],
    ['siti', (id: string) => `/producer/history/${id}`],
    ['rahmat', (id: string) => `/office/reviews/${id}`],
    ['rahmat', (id: string) => `/office/workshops/${id}`],
    ['agus', (id: string) => `/office/people/${id}`],
  ] as const) {
    const cookie = await world.cookie(who);
    for (const text of corpus) {
      const path = of(encodeURIComponent(`${laid.siti.draft}${text}`));
      const answer = await server.get(path, { headers: { Cookie: cookie } });
      expect([400, 404], `${path} as ${who}`).toContain(answer.status);
      await answer.arrayBuffer();
    }
  }
});

/** Links to single things: more of them would be rows that were not asked for. */
function linksIn(body: string): number {
  return new Set(body.match(/href="(?:\/en)?\/(?:office|producer|catalogue|workshops)\/[^"?#]*\/[^"?#]+"/g)).size;
}
