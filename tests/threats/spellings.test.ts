import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, openStage, type Stage } from './stage.ts';

let stage: Stage;
let cookies: (string | undefined)[];
beforeAll(async () => {
  stage = await openStage();
  cookies = [undefined, await stage.world.cookie('maya'), await stage.world.cookie('siti')];
});
afterAll(() => stage.close());

const spellings = [
  '/Office/reviews',
  '/OFFICE/REVIEWS',
  '/office/reviews/',
  '//office/reviews',
  '/office//reviews',
  '/%6fffice/reviews',
  '/%256fffice/reviews',
  '/office%2freviews',
  '/office%5creviews',
  '/office/./reviews',
  '/about/../office/reviews',
  '/about/..%2foffice/reviews',
  '/about/%2e%2e/office/reviews',
  '/office/reviews;x=1',
  '/office/reviews%00',
  '/office/reviews.html',
  '/office/reviews/index',
  '/%2e/office/reviews',
  '/en/office/reviews',
  '/en/en/office/reviews',
  '/EN/office/reviews',
  '/en/../office/reviews',
  '\\office\\reviews',
  '/office/reviews?/about',
  '/office/reviews#/about',
  '/about?x=/../office/reviews',
];

describe.each(spellings)('%s', (path) => {
  test('opens the officers’ queue to nobody but officers', async () => {
    for (const cookie of cookies) {
      const answer = await ask(stage.server, path, { headers: cookie ? { Cookie: cookie } : {} });
      expect(answer.body).not.toMatch(/Antrean pemeriksaan|Review queue|data-queue/);
      if (answer.status === 200) expect(answer.body).toContain(path.startsWith('/about?') ? 'Tentang' : '\u0000');
      else expect([301, 302, 303, 307, 308, 400, 403, 404]).toContain(answer.status);
      if (answer.headers.location) expect(answer.headers.location).toMatch(/^\/(?![/\\])/);
    }
  });
});

test('the same reading finds the queue where an officer asks for it', async () => {
  const cookie = await stage.world.cookie('rahmat');
  for (const path of ['/office/reviews', '/en/office/reviews']) {
    const { status, body } = await ask(stage.server, path, { headers: { Cookie: cookie } });
    expect(status).toBe(200);
    expect(body).toMatch(/<h1/);
  }
});
