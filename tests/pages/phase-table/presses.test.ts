import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exhibitionPhases } from '#db/schema/index.ts';
import { may, phaseTable, ruleOf } from '#src/domain/exhibitions/phases.ts';
import { postForm } from '#tests/support/people.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { forms, type PressedAct } from './forms.ts';
import { seats, type Seat } from './seats.ts';
import { layPhase, readAll } from './things.ts';

/** What the table's refusals are called. A form that its own rules refuse would prove nothing. */
const refusals = [
  ...[
    'forbidden',
    'sign-in-first',
    'not-found',
    'not-this-phase',
    'conflict',
    'conflict-in-exhibition',
    'own-business',
  ],
];

/** Of these the domain says what is missing, once the table has let them pass and the draft is kept. */
const checkedLater = new Set<PressedAct>(['application.submit']);

const acts = Object.keys(phaseTable).filter((act) => !act.startsWith('see.')) as PressedAct[];
const actionOf = (act: PressedAct) => (act === 'application.screen' ? 'review.decide' : act);

let world: World;
let server: Running;
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
  test('everyone may do what the table says, and nothing else', async () => {
    let laid = await layPhase(world, phase);
    let before = await readAll(world);
    const wrong: string[] = [];
    let pressed = 0;
    const press = async (act: PressedAct, [name, seat]: [string, Seat], expected: boolean) => {
      const fields = forms[act]({ of: laid[seat.about], world, phase });
      const answer = await postForm(server, cookies.get(name) ?? null, '/', actionOf(act), fields, { json: true });
      const code = answer.json?.code ?? (answer.json?.ok ? 'done' : `status ${answer.status}`);
      const says = `${name} pressed ${act}: ${code} ${JSON.stringify(answer.json?.fields ?? {})}`;
      pressed += 1;
      if (answer.status >= 500 || (code === 'form' && !checkedLater.has(act))) wrong.push(says);
      else if (refusals.includes(code) === expected) wrong.push(`${says}, expected ${expected ? 'yes' : 'no'}`);
    };
    for (const act of acts) {
      const [yes, no] = [[], []] as [string, Seat][][];
      for (const [name, seat] of Object.entries(seats))
        (may(act, phase, seat.roles) && !(seat.conflicted && ruleOf(act).free) ? yes : no)?.push([name, seat]);
      for (const one of no ?? []) await press(act, one, false);
      if ((await readAll(world)) !== before) wrong.push(`${act} was refused, and something changed`);
      for (const one of yes ?? []) {
        await press(act, one, true);
        if ((await readAll(world)) === before) continue;
        laid = await layPhase(world, phase);
        before = await readAll(world);
      }
    }
    expect(wrong).toEqual([]);
    expect(pressed).toBe(acts.length * 6);
  });
});
