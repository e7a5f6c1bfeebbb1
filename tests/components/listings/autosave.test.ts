import { describe, expect, test } from 'vitest';
import { Autosave } from '#src/components/listings/island/autosave.ts';
import type { Entries } from '#src/components/listings/island/entries.ts';
import { meaning, type Posted } from '#src/components/listings/island/post-form.ts';

const done = (version: number): Posted => ({ kind: 'done', to: undefined, notice: undefined, data: { version } });

/** A form with one field, a server that answers what the test says, and a clock that stands still. */
function form(answers: Posted[]) {
  let text = '';
  const sent: [version: number, text: string, leaving: boolean][] = [];
  const states: string[] = [];
  let copy: { version: number; entries: Entries; unanswered: Entries[] } | null = null;
  let timer: (() => void) | null = null;
  let waits: number[] = [];
  const entries = (): Entries => [['titleId', text]];
  const saving = new Autosave(
    {
      entries,
      async send(version, leaving) {
        sent.push([version, text, leaving]);
        return answers.shift() ?? { kind: 'offline' };
      },
      keep: (unsaved) => {
        copy = unsaved;
      },
      later(milliseconds, work) {
        timer = work;
        waits.push(milliseconds);
        return () => {
          timer = null;
        };
      },
      told: { state: (state) => states.push(state), saved: () => undefined, stale: () => states.push('asked') },
    },
    1,
    entries(),
  );
  return {
    saving,
    sent,
    states,
    copy: () => copy,
    waits: () => waits.splice(0),
    type(more: string) {
      text = more;
      saving.changed();
    },
    async tick() {
      const work = timer;
      timer = null;
      waits = [];
      work?.();
      await new Promise((resolve) => setTimeout(resolve, 2));
    },
  };
}

describe('saving by itself', () => {
  test('waits for a pause in typing and sends once', async () => {
    const desk = form([done(2)]);
    desk.type('K');
    desk.type('Ka');
    desk.type('Kain');
    expect(desk.waits()).toEqual([1_500, 1_500, 1_500]);
    expect(desk.sent).toEqual([]);
    await desk.tick();
    expect(desk.sent).toEqual([[1, 'Kain', false]]);
    expect(desk.copy()).toBeNull();
    expect(desk.saving.version).toBe(2);
  });

  test('what is typed is on the device before anything is sent', () => {
    const desk = form([]);
    desk.type('Kain');
    expect(desk.copy()).toMatchObject({ version: 1, entries: [['titleId', 'Kain']] });
  });

  test('ten minutes without a line: tried again and again, everything kept, and sent in the end', async () => {
    const desk = form([]);
    desk.type('Kain');
    let waited = 0;
    while (waited < 600_000) {
      await desk.tick();
      const [next = 0] = desk.waits();
      expect(next).toBeGreaterThan(0);
      waited += next;
    }
    desk.type('Kain baru');
    expect(desk.copy()?.entries).toEqual([['titleId', 'Kain baru']]);
    expect(desk.states.at(-1)).toBe('offline');
  });

  test('an ended session keeps the copy and goes on when it is asked again', async () => {
    const desk = form([{ kind: 'signed-out' }, done(2)]);
    desk.type('Kain');
    await desk.tick();
    expect([desk.states.at(-1), desk.copy()?.version]).toEqual(['signed-out', 1]);
    desk.saving.changed(0);
    await desk.tick();
    expect([desk.states.at(-1), desk.copy()]).toEqual(['saved', null]);
  });

  test('nothing is sent over somebody else’s change until one of both is chosen', async () => {
    const desk = form([{ kind: 'stale' }, done(8)]);
    desk.type('mine');
    await desk.tick();
    expect(desk.states.slice(-2)).toEqual(['stale', 'asked']);
    desk.type('mine too');
    await desk.tick();
    expect(desk.sent).toHaveLength(1);
    desk.saving.adopt(7, [['titleId', 'theirs']]);
    await desk.tick();
    expect(desk.sent.at(-1)).toEqual([7, 'mine too', false]);
  });

  test('a save without an answer is remembered, so that it is known again', async () => {
    const desk = form([{ kind: 'offline' }]);
    desk.type('Kain');
    await desk.tick();
    expect(desk.copy()?.unanswered).toEqual([[['titleId', 'Kain']]]);
  });

  test('a page that goes away sends what is unsaved, and only that', async () => {
    const desk = form([done(2)]);
    desk.saving.leave();
    expect(desk.sent).toEqual([]);
    desk.type('Kain');
    desk.saving.leave();
    expect(desk.sent).toEqual([[1, 'Kain', true]]);
  });
});

test.each([
  [200, { ok: true, data: { version: 3 } }, 'done'],
  [401, { ok: false, code: 'sign-in-first' as const }, 'signed-out'],
  [409, { ok: false, code: 'stale' as const }, 'stale'],
  [409, { ok: false, code: 'edit-in-review' as const }, 'refused'],
  [422, { ok: false, code: 'form' as const }, 'refused'],
  [429, {}, 'busy'],
  [503, {}, 'busy'],
  [200, {}, 'refused'],
])('an answer of %i means what it says', (status, answer, kind) => {
  expect(meaning(status, answer).kind).toBe(kind);
});
