import { askVerification } from '#src/domain/verification/ask.ts';
import { askForm, paperForm, revealForm } from '#src/domain/verification/form.ts';
import { revealPaper } from '#src/domain/verification/reveal-paper.ts';
import { savePaper } from '#src/domain/verification/save-paper.ts';
import { chooseWorkshop } from '#src/domain/workshops/choose.ts';
import {
  chooseForm,
  inviteForm,
  leaveForm,
  picturesForm,
  profileForm,
  registerForm,
  removeForm,
} from '#src/domain/workshops/form.ts';
import { inviteStaff } from '#src/domain/workshops/invite.ts';
import { registerWorkshop } from '#src/domain/workshops/register.ts';
import { leaveWorkshop, removeMember } from '#src/domain/workshops/remove-member.ts';
import { savePictures } from '#src/domain/workshops/save-pictures.ts';
import { saveProfile } from '#src/domain/workshops/save-profile.ts';
import { action, type Action } from './answer.ts';

export const workshopActions = {
  'workshop.ask-verification': action(askForm, askVerification),
  'workshop.choose': action(chooseForm, chooseWorkshop),
  'workshop.invite-staff': action(inviteForm, inviteStaff),
  'workshop.leave': action(leaveForm, leaveWorkshop),
  'workshop.register': action(registerForm, registerWorkshop),
  'workshop.remove-staff': action(removeForm, removeMember),
  'workshop.reveal-paper': action(revealForm, revealPaper),
  'workshop.save-paper': action(paperForm, savePaper),
  'workshop.save-pictures': action(picturesForm, savePictures),
  'workshop.save-profile': action(profileForm, saveProfile),
} satisfies Record<string, Action>;
