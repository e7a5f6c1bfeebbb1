import { demoId, deskPeople, officeCrew } from '../desks/people.ts';
import type { Random } from '../random.ts';

export interface Officer {
  id: string;
  name: string;
  office: string;
  /** How much of the work is theirs. */
  share: number;
}

/** Whose family runs the fourth workshop: `settlePeople` declares the interest. */
const barred = { officer: demoId(deskPeople.officer.email), workshop: 3 };

const officers: readonly Officer[] = [
  { ...deskPeople.officer, share: 5 },
  { ...deskPeople.colleague, share: 3 },
  ...officeCrew.map((person, index) => ({ ...person, share: [4, 3, 3, 2, 2, 1][index] ?? 1 })),
].map(({ name, email, office, share }) => ({ id: demoId(email), name, office: office.slug, share }));

/** Somebody who may decide about a workshop (by its place in the plan), and is not one of `others`. */
export function pickOfficer(random: Random, workshop: number, others: readonly Officer[] = []): Officer {
  const able = officers.filter(
    (one) => !others.includes(one) && !(workshop === barred.workshop && one.id === barred.officer),
  );
  return random.weighted(able, ({ share }) => share);
}
