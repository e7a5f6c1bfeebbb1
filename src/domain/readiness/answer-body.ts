import type { Answer, Ask, EvidenceBody, ItemBody } from '#db/readiness/types.ts';
import { isDated } from './complete.ts';
import { tidyFigure } from './figure.ts';
import type { AnswerForm } from './form.ts';

export interface Typed {
  answers: Record<string, AnswerForm>;
  note: string;
}

/**
 * A form's answers as they are kept: what the item asks and nothing else, numbers tidied, empty entries left out.
 * `fromProfile` is the number that ticked asks get instead of the typed one; null where there is none.
 */
export function bodyOf(item: ItemBody, { answers, note }: Typed, fromProfile: string | null): EvidenceBody {
  const kept: Record<string, Answer> = {};
  for (const ask of item.asks) {
    const answer = answerOf(item, ask, answers[ask.key] ?? {}, fromProfile);
    if (Object.keys(answer).length > 0) kept[ask.key] = answer;
  }
  return { answers: kept, note };
}

/** Nothing was answered yet. */
export const emptyBody: EvidenceBody = { answers: {}, note: '' };

function answerOf(item: ItemBody, ask: Ask, given: AnswerForm, fromProfile: string | null): Answer {
  const answer: Answer = {};
  const removed = new Set(given.remove);
  const files = [...new Set(given.files)].filter((id) => !removed.has(id));
  if (ask.type !== 'number' && ask.type !== 'declaration' && files.length > 0) answer.files = files;
  if (ask.type === 'number') {
    const number = tidyFigure(ask, (given.fromProfile ? fromProfile : null) ?? given.number ?? '');
    if (number) answer.number = number;
  }
  if (ask.type === 'declaration' && given.declared) answer.declared = true;
  if (isDated(item, ask)) {
    if (given.issuedOn) answer.issuedOn = given.issuedOn;
    if (given.issuer) answer.issuer = given.issuer;
  }
  if (ask.type === 'training') {
    if (given.heldOn) answer.heldOn = given.heldOn;
    if (given.organiser) answer.organiser = given.organiser;
  }
  return answer;
}
