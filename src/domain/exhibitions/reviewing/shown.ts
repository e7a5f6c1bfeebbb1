import type { Redaction } from '#db/exhibitions/redaction.ts';
import type { ApplicationSnapshot, CallBody, Question, Words } from '#db/exhibitions/types.ts';

export interface ShownPiece {
  id: number;
  /** Empty where it would tell who made it. */
  title: Words;
  technique: string;
  price: number | null;
  /** null: it has none, or it is hidden. */
  picture: { name: string; widths: number[] | null } | null;
  hidden: boolean;
}

/** An application as someone who scores it reads it. */
export interface Shown {
  why: string;
  story: Words;
  answers: { label: Words; answer: string }[];
  pieces: ShownPiece[];
  techniques: string[];
  capacityPerMonth: number;
  leadTimeDays: number;
  /** Who it is; null in a blind call. */
  who: Pick<ApplicationSnapshot['profile'], 'workshop' | 'owner' | 'kelurahan' | 'workers' | 'foundedYear'> | null;
}

export type PictureWidths = ReadonlyMap<string, number[] | null>;

/**
 * In a blind call the redacted copy, and of the profile only what tells nothing about who it is. Answers to questions
 * that are hidden from reviewers, the contact and the address of listings are left out of both. Pure.
 */
export function shownTo(
  { snapshot, redaction }: { snapshot: ApplicationSnapshot; redaction: Redaction | null },
  { blind, questions }: Pick<CallBody, 'blind' | 'questions'>,
  widths: PictureWidths,
): Shown {
  const { profile, shown } = snapshot;
  const { techniques, capacityPerMonth, leadTimeDays, workshop, owner, kelurahan, workers, foundedYear } = profile;
  const copy = blind ? redaction : null;
  const empty = { id: '', en: '' };
  return {
    why: blind ? (copy?.why ?? '') : snapshot.why,
    story: blind ? (copy?.story ?? empty) : profile.story,
    answers: answersTo(questions, blind ? (copy?.answers ?? {}) : snapshot.answers),
    pieces: shown.map(({ id, title, technique, price, picture }) => {
      const hidden = blind && (!copy || copy.hiddenPictures.includes(id));
      return {
        ...{ id, technique, price, hidden },
        title: blind ? (copy?.titles[String(id)] ?? empty) : title,
        picture: picture !== null && !hidden ? { name: picture, widths: widths.get(picture) ?? null } : null,
      };
    }),
    ...{ techniques, capacityPerMonth, leadTimeDays },
    who: blind ? null : { workshop, owner, kelurahan, workers, foundedYear },
  };
}

function answersTo(questions: readonly Question[], answers: Readonly<Record<string, string>>): Shown['answers'] {
  return questions.flatMap(({ key, label, hidden }) => {
    const answer = answers[key];
    return hidden || !answer ? [] : [{ label, answer }];
  });
}
