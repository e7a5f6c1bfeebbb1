import { endTie } from '#src/domain/exhibitions/ties/end-tie.ts';
import { endTieForm, recordTieForm } from '#src/domain/exhibitions/ties/form.ts';
import { recordTie } from '#src/domain/exhibitions/ties/record-tie.ts';
import { action, type Action } from './answer.ts';

export const tieActions = {
  'tie.end': action(endTieForm, endTie),
  'tie.record': action(recordTieForm, recordTie),
} satisfies Record<string, Action>;
