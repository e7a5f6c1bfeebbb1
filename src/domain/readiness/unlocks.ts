import { readinessLevels, type ReadinessLevel } from '#db/schema/workshops.ts';

/** What a workshop may do, or is shown with, from a level on. */
export const unlocks = [
  { slug: 'catalogue', from: 'registered' },
  { slug: 'badge', from: 'registered' },
  { slug: 'legal-badge', from: 'legal' },
  { slug: 'exhibitions', from: 'exhibition-ready' },
  { slug: 'abroad', from: 'export-ready' },
  { slug: 'front-page', from: 'export-ready' },
  { slug: 'shipped', from: 'exporter' },
] as const satisfies { slug: string; from: ReadinessLevel }[];
export type Unlock = (typeof unlocks)[number]['slug'];

/** What is new at a level. */
export function unlockedAt(level: ReadinessLevel): Unlock[] {
  return unlocks.filter(({ from }) => from === level).map(({ slug }) => slug);
}

/** Whether a workshop of this level may have it. */
export function isUnlocked(level: ReadinessLevel | null, wanted: Unlock): boolean {
  return unlocks.some(({ slug, from }) => slug === wanted && levelAtLeast(level, from));
}

/** A higher level holds whatever a lower one does. */
export function levelAtLeast(level: ReadinessLevel | null, wanted: ReadinessLevel): boolean {
  return rank(level) >= rank(wanted);
}

/** 0 for the lowest level, -1 for none. */
export function rank(level: ReadinessLevel | null): number {
  return level ? readinessLevels.indexOf(level) : -1;
}
