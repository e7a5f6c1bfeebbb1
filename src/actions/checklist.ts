import { addItem } from '#src/domain/checklists/add-item.ts';
import { discardDraft } from '#src/domain/checklists/discard-draft.ts';
import {
  discardDraftForm,
  moveItemForm,
  publishForm,
  restoreItemForm,
  retireItemForm,
  saveDraftForm,
  startDraftForm,
} from '#src/domain/checklists/forms.ts';
import { addItemForm, saveItemForm } from '#src/domain/checklists/item-form.ts';
import { moveItem } from '#src/domain/checklists/move-item.ts';
import { publishDraft } from '#src/domain/checklists/publish.ts';
import { restoreItem } from '#src/domain/checklists/restore-item.ts';
import { retireItem } from '#src/domain/checklists/retire-item.ts';
import { saveDraft } from '#src/domain/checklists/save-draft.ts';
import { saveItem } from '#src/domain/checklists/save-item.ts';
import { startDraft } from '#src/domain/checklists/start-draft.ts';
import { action, type Action } from './answer.ts';

export const checklistActions = {
  'checklist.add-item': action(addItemForm, addItem),
  'checklist.discard-draft': action(discardDraftForm, discardDraft),
  'checklist.move-item': action(moveItemForm, moveItem),
  'checklist.publish': action(publishForm, publishDraft),
  'checklist.restore-item': action(restoreItemForm, restoreItem),
  'checklist.retire-item': action(retireItemForm, retireItem),
  'checklist.save-draft': action(saveDraftForm, saveDraft),
  'checklist.save-item': action(saveItemForm, saveItem),
  'checklist.start-draft': action(startDraftForm, startDraft),
} satisfies Record<string, Action>;
