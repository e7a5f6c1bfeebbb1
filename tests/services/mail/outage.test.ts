import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backOff, giveUpAfter } from '#src/services/deliver.ts';
import { freePort } from '#tests/support/server.ts';
import { minute, openRound, smtp, type Round } from './round.ts';

let round: Round;
beforeEach(async () => {
  round = await openRound();
});
afterEach(() => round.close());

describe('a promised mail', () => {
  test('waits while the server is away, untouched but for the one that found out, and goes once it is back', async () => {
    const port = await freePort();
    const delivery = round.deliver(smtp(port));
    await round.promise(5);
    await delivery.drain();
    expect((await round.rows()).map(({ attempts }) => attempts)).toEqual([1, 0, 0, 0, 0]);
    for (let tries = 0; tries < 60; tries += 1) {
      round.now += minute;
      await delivery.drain();
    }
    expect((await round.rows()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['waiting', 1],
      ...Array<unknown>(4).fill(['waiting', 0]),
    ]);
    expect(round.log.filter(({ mailServer }) => mailServer === 'away')).toHaveLength(1);
    await round.open({ port });
    await delivery.drain();
    expect(round.recipients()?.sort()).toEqual([0, 1, 2, 3, 4].map((number) => `p${number}@buyers.test`));
    expect([...(round.office?.copies.values() ?? [])]).toEqual([1, 1, 1, 1, 1]);
    expect(round.log.some(({ mailServer }) => mailServer === 'back')).toBe(true);
  });

  test('is tried after 1, 2, 5, 15 and 60 minutes when it is put off, for three days', async () => {
    await round.open({ answerTo: () => [451, 'busy, p0@buyers.test, later'] });
    const delivery = round.deliver(smtp(round.office?.port ?? 0));
    await round.promise(1);
    const waits: number[] = [];
    const began = round.now;
    for (let tries = 1; tries <= 6; tries += 1) {
      await delivery.drain();
      const [row] = await round.rows();
      if (row?.state !== 'waiting') throw new Error(`it is ${row?.state}`);
      expect(row.problem).toContain('451');
      expect(row.problem).not.toContain('buyers.test');
      waits.push(row.nextAt - round.now);
      round.now = row.nextAt - 1;
      await delivery.drain();
      expect((await round.rows())[0]?.attempts).toBe(tries);
      round.now = row.nextAt;
    }
    expect(waits.slice(0, 6)).toEqual([...backOff, 60 * minute]);
    round.now = began + giveUpAfter - minute;
    await delivery.drain();
    expect((await round.rows())[0]?.state).toBe('waiting');
    round.now = began + giveUpAfter + 60 * minute;
    await delivery.drain();
    expect((await round.rows())[0]?.state).toBe('given-up');
  });

  test('is given up at once when its recipient is refused for good, and the next one goes', async () => {
    await round.open({ answerTo: (to) => (to.startsWith('p0') ? [550, 'no such person'] : undefined) });
    const delivery = round.deliver(smtp(round.office?.port ?? 0));
    await round.promise(2);
    await delivery.drain();
    const [first, second] = await round.rows();
    expect(first).toMatchObject({ state: 'given-up', attempts: 1 });
    expect(first?.problem).toContain('no such person');
    expect(second?.state).toBe('sent');
  });

  test('holds nobody up: a write takes no longer while a mail server lets the line hang', async () => {
    const deaf = createServer(() => undefined);
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
    const { port } = deaf.address() as AddressInfo;
    const delivery = round.deliver(smtp(port));
    await round.promise(1);
    void delivery.drain();
    const began = performance.now();
    await round.promise(5);
    expect(performance.now() - began).toBeLessThan(1_000);
    const closing = performance.now();
    await delivery.close();
    expect(performance.now() - closing).toBeLessThan(6_000);
    expect((await round.rows())[0]?.state).toBe('sending');
    deaf.close();
  });
});
