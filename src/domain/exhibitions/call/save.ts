import { z } from 'zod';
import type { Acting } from '#src/domain/context.ts';
import { callForm } from './call-form.ts';
import { planForm } from './plan-form.ts';
import { saveCall } from './save-call.ts';
import { savePlan } from './save-plan.ts';

export const saveForm = z.discriminatedUnion('part', [callForm, planForm]);

/** The call, or the plan for the ministry: the form's `part` says which. */
export function saveExhibition(context: Acting, form: z.output<typeof saveForm>): Promise<{ notice: 'saved' }> {
  return form.part === 'call' ? saveCall(context, form) : savePlan(context, form);
}
