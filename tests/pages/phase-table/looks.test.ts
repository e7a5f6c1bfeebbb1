import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exhibitionPhases } from '#db/schema/index.ts';
import { may, ruleOf, type ExhibitionAct } from '#src/domain/exhibitions/phases.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { seats, type Seat } from './seats.ts';
import { layPhase, slug, type Laid, type Part } from './things.ts';

/**
 * The page that each look opens, and what it shows where it answers everyone; what a page holds back from a conflict
 * inside itself has tests of its own.
 */
const looks: { act: ExhibitionAct; at(of: Part): string; name?: string }[] = [
  { act: 'see.call', at: () => `/exhibitions/${slug}` },
  { act: 'see.desk', at: () => `/office/exhibitions/${slug}` },
  { act: 'see.own-application', at: () => `/producer/exhibitions/${slug}` },
  { act: 'see.applications', at: ({ application }) => `/office/exhibitions/${slug}/applications/${application}` },
  { act: 'see.sheets-to-do', at: ({ application }) => `/office/exhibitions/${slug}/scoring/${application}` },
  { act: 'see.ranking', at: () => `/office/exhibitions/${slug}/ranking` },
  { act: 'see.results', at: () => `/exhibitions/${slug}/results.json` },
  { act: 'see.participants', at: () => `/exhibitions/${slug}/participants`, name: 'Batik Siti' },
];
/** Shown to whoever has a conflict too, without what is behind it. */
const masked: readonly ExhibitionAct[] = ['see.ranking'];

let world: World;
let server: Running;
let laid: Laid;
const cookies = new Map<string, string | null>();

beforeAll(async () => {
  world = await openWorld();
  for (const [name, { cast }] of Object.entries(seats)) cookies.set(name, cast && (await world.cookie(cast)));
  server = await startServer(world.folder, { LOG_LEVEL: 'warn' });
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

describe.each(exhibitionPhases)('in the phase %s', (phase) => {
  test('everyone sees what the table says, and nothing else', async () => {
    laid = await layPhase(world, phase);
    const wrong: string[] = [];
    for (const { act, at, name: shown } of looks)
      for (const [name, seat] of Object.entries(seats)) {
        const headers = { Cookie: cookies.get(name) ?? '' };
        const answer = await server.get(at(laid[seat.about]), { headers });
        const { status } = answer;
        const expected = maySee(act, seat);
        const seen = status === 200 && (!shown || (await answer.text()).includes(shown));
        if (seen !== expected || status >= 500)
          wrong.push(`${name} at ${act}: ${status}, expected ${expected ? 'yes' : 'no'}`);
      }
    expect(wrong).toEqual([]);
  });

  function maySee(act: ExhibitionAct, { roles, conflicted }: Seat): boolean {
    // Officers look at the public page of their draft before anyone else may.
    if (act === 'see.call' && may('see.desk', phase, roles)) return true;
    // At the same address reviewers find the way to their sheets, and nothing of the desk.
    if (act === 'see.desk' && roles.includes('reviewer') && phase !== 'draft') return true;
    // What is laid waits for its screening until then, and for its answer in the confirmation.
    if (act === 'see.sheets-to-do' && phase === 'screening') return false;
    if (act === 'see.participants' && phase === 'confirmation') return false;
    return may(act, phase, roles) && !(conflicted && ruleOf(act).free && !masked.includes(act));
  }
});
