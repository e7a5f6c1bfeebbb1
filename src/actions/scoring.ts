import { abstain } from '#src/domain/exhibitions/reviewing/abstain.ts';
import { addNote } from '#src/domain/exhibitions/reviewing/add-note.ts';
import { addReviewer } from '#src/domain/exhibitions/reviewing/add-reviewer.ts';
import { assignEvenly } from '#src/domain/exhibitions/reviewing/assign-evenly.ts';
import { assign, unassign } from '#src/domain/exhibitions/reviewing/assign.ts';
import { declareConflict } from '#src/domain/exhibitions/reviewing/declare.ts';
import {
  abstainForm,
  addReviewerForm,
  assignEvenlyForm,
  assignForm,
  declareForm,
  noteForm,
  redactForm,
  removeReviewerForm,
  saveSheetForm,
  unassignForm,
} from '#src/domain/exhibitions/reviewing/form.ts';
import { saveRedaction } from '#src/domain/exhibitions/reviewing/redact.ts';
import { removeReviewer } from '#src/domain/exhibitions/reviewing/remove-reviewer.ts';
import { saveSheet } from '#src/domain/exhibitions/reviewing/save-sheet.ts';
import { action, type Action } from './answer.ts';

export const scoringActions = {
  'scoring.abstain': action(abstainForm, abstain),
  'scoring.add-reviewer': action(addReviewerForm, addReviewer),
  'scoring.assign': action(assignForm, assign),
  'scoring.assign-evenly': action(assignEvenlyForm, assignEvenly),
  'scoring.declare': action(declareForm, declareConflict),
  'scoring.note': action(noteForm, addNote),
  'scoring.redact': action(redactForm, saveRedaction),
  'scoring.remove-reviewer': action(removeReviewerForm, removeReviewer),
  'scoring.save': action(saveSheetForm, saveSheet),
  'scoring.unassign': action(unassignForm, unassign),
} satisfies Record<string, Action>;
