import { describe, expect, test } from 'vitest';
import { PhotoQueue, type QueueParts } from '#src/components/photos/queue.ts';
import type { Sent, Upload } from '#src/components/photos/retry.ts';
import { passingStore, type PhotoStore } from '#src/components/photos/store.ts';

const upload = (name: string): Upload => ({
  name,
  width: 10,
  height: 10,
  widths: [320],
  colour: '#000000',
  placeholder: '',
  palette: ['#24427a'],
});
const good = (name: string): Sent => ({ status: 200, body: { ok: true, data: { uploads: [upload(name)] } } });
const noLine: Sent = { status: 0, body: null };

/** A queue whose server answers what the test says, whose clock stands still until `tick`. */
function desk(answers: (Sent | (() => Promise<Sent>))[], store: PhotoStore = passingStore(), online = () => true) {
  const said: string[] = [];
  const timers: { after: number; work: () => void }[] = [];
  const parts: QueueParts = {
    scope: 'listing-1',
    store,
    shrink: async (blob, fileName) =>
      fileName.endsWith('.heic') ? { ok: false, code: 'unreadable-heic' } : { ok: true, blob },
    async send() {
      const answer = answers.shift() ?? noLine;
      return typeof answer === 'function' ? answer() : answer;
    },
    online,
    later(after, work) {
      const timer = { after, work };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
    },
    told: {
      waiting: ({ fileName }, why) => said.push(`${fileName} ${why}`),
      progress: () => undefined,
      done: ({ fileName }, { name }) => said.push(`${fileName} done ${name}`),
      refused: ({ fileName, code }) => said.push(`${fileName} refused ${code}`),
    },
  };
  const queue = new PhotoQueue(parts);
  return { queue, said, timers, tick: () => timers.shift()?.work() };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const file = () => new Blob(['x'], { type: 'image/jpeg' });

describe('the queue of photos', () => {
  test('sends one after the other, in the order they were chosen', async () => {
    let under = 0;
    let most = 0;
    const slow = (name: string) => async () => {
      most = Math.max(most, (under += 1));
      await settle();
      under -= 1;
      return good(name);
    };
    const { queue, said } = desk([slow('a'), slow('b'), slow('c')]);
    await Promise.all(['1', '2', '3'].map((name, at) => queue.add(file(), name, at)));
    await expect.poll(() => said.filter((line) => line.includes('done'))).toHaveLength(3);
    expect(said.filter((line) => line.includes('done'))).toEqual(['1 done a', '2 done b', '3 done c']);
    expect(most).toBe(1);
  });

  test('waits longer after each broken line, and goes on by itself', async () => {
    const { queue, said, timers, tick } = desk([noLine, { status: 503, body: null }, good('a')]);
    await queue.add(file(), '1', 1);
    await settle();
    const first = timers[0]?.after ?? 0;
    tick();
    await settle();
    const second = timers[0]?.after ?? 0;
    expect(second).toBeGreaterThan(first * 1.1);
    tick();
    await settle();
    expect(said.at(-1)).toBe('1 done a');
  });

  test('an hour without a line loses nothing: it is never given up', async () => {
    const { queue, said, timers, tick } = desk([]);
    await queue.add(file(), '1', 1);
    await settle();
    let waited = 0;
    while (waited < 3_600_000) {
      expect(timers).toHaveLength(1);
      waited += timers[0]?.after ?? 0;
      tick();
      await settle();
    }
    expect(queue.unfinished).toBe(1);
    expect(said.at(-1)).toBe('1 line');
  });

  test('an ended session makes it wait until somebody signed in', async () => {
    const { queue, said } = desk([{ status: 401, body: { ok: false, code: 'sign-in-first' } }, good('a')]);
    await queue.add(file(), '1', 1);
    await settle();
    expect(said.at(-1)).toBe('1 sign-in');
    queue.wake();
    await settle();
    expect(said.at(-1)).toBe('1 done a');
  });

  test('a photo the server refuses, or this browser can not read, does not hold up the others', async () => {
    const { queue, said } = desk([{ status: 422, body: { ok: false, code: 'bad-file' } }, good('c')]);
    await queue.add(file(), 'a.jpg', 1);
    await queue.add(file(), 'b.heic', 2);
    await queue.add(file(), 'c.jpg', 3);
    await settle();
    expect(said).toContain('a.jpg refused bad-file');
    expect(said).toContain('b.heic refused unreadable-heic');
    expect(said.at(-1)).toBe('c.jpg done c');
  });

  test('a photo the server stumbles over again and again is put aside, and can be tried again', async () => {
    const broken = Array.from({ length: 6 }, (): Sent => ({ status: 500, body: null }));
    const { queue, said, tick } = desk([...broken, good('b'), good('a')]);
    await queue.add(file(), '1', 1);
    for (let tries = 0; tries < 6; tries += 1) {
      await settle();
      tick();
    }
    await settle();
    expect(said.at(-1)).toBe('1 refused busy');
    await queue.add(file(), '2', 2);
    await settle();
    expect(said.at(-1)).toBe('2 done b');
  });

  test('what a closed browser left is taken up again, with what was sent but never named in a saved form', async () => {
    const store = passingStore();
    const before = desk([good('a'), noLine], store);
    await before.queue.add(file(), '1', 1);
    await before.queue.add(file(), '2', 2);
    await settle();
    const after = desk([good('b')], store);
    await after.queue.open(86_400_000);
    await settle();
    expect(after.said).toContain('1 done a');
    expect(after.said.at(-1)).toBe('2 done b');
    await after.queue.settle(['a', 'b']);
    expect(await store.list('listing-1')).toEqual([]);
  });

  test('a form saved without a picture that just arrived keeps it for the next visit', async () => {
    const store = passingStore();
    const { queue } = desk([good('a')], store);
    await queue.add(file(), '1', 1);
    await settle();
    await queue.settle(['something else']);
    expect((await store.list('listing-1')).map(({ upload: made }) => made?.name)).toEqual(['a']);
  });

  test('cancelled in the middle of sending, it is gone from the device and never shown', async () => {
    const store = passingStore();
    const { queue, said } = desk([() => settle().then(() => good('a'))], store);
    await queue.add(file(), '1', 1);
    const [photo] = await store.list('listing-1');
    await queue.cancel(photo?.id ?? '');
    await settle();
    await settle();
    expect(said.some((line) => line.includes('done'))).toBe(false);
    expect(await store.list('listing-1')).toEqual([]);
  });

  test('a picture the server has cleared away meanwhile is not put back into the form', async () => {
    const store = passingStore();
    const before = desk([good('a'), noLine], store);
    await before.queue.add(file(), 'old', 1);
    await before.queue.add(file(), 'unsent', 2);
    await settle();
    const after = desk([good('b')], store);
    await after.queue.open(8 * 86_400_000);
    await settle();
    expect(after.said.filter((line) => line.includes('done'))).toEqual(['unsent done b']);
  });

  test('other forms’ photos are left alone', async () => {
    const store = passingStore();
    const { queue } = desk([noLine], store);
    await queue.add(file(), '1', 1);
    expect(await store.list('listing-2')).toEqual([]);
    expect(await store.list('listing-1')).toHaveLength(1);
  });
});
