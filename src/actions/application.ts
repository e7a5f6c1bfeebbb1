import { sendAppeal } from '#src/domain/exhibitions/applying/appeal.ts';
import { appealForm, saveForm, startForm, withdrawForm } from '#src/domain/exhibitions/applying/form.ts';
import { saveApplication } from '#src/domain/exhibitions/applying/save.ts';
import { startApplication } from '#src/domain/exhibitions/applying/start.ts';
import { submitApplication } from '#src/domain/exhibitions/applying/submit.ts';
import { withdrawApplication } from '#src/domain/exhibitions/applying/withdraw.ts';
import { action, type Action } from './answer.ts';

export const applicationActions = {
  'application.appeal': action(appealForm, sendAppeal),
  'application.save': action(saveForm, saveApplication),
  'application.start': action(startForm, startApplication),
  'application.submit': action(saveForm, submitApplication),
  'application.withdraw': action(withdrawForm, withdrawApplication),
} satisfies Record<string, Action>;
