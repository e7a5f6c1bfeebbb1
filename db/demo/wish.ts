import { parseArgs } from 'node:util';
import { dayOf } from './numbers.ts';
import { defaults } from './plan.ts';

/** What the words behind `npm run seed --` ask for. */
export interface Wish {
  workshops: number;
  listings: number;
  /** The day the set's dates end, where one was named; otherwise it is no reason to refuse. */
  day: string | undefined;
  readiness: 'demo' | 'whole';
  ifEmpty: boolean;
  reset: boolean;
  pictures: boolean;
  help: boolean;
  /** Schema and reference data only. */
  reference: boolean;
}

export const usage = `npm run seed -- [--workshops ${defaults.workshops}] [--listings ${defaults.listings}] [--now YYYY-MM-DD]
               [--readiness demo|whole] [--if-empty] [--reset-demo] [--no-pictures] [--reference]

Loads the reference data and writes a set of made-up workshops and listings, the same for the same numbers and day.
  --readiness    what workshops have shown: as it would be, or three versions of every item, for measuring
  --if-empty     only where no workshop exists, or to finish a set that was cut short
  --reset-demo   delete made-up rows first; real rows stay
  --no-pictures  rows name the pictures of the shared set, but none is rendered
  --reference    schema and reference data only: for a city’s own shop`;

/** Throws an Error that names the word that is not legal, and the legal ones. */
export function readWish(args: readonly string[]): Wish {
  const { values } = parseArgs({
    args: [...args],
    options: {
      workshops: { type: 'string', default: String(defaults.workshops) },
      listings: { type: 'string', default: String(defaults.listings) },
      now: { type: 'string' },
      readiness: { type: 'string', default: 'demo' },
      'if-empty': { type: 'boolean', default: false },
      'reset-demo': { type: 'boolean', default: false },
      'no-pictures': { type: 'boolean', default: false },
      reference: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    workshops: whole('workshops', values.workshops, 1, 100_000),
    listings: whole('listings', values.listings, 0, 1_000_000),
    day: day(values.now),
    readiness: readiness(values.readiness),
    ifEmpty: values['if-empty'],
    reset: values['reset-demo'],
    pictures: !values['no-pictures'],
    reference: values.reference,
    help: values.help,
  };
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Error(`--${name} ${text} is not legal: use a whole number from ${least} to ${most}`);
}

function readiness(text: string): Wish['readiness'] {
  if (text === 'demo' || text === 'whole') return text;
  throw new Error(`--readiness ${text} is not legal: use a word, demo or whole`);
}

function day(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(at) && dayOf(at) === text) return text;
  throw new Error(`--now ${text} is not legal: use a day, YYYY-MM-DD`);
}
