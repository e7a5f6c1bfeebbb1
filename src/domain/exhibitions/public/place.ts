/** The two kinds of place that can be followed and filtered by. */
export const placeKinds = ['home', 'abroad'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** At home is Indonesia. */
export function placeOf({ country }: { country: string }): PlaceKind {
  return country === 'ID' ? 'home' : 'abroad';
}
