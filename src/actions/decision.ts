import { answerAppeal } from '#src/domain/exhibitions/deciding/answer-appeal.ts';
import {
  answerAppealForm,
  prepareForm,
  publishForm,
  setDecisionForm,
  takeRuleForm,
} from '#src/domain/exhibitions/deciding/form.ts';
import { prepareLetters } from '#src/domain/exhibitions/deciding/prepare.ts';
import { setDecision } from '#src/domain/exhibitions/deciding/set-decision.ts';
import { takeRule } from '#src/domain/exhibitions/deciding/take-rule.ts';
import { publishDecisions } from '#src/domain/exhibitions/publish.ts';
import { action, type Action } from './answer.ts';

export const decisionActions = {
  'decision.answer-appeal': action(answerAppealForm, answerAppeal),
  'decision.prepare': action(prepareForm, prepareLetters),
  'decision.publish': action(publishForm, publishDecisions),
  'decision.set': action(setDecisionForm, setDecision),
  'decision.take-rule': action(takeRuleForm, takeRule),
} satisfies Record<string, Action>;
