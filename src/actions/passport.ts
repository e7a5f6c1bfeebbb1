import { changePassport } from '#src/domain/passports/change.ts';
import { changeForm, makeForm, revokeForm } from '#src/domain/passports/form.ts';
import { makePassport } from '#src/domain/passports/make.ts';
import { revokePassport } from '#src/domain/passports/revoke.ts';
import { action, type Action } from './answer.ts';

export const passportActions = {
  'passport.change': action(changeForm, changePassport),
  'passport.make': action(makeForm, makePassport),
  'passport.revoke': action(revokeForm, revokePassport),
} satisfies Record<string, Action>;
