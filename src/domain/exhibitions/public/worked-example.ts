import { choose, lotOf, type Contender, type Limits, type Placed } from '#src/domain/exhibitions/selection.ts';

const seed = 'contoh';
const limits: Limits = {
  places: 3,
  newcomers: 1,
  caps: [{ by: 'kelurahan', value: 'any', most: 1 }],
  leastScore: null,
  waiting: null,
};

/** Six made-up applications, in which each step of the rule decides something. */
const contenders: readonly Contender[] = [
  contender('A', 92, { kelurahan: 'kauman' }),
  contender('B', 88.5, { kelurahan: 'kauman' }),
  contender('C', 85, { kelurahan: 'jenggot', points: 6 }),
  contender('D', 85, { kelurahan: 'buaran-kradenan', points: 8 }),
  contender('E', 79, { kelurahan: 'pringrejo', newcomer: true }),
  contender('F', 79, { kelurahan: 'medono', newcomer: true }),
];

/** The example of the page about the rule, worked out by the rule itself. */
export function workedExample(): { one: Contender; placed: Placed; lot: string }[] {
  return choose(contenders, limits, seed).flatMap((placed) => {
    const one = contenders.find(({ id }) => id === placed.id);
    return one ? [{ one, placed, lot: lotOf(seed, one.id) }] : [];
  });
}

function contender(id: string, score: number, change: Partial<Contender>): Contender {
  return { id, score, points: 10, newcomer: false, kelurahan: 'kauman', technique: 'tulis', ...change };
}
