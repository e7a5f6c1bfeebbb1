import { endPersonsSessions, resetSecondStep } from '#src/domain/people/end-sessions.ts';
import { inviteForm, personForm, powersForm, withdrawForm } from '#src/domain/people/form.ts';
import { inviteOfficer, withdrawInvitation } from '#src/domain/people/invite-officer.ts';
import { setPowers } from '#src/domain/people/set-powers.ts';
import { restorePerson, suspendPerson } from '#src/domain/people/suspend.ts';
import { action, type Action } from './answer.ts';

export const peopleActions = {
  'people.end-sessions': action(personForm, endPersonsSessions),
  'people.invite-officer': action(inviteForm, inviteOfficer),
  'people.reset-second-step': action(personForm, resetSecondStep),
  'people.restore': action(personForm, restorePerson),
  'people.set-powers': action(powersForm, setPowers),
  'people.suspend': action(personForm, suspendPerson),
  'people.withdraw-invitation': action(withdrawForm, withdrawInvitation),
} satisfies Record<string, Action>;
