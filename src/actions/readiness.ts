import { discardEvidence } from '#src/domain/readiness/discard.ts';
import { aboutForm, itemForm, saveForm, sendForm, sendManyForm } from '#src/domain/readiness/form.ts';
import { renewEvidence } from '#src/domain/readiness/renew.ts';
import { saveAbout } from '#src/domain/readiness/save-about.ts';
import { saveEvidence } from '#src/domain/readiness/save.ts';
import { sendMany } from '#src/domain/readiness/send-many.ts';
import { sendEvidence } from '#src/domain/readiness/send.ts';
import { takeBackEvidence } from '#src/domain/readiness/take-back.ts';
import { action, type Action } from './answer.ts';

export const readinessActions = {
  'readiness.discard': action(itemForm, discardEvidence),
  'readiness.renew': action(itemForm, renewEvidence),
  'readiness.save': action(saveForm, saveEvidence),
  'readiness.save-about': action(aboutForm, saveAbout),
  'readiness.send': action(sendForm, sendEvidence),
  'readiness.send-many': action(sendManyForm, sendMany),
  'readiness.take-back': action(itemForm, takeBackEvidence),
} satisfies Record<string, Action>;
