import type { Threat } from './table.ts';

/** What comes with a request: who asks, from where, with what in its form and address. */
export const requestThreats: readonly Threat[] = [
  {
    number: 1,
    threat: 'A producer or buyer reads, changes or deletes what is somebody else’s by its id.',
    proofs: [
      ['pages/matrix/objects.test.ts', '$name ($index) answers as if it were not there, and does nothing'],
      ['pages/matrix/objects.test.ts', '%s answers as if it were not there'],
      [
        'pages/matrix/pages.test.ts',
        'every page answers everyone as the table of access says, and shows nobody what is not theirs',
      ],
      ['domain/listings/ownership.test.ts', 'of many ticked ones a single foreign one stops them all'],
      ['http/evidence-open.test.ts', 'everybody else gets the page that stands for what is not there, word for word'],
      ['pages/evidence-hidden.test.ts', 'opens for nobody else, whatever they say it is for; guesses open nothing'],
      [
        'pages/evidence-hidden.test.ts',
        'no action gives it away: another’s file in one’s own draft, another’s workshop, an upload to another’s visit',
      ],
      [
        'pages/evidence-canary.test.ts',
        'a list of theirs has none of it; the officer’s queue and visits have, and the workshop’s list of openings',
      ],
      ['pages/evidence-canary.test.ts', 'no count of theirs moves with it; the officer’s and the workshop’s do'],
      ['pages/evidence-canary.test.ts', 'no search finds it, of whomever; the workshop is found by what is public'],
    ],
  },
  {
    number: 2,
    threat: 'Someone adds fields to a form that it does not have: a role, a state, an owner, a price.',
    proofs: [
      ['threats/field-abuse.test.ts', 'every column name posted to every form is refused and changes no row'],
      ['threats/field-abuse.test.ts', 'a whole and right form with one field too many changes nothing either'],
      ['domain/listings/form.test.ts', 'every column the form doesn’t have is refused'],
    ],
  },
  {
    number: 3,
    threat: 'Someone skips a step: decides before anything was sent, publishes without a review.',
    proofs: [
      ['domain/reviews/change-state.test.ts', '%s, then %s'],
      ['domain/listings/states.test.ts', '${event} a listing that is ${state}'],
      [
        'domain/verification/effects.test.ts',
        'publishes the workshop with identity and address together, not with one of them',
      ],
      ['domain/readiness/together.test.ts', 'is refused by every form, and nothing that an officer reads has changed'],
      [
        'domain/readiness/together.test.ts',
        'not even by SQL: a sent version is neither another’s, nor another item’s, nor another number',
      ],
    ],
  },
  {
    number: 4,
    threat: 'Another site makes a signed-in browser send a form, or a link change something.',
    proofs: [
      ['threats/cross-site.test.ts', 'as %s is refused and changes nothing'],
      ['threats/cross-site.test.ts', 'from our own pages, %s is taken only when it is a form'],
      ['threats/cross-site.test.ts', 'whatever %s only reads changes nothing: every link of every desk followed'],
      ['pages/matrix/pages.test.ts', 'the address of an action does nothing when it is only read'],
      ['http/upload.test.ts', 'a form of another site is refused, and reading is not offered'],
    ],
  },
  {
    number: 5,
    threat: 'A session is stolen from the database, fixed beforehand, or used after it should have ended.',
    proofs: [
      ['services/sessions.test.ts', 'the cookie opens the session, and nothing that is stored does'],
      ['pages/accounts.test.ts', 'is the browser’s alone: no script, no other site, no value that is stored'],
      ['pages/accounts.test.ts', 'set by somebody else beforehand is not kept at sign-in'],
      ['pages/accounts.test.ts', 'is worth nothing after signing out'],
      ['pages/accounts.test.ts', 'is worth nothing after a change of password, elsewhere and here'],
      ['pages/accounts.test.ts', 'is worth nothing after suspension, and after a change of powers'],
      ['domain/accounts/sign-in.test.ts', 'an officer’s for half an hour without a click, and half a day at most'],
      ['threats/headers.test.ts', 'the session’s cookie is bound to the host and sent over https only'],
    ],
  },
  {
    number: 6,
    threat: 'Passwords are guessed: many on one account, one on many, or the machine is worn down by it.',
    proofs: [
      [
        'domain/accounts/throttle.test.ts',
        'a thousand tries on one account get a few dozen guesses in a day, and the right one works after the delay',
      ],
      [
        'domain/accounts/throttle.test.ts',
        'one try on each of a thousand accounts is stopped by the network they come from',
      ],
      ['domain/accounts/throttle.test.ts', 'delays survive a restart'],
      ['pages/accounts-guessing.test.ts', 'a made-up X-Forwarded-For does not reset the count of a network'],
      ['services/passwords.test.ts', 'the list has far more than three thousand, and all of them are refused'],
      [
        'services/passwords.test.ts',
        'beyond sixty-four in hand the next is turned away before anything was done for it',
      ],
      ['domain/accounts/totp.test.ts', 'guessing them meets delays'],
    ],
  },
  {
    number: 7,
    threat: 'Someone finds out who has an account.',
    proofs: [
      ['pages/accounts-guessing.test.ts', '%s says the same, byte for byte'],
      ['domain/accounts/enumeration.test.ts', 'by the time a sign-in takes'],
      ['domain/accounts/enumeration.test.ts', 'by the time a sign-up takes'],
      ['domain/accounts/enumeration.test.ts', 'by the time a forgotten password takes'],
    ],
  },
  {
    number: 8,
    threat: 'A sender makes up the address they are counted under.',
    proofs: [
      ['http/gate.test.ts', '%s with %i trusted hops is %s'],
      ['pages/accounts-guessing.test.ts', 'a made-up X-Forwarded-For does not reset the count of a network'],
    ],
  },
  {
    number: 9,
    threat: 'A made-up host name gets into mails, redirects or kept pages.',
    proofs: [
      ['threats/host-headers.test.ts', '%s: mails, redirects and pages name only our own address'],
      ['threats/host-headers.test.ts', 'the link in the mail begins with the address the product was told to have'],
    ],
  },
  {
    number: 10,
    threat: 'A link of ours leads on to another site.',
    proofs: [
      ['domain/accounts/next-place.test.ts', 'sixty and more ways elsewhere lead nowhere'],
      ['domain/accounts/next-place.test.ts', 'whatever is wished, the browser stays here'],
      ['pages/accounts.test.ts', 'never leads to another site, by the form or by the address'],
      ['http/upload.test.ts', 'leads nowhere else, whatever the form says'],
      ['threats/spellings.test.ts', 'opens the officers’ queue to nobody but officers'],
    ],
  },
  {
    number: 11,
    threat: 'Another spelling of an address gets past the check of who may open it.',
    proofs: [
      ['threats/spellings.test.ts', 'opens the officers’ queue to nobody but officers'],
      ['pages/hostile.test.ts', 'a control byte in the path is refused before any page'],
    ],
  },
];
