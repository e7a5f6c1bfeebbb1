import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionAccess, pages, type ActionName } from '#src/domain/access/table.ts';
import { postForm, readAnswer, type Posted } from '#tests/support/people.ts';
import { printDatabase } from '#tests/support/print.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { openPage } from './check.ts';
import { named, nothing, ownPages } from './objects.ts';
import { layThings, type Laid, type Things } from './things.ts';

let world: World;
let server: Running;
let laid: Laid;
let cookies: Record<'siti' | 'wulan', string>;
beforeAll(async () => {
  world = await openWorld();
  laid = await layThings(world);
  cookies = { siti: await world.cookie('siti'), wulan: await world.cookie('wulan') };
  server = await startServer(world.folder);
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

const pairs = [
  ['siti', 'wulan'],
  ['wulan', 'siti'],
] as const;

describe.each(pairs)('what is somebody else’s, asked for by %s', (me, other) => {
  test.each(Object.entries(ownPages))('%s answers as if it were not there', async (_route, address) => {
    const get = async (of: Things) => readAnswer(await server.get(address(of), { headers: { Cookie: cookies[me] } }));
    const [theirs, absent, mine] = [await get(laid[other]), await get(nothing), await get(laid[me])];
    expect([theirs.status, absent.status, mine.status]).toEqual([404, 404, 200]);
    expect(difference(bare(theirs, laid[other]), bare(absent, nothing))).toBeNull();
  });

  const acts = Object.entries(named).flatMap(([name, shapes]) =>
    (shapes ?? []).map((fields, index) => ({ name: name as ActionName, fields, index })),
  );
  test.each(acts)(
    '$name ($index) answers as if it were not there, and does nothing',
    async ({ name, fields, index }) => {
      const before = await printDatabase(world.services.db);
      for (const json of [false, true]) {
        const post = (of: Things) => postForm(server, cookies[me], openPage, name, fields(of, laid[me]), { json });
        const [theirs, absent] = [await post(laid[other]), await post(nothing)];
        // The second shapes name one's own thing together with somebody else's: that is a form with a wrong entry.
        expect(index === 0 ? [404] : [404, 422]).toContain(theirs.status);
        expect(theirs.status).toBe(absent.status);
        expect(difference(bare(theirs, laid[other]), bare(absent, nothing))).toBeNull();
        expect(theirs.location).toBeNull();
      }
      expect(await printDatabase(world.services.db)).toEqual(before);
    },
  );
});

test('the same forms do something for whom the things belong to: the ids are real', async () => {
  const forms = { 'listing.duplicate': 303, 'workshop.choose': 303, 'listing.take-back': 303 } as const;
  for (const [name, status] of Object.entries(forms)) {
    const shape = named[name as ActionName]?.[0];
    const answer = await postForm(server, cookies.siti, openPage, name, shape?.(laid.siti, laid.siti) ?? {});
    expect(answer.status, name).toBe(status);
  }
});

test('every page with a name in it that is not for everyone is asked for somebody else’s', () => {
  // An exhibition's name is everybody's: its page shows whoever asks their own application.
  const own = (route: string) => route.replace('/producer/exhibitions/[slug]', '');
  const guarded = Object.entries(pages).filter(([route, access]) => own(route).includes('[') && access === 'workshop');
  expect(Object.keys(ownPages).sort()).toEqual(guarded.map(([route]) => route).sort());
});

test('only actions for officers, admins and oneself name nothing', () => {
  const free = Object.entries(named).filter(([, shapes]) => shapes === null);
  const odd = free.filter(([name]) => {
    const access = actionAccess[name as ActionName];
    return (access === 'workshop' || access === 'owner') && !/^listing\.(start|import|check-import)$/.test(name);
  });
  expect(odd).toEqual([]);
});

/** An answer's body without the request's id and the ids that were asked for: what is left must not tell them apart. */
function bare({ body, headers }: Posted, of: Things): string {
  const ids = [headers.get('x-request-id') ?? '', ...Object.values(of).map(String)].filter((id) => id.length > 5);
  return ids.reduce((text, id) => text.replaceAll(id, '#'), body);
}

/** Where two bodies part, or null: whole pages would drown the message. */
function difference(one: string, other: string): string | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `${one.slice(at - 60, at + 80)} ≠ ${other.slice(at - 60, at + 80)}`;
}
