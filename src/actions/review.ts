import { claim } from '#src/domain/reviews/claim.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import { decideMany } from '#src/domain/reviews/decide-many.ts';
import { claimForm, decideForm, decideManyForm, undoForm } from '#src/domain/reviews/form.ts';
import { release } from '#src/domain/reviews/release.ts';
import { undoVerdict } from '#src/domain/reviews/undo.ts';
import { action, type Action } from './answer.ts';

export const reviewActions = {
  'review.claim': action(claimForm, claim),
  'review.decide': action(decideForm, decide),
  'review.decide-many': action(decideManyForm, decideMany),
  'review.release': action(claimForm, release),
  'review.undo': action(undoForm, undoVerdict),
} satisfies Record<string, Action>;
