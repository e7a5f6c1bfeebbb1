import { declareInterest, withdrawInterest } from '#src/domain/offices/declare-interest.ts';
import { declareInterestForm, trustForm, withdrawInterestForm } from '#src/domain/offices/form.ts';
import { setTrust } from '#src/domain/offices/set-trust.ts';
import { officerRevealForm } from '#src/domain/verification/form.ts';
import { revealPaperToOfficer } from '#src/domain/verification/reveal-paper.ts';
import { action, type Action } from './answer.ts';

export const officeActions = {
  'office.declare-interest': action(declareInterestForm, declareInterest),
  'office.reveal-paper': action(officerRevealForm, revealPaperToOfficer),
  'office.set-trust': action(trustForm, setTrust),
  'office.withdraw-interest': action(withdrawInterestForm, withdrawInterest),
} satisfies Record<string, Action>;
