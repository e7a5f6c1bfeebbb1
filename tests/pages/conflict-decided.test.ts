import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appeal, letter } from '#db/schema/index.ts';
import { prepareLetters } from '#src/domain/exhibitions/deciding/prepare.ts';
import { takeRule } from '#src/domain/exhibitions/deciding/take-rule.ts';
import { publishDecisions } from '#src/domain/exhibitions/publish.ts';
import { loadExhibition } from '#src/domain/exhibitions/load.ts';
import { layApplication, layExhibition } from '#tests/support/exhibitions.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { readText } from './conflict-world.ts';

const slug = 'inacraft-2027';
/** Wulan's score, as the pages write it, and words that are in her appeal only. */
const canary = { score: '39,58', appeal: 'kenari-sanggahan-wulan' };
let world: World;
let server: Running;
let wulan: string;
let letterId: string;
const cookies = { dewi: '', ratna: '' };

/** Decided, and not published yet: Dewi's family runs Batik Wulan, Ratna has no tie to anyone. */
beforeAll(async () => {
  world = await openWorld();
  const { db } = world.services;
  await layExhibition(world, { slug, phase: 'decision', places: 1 });
  await layApplication(world, slug, world.siti, { state: 'screened', sheets: [{ by: 'nina', values: [5] }] });
  const sheets = [{ by: 'nina' as const, values: [2, 3, 4, 2] }];
  wulan = (await layApplication(world, slug, world.wulan, { state: 'screened', sheets })).id;
  const ratna = await world.as('ratna');
  await takeRule(ratna, { exhibition: slug });
  await prepareLetters(ratna, { exhibition: slug, openingId: '', openingEn: '' });
  const [own] = await db.read.select().from(letter).where(eq(letter.applicationId, wulan));
  letterId = own?.id ?? '';
  for (const who of ['dewi', 'ratna'] as const) cookies[who] = await world.cookie(who);
  server = await startServer(world.folder, { LOG_LEVEL: 'warn' });
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

const at = (page: string) => `/office/exhibitions/${slug}/${page}`;
const look = (who: keyof typeof cookies, page: string) => readText(server, cookies[who], at(page));

describe('before the results are out, an officer with a conflict', () => {
  test('finds neither score nor rank nor outcome in the ranked list; another finds all of it', async () => {
    const [hers, free] = [await look('dewi', 'ranking'), await look('ratna', 'ranking')];
    expect(free.text).toContain(canary.score);
    expect(free.text).toContain('Daftar tunggu');
    expect(hers.status).toBe(200);
    expect(hers.text).not.toContain(canary.score);
    // From one's being chosen the other's waiting would follow: nobody's outcome is told.
    expect(hers.text).not.toContain('Daftar tunggu');
    expect(hers.text).toContain('Batik Siti');
  });

  test('finds no letter in the outbox, and no PDF of one by its address; another does', async () => {
    expect((await look('ratna', 'letters')).text).toContain(letterId);
    expect((await look('dewi', 'letters')).text).not.toContain(letterId);
    const [hers, free] = [
      await look('dewi', `letters/${letterId}.pdf`),
      await look('ratna', `letters/${letterId}.pdf`),
    ];
    expect([free.status, free.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect(hers.status).toBe(403);
    expect(hers.text).not.toContain('%PDF-');
  });
});

describe('once they are out', () => {
  beforeAll(async () => {
    const { db } = world.services;
    const { rankVersion } = await loadExhibition(db.read, slug);
    await publishDecisions(await world.as('ratna'), { exhibition: slug, version: rankVersion, agree: 'on' });
    await db.write((tx) =>
      tx.insert(appeal).values({
        ...{ applicationId: wulan, text: canary.appeal, sentBy: world.id('wulan'), sentAt: Date.now(), state: 'open' },
      }),
    );
  });

  test('the PDF of the letter, the appeal and the score stay closed to whoever has a conflict', async () => {
    expect((await look('ratna', 'appeals')).text).toContain(canary.appeal);
    expect((await look('dewi', 'appeals')).text).not.toContain(canary.appeal);
    expect((await look('ratna', `letters/${letterId}.pdf`)).status).toBe(200);
    expect((await look('dewi', `letters/${letterId}.pdf`)).status).toBe(403);
    expect((await look('ratna', 'ranking')).text).toContain(canary.score);
    expect((await look('dewi', 'ranking')).text).not.toContain(canary.score);
  });
});
