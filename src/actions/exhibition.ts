import { createExhibition } from '#src/domain/exhibitions/call/create.ts';
import { criteriaForm } from '#src/domain/exhibitions/call/criteria-form.ts';
import { makeLateCode } from '#src/domain/exhibitions/call/make-late-code.ts';
import { moveExhibition } from '#src/domain/exhibitions/call/move.ts';
import { quotaForm } from '#src/domain/exhibitions/call/quota-form.ts';
import { callForm } from '#src/domain/exhibitions/call/call-form.ts';
import { planForm } from '#src/domain/exhibitions/call/plan-form.ts';
import { saveCall } from '#src/domain/exhibitions/call/save-call.ts';
import { savePlan } from '#src/domain/exhibitions/call/save-plan.ts';
import { saveStands } from '#src/domain/exhibitions/call/save-stands.ts';
import { setCriteria } from '#src/domain/exhibitions/call/set-criteria.ts';
import { setQuota } from '#src/domain/exhibitions/call/set-quota.ts';
import { standsForm } from '#src/domain/exhibitions/call/stands-form.ts';
import { createForm, lateCodeForm, moveForm, withdrawForm } from '#src/domain/exhibitions/call/steps-form.ts';
import { withdrawExhibition } from '#src/domain/exhibitions/call/withdraw.ts';
import { action, type Action } from './answer.ts';

export const exhibitionActions = {
  'exhibition.create': action(createForm, createExhibition),
  'exhibition.make-late-code': action(lateCodeForm, makeLateCode),
  'exhibition.move': action(moveForm, moveExhibition),
  'exhibition.save': action(callForm, saveCall),
  'exhibition.save-plan': action(planForm, savePlan),
  'exhibition.save-stands': action(standsForm, saveStands),
  'exhibition.set-criteria': action(criteriaForm, setCriteria),
  'exhibition.set-quota': action(quotaForm, setQuota),
  'exhibition.withdraw': action(withdrawForm, withdrawExhibition),
} satisfies Record<string, Action>;
