import { drawSpotChecks } from '#src/domain/spot-checks/draw.ts';
import { drawForm } from '#src/domain/spot-checks/form.ts';
import { visitForm } from '#src/domain/visits/form.ts';
import { recordVisit } from '#src/domain/visits/record.ts';
import { action, type Action } from './answer.ts';

export const visitActions = {
  'spot-check.draw': action(drawForm, drawSpotChecks),
  'visit.record': action(visitForm, recordVisit),
} satisfies Record<string, Action>;
