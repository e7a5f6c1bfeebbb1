import { beforeAll, describe, expect, it } from 'vitest';
import { computeLevel, counts, type Standing } from '#db/readiness/level.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { makeRecords, type Recorded, type Records } from './records.ts';
import { standingsOn } from './standings-on.ts';

let demo: Records;
beforeAll(async () => {
  demo = await makeRecords(120);
});
const items = () =>
  new Map([demo.lists.core, ...demo.lists.markets].flatMap((list) => list.items.map((one) => [one.slug, one])));
const levelOn = ({ written: { readiness } }: Recorded, standings: ReadonlyMap<string, Standing>, today: string) =>
  computeLevel(demo.lists.core, demo.lists.markets, { published: true, standings, answers: readiness.answers, today });

describe('levels of the demo', () => {
  it('follow from the items of every workshop, and are the ones the set was to have', () => {
    for (const one of demo.all) {
      const { maker, written } = one;
      const standings = new Map(written.standings.map((row) => [row.item, row as Standing]));
      const { level, until } = levelOn(one, standings, demo.day);
      expect([maker.slug, level, level, until]).toEqual([
        maker.slug,
        maker.level,
        written.readiness.level,
        written.readiness.levelUntil,
      ]);
      expect(written.rises.at(-1)?.to, maker.slug).toBe(level);
    }
  });

  it('rose and fell on the days on which the items say so', () => {
    let falls = 0;
    for (const one of demo.all) {
      let before: string | null = null;
      for (const [index, { at, from, to, cause, items: moved, missing }] of one.written.rises.entries()) {
        expect(from).toBe(before);
        before = to ?? null;
        const day = wibDay(at);
        const next = one.written.rises[index + 1];
        // Of two changes on a day only the second can be seen from its end.
        if (!next || wibDay(next.at) > day)
          expect(levelOn(one, standingsOn(one, day), day).level, one.maker.slug).toBe(to);
        if (cause === 'expiry') falls += 1;
        if (cause === 'expiry') expect(missing).toEqual(expect.arrayContaining(moved.slice(0, 1)));
      }
    }
    expect(falls).toBeGreaterThan(10);
  });

  it('stand where the versions say on the plan’s day, with certificates that fit', () => {
    for (const one of demo.all) {
      const now = standingsOn(one, demo.day);
      for (const { item, acceptedOn = null, expiresOn = null } of one.written.standings) {
        const known = now.get(item);
        const held = counts(known, demo.day);
        expect([item, acceptedOn, expiresOn]).toEqual([
          item,
          held ? known?.acceptedOn : null,
          held ? known?.expiresOn : null,
        ]);
      }
      const listed = items();
      for (const { certification, expiresOn } of one.certificates)
        for (const { item, acceptedId } of one.written.standings)
          if (listed.get(item)?.body.certification === certification)
            expect(acceptedId !== null, `${one.maker.slug} ${item}`).toBe(expiresOn === null || expiresOn >= demo.day);
    }
  });
});
