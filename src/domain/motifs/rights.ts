import type { MotifData, TermData } from '#db/reference/shape.ts';
import type { Reference } from '#src/domain/reference/reference.ts';

/** What the reference data says about who stands behind a motif; nothing is concluded from silence. */
export type RightsNotice =
  /** A court's restricted pattern once, or owned by more than one community. */
  | { kind: 'court' }
  /** Part of the layout that the geographical indication for Pekalongan's batik sarong protects. */
  | { kind: 'sarong'; certification: TermData }
  /** Another region's registered geographical indication. */
  | { kind: 'elsewhere' };

/** Layout marks of the registered sarong (head and edging), and motifs whose own record names another registration. */
const sarongLayout = new Set(['tumpal', 'untu-walang']);
const registeredElsewhere = new Set(['nitik-yogyakarta', 'merawit']);

export function rightsOf({ slug, protected_or_court }: MotifData, reference: Pick<Reference, 'terms'>): RightsNotice[] {
  const notices: RightsNotice[] = [];
  if (protected_or_court) notices.push({ kind: 'court' });
  const certification = reference.terms.get('certification')?.get('indikasi-geografis');
  if (sarongLayout.has(slug) && certification) notices.push({ kind: 'sarong', certification });
  if (registeredElsewhere.has(slug)) notices.push({ kind: 'elsewhere' });
  return notices;
}
