import { readinessLevels } from '#db/schema/workshops.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { ages } from './ages.ts';
import { levelKeys } from './filter.ts';
import { parseQuarter } from './quarters.ts';

export const soonDays = [7, 30, 60, 90] as const;
export const stalledDays = [60, 90, 180] as const;
export const causes = ['verdict', 'undo', 'expiry', 'checklist', 'answers', 'published'] as const;

type Of = readonly string[] | RegExp;
interface Shape {
  rows: 'workshops' | 'items' | 'reviews' | 'moves';
  /** What `of` may say; absent: nothing. */
  of?: Of;
  /** Whether `of` may be left out. */
  ofAnything?: true;
  /** `at` names a quarter. */
  at?: true;
  /** Of the whole city whatever the filter says. */
  wholeCity?: true;
}

const slug = /^[a-z0-9][a-z0-9-]{0,79}$/;
const person = /^[\w-]{1,64}$/;

/** Every figure of the picture and the report: what its list is of, and the words of its address that tell it apart. */
export const figureShapes = {
  all: { rows: 'workshops' },
  /** Exhibition-ready or above. */
  ready: { rows: 'workshops' },
  level: { rows: 'workshops', of: levelKeys },
  /** 90 days ago; and who has come to a level, or gone from it, since. */
  'level-then': { rows: 'workshops', of: levelKeys },
  arrived: { rows: 'workshops', of: levelKeys },
  left: { rows: 'workshops', of: levelKeys },
  /** At the end of a quarter; `at-least` also counts those above. */
  'level-at': { rows: 'workshops', of: levelKeys, at: true },
  'at-least-at': { rows: 'workshops', of: readinessLevels, at: true },
  'at-least': { rows: 'workshops', of: readinessLevels },
  'all-at': { rows: 'workshops', at: true },
  stage: { rows: 'workshops', of: slug },
  stalled: { rows: 'workshops', of: stalledDays.map(String) },
  /** Workshops to which an item applies. */
  applicable: { rows: 'workshops', of: slug },
  begun: { rows: 'items', of: slug },
  waiting: { rows: 'items', of: slug },
  returned: { rows: 'items', of: slug },
  accepted: { rows: 'items', of: slug },
  expired: { rows: 'items', of: slug },
  expiring: { rows: 'items', of: soonDays.map(String) },
  'expiring-in': { rows: 'items', at: true },
  age: { rows: 'reviews', of: ages },
  open: { rows: 'reviews' },
  overdue: { rows: 'reviews' },
  /** By an officer, in the last 30 days. */
  decided: { rows: 'reviews', of: person, wholeCity: true },
  claimed: { rows: 'reviews', of: person, wholeCity: true },
  /** Decided in a quarter: an item's returns, those in time and those late. */
  returns: { rows: 'reviews', of: slug, at: true, wholeCity: true },
  'in-time': { rows: 'reviews', at: true, wholeCity: true },
  late: { rows: 'reviews', at: true, wholeCity: true },
  rises: { rows: 'moves', of: causes, ofAnything: true, at: true },
  falls: { rows: 'moves', of: causes, ofAnything: true, at: true },
} as const satisfies Record<string, Shape>;

export type FigureName = keyof typeof figureShapes;
export type RowKind = Shape['rows'];

export interface Figure {
  name: FigureName;
  of: string | null;
  at: string | null;
}

/** What an address asks for. Throws `not-found` when there is no such figure. */
export function parseFigure(params: URLSearchParams): Figure {
  const name = params.get('figure') ?? 'all';
  if (!Object.hasOwn(figureShapes, name)) throw new Refusal('not-found');
  const shape: Shape = figureShapes[name as FigureName];
  const [of, at] = [params.get('of'), params.get('at')];
  if (!fits(shape, of) || (shape.at ? parseQuarter(at) === null : at !== null)) throw new Refusal('not-found');
  return { name: name as FigureName, of, at };
}

export function isOfWholeCity({ name }: Pick<Figure, 'name'>): boolean {
  return Boolean((figureShapes[name] as Shape).wholeCity);
}

/** Whether a figure counts verdicts of some days. */
export function isByVerdict({ name }: Pick<Figure, 'name'>): boolean {
  return ['decided', 'returns', 'in-time', 'late'].includes(name);
}

export function rowsOf({ name }: Pick<Figure, 'name'>): RowKind {
  return figureShapes[name].rows;
}

/** The words of an address that name a figure. */
export function figureWords(name: FigureName, of?: string | number | null, at?: string | null): Record<string, string> {
  return {
    figure: name,
    ...((of ?? null) !== null && { of: String(of) }),
    ...((at ?? null) !== null && { at: String(at) }),
  };
}

function fits({ of, ofAnything }: Shape, given: string | null): boolean {
  if (!of) return given === null;
  if (given === null) return Boolean(ofAnything);
  return of instanceof RegExp ? of.test(given) : of.includes(given);
}
