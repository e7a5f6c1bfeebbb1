import type { ActionName, PageRoute } from '#src/domain/access/table.ts';
import type { Fields } from '#tests/support/people.ts';
import { namedGoing } from './going-objects.ts';
import type { Things } from './things.ts';

/** Ids of nothing, in the shape that real ones have. */
export const nothing: Things = {
  workshop: 987_654,
  slug: 'batik-siapa',
  owner: 'AAAAAAAAAAAAAAAAAAAAAA',
  published: 987_655,
  draft: 987_656,
  review: 'BBBBBBBBBBBBBBBBBBBBBB',
  returned: 'CCCCCCCCCCCCCCCCCCCCCC',
  upload: 'u00000000000000000000000000000000',
  notification: 987_657,
  session: 'DDDDDDDDDDDD',
  passport: 'EEEEEEEEEEEEEEEEEEEEEE',
  evidence: 'FFFFFFFFFFFFFFFFFFFFFF',
  item: 'butir-siapa',
  sentFile: '0'.repeat(32),
  sentReview: 'GGGGGGGGGGGGGGGGGGGGGG',
  acceptedFile: '1'.repeat(32),
  acceptedReview: 'HHHHHHHHHHHHHHHHHHHHHH',
  visit: 'IIIIIIIIIIIIIIIIIIIIII',
  visitFile: '2'.repeat(32),
  application: 'JJJJJJJJJJJJJJJJJJJJJJ',
  lead: '00000000-0000-4000-8000-000000000000',
  quote: 'JJJJJJJJJJJJJJJJJJJJJJ',
  letter: 'KKKKKKKKKKKKKKKKKKKKKK',
};

const one = (id: number | string): Fields => ({ id: String(id) });
const at = (workshop: number): Fields => ({ workshop: String(workshop) });
/** A call that takes applications. */
const fair: Fields = { exhibition: 'inacraft-2027' };
const press = 'tombol';

/**
 * The fields with which each action names something of a workshop or person that is not one's own. `null`: it names
 * nothing (it acts on the person, their session or the open desk), or it is an officer's or admin's, who may name
 * anyone's. The names are whole on purpose: an action that is added must say which it is.
 */
export const named: Record<ActionName, ((of: Things, own: Things) => Fields)[] | null> = {
  'account.accept-invitation': null,
  'account.change-email': null,
  'account.change-password': null,
  'account.confirm': null,
  'account.end-session': [(of) => ({ session: of.session })],
  'account.finish-totp': null,
  'account.forgot': null,
  'account.mute': null,
  'account.prove': null,
  'account.read-notifications': [(of) => one(of.notification)],
  'account.remove-totp': null,
  'account.renew-recovery-codes': null,
  'account.reset': null,
  'account.save-profile': null,
  'account.second-step': null,
  'account.sign-in': null,
  'account.sign-out': null,
  'account.sign-out-everywhere': null,
  'account.sign-up': null,
  'application.appeal': [(of) => ({ ...at(of.workshop), ...fair, text: 'Kapasitas kami delapan puluh.' })],
  'application.save': [(of) => ({ ...at(of.workshop), ...fair, version: '1', why: 'Milik saya' })],
  'application.start': [(of) => ({ ...at(of.workshop), ...fair })],
  'application.submit': [(of) => ({ ...at(of.workshop), ...fair, version: '1', why: 'Milik saya' })],
  'application.withdraw': [(of) => ({ ...at(of.workshop), ...fair, state: 'submitted' })],
  ...namedGoing,
  'checklist.add-item': null,
  'checklist.discard-draft': null,
  'checklist.move-item': null,
  'checklist.publish': null,
  'checklist.restore-item': null,
  'checklist.retire-item': null,
  'checklist.save-draft': null,
  'checklist.save-item': null,
  'checklist.start-draft': null,
  'decision.answer-appeal': null,
  'decision.prepare': null,
  'decision.publish': null,
  'decision.set': null,
  'decision.take-rule': null,
  'exhibition.create': null,
  'exhibition.follow': null,
  'exhibition.unfollow': null,
  'exhibition.make-late-code': null,
  'exhibition.move': null,
  'exhibition.save': null,
  'exhibition.save-plan': null,
  'exhibition.save-stands': null,
  'exhibition.set-criteria': null,
  'exhibition.set-quota': null,
  'exhibition.withdraw': null,
  'listing.archive': [(of) => one(of.published)],
  'listing.change-many': [
    (of) => ({ listings: String(of.published), change: 'price-raise', amount: '10' }),
    (of, own) => ({ listings: [String(own.published), String(of.published)], change: 'archive', amount: '' }),
  ],
  'listing.check-import': null,
  'listing.discard': [(of) => one(of.draft)],
  'listing.duplicate': [(of) => ({ ...one(of.published), key: press })],
  'listing.import': null,
  'listing.restore': [(of) => one(of.published)],
  'listing.save': [
    (of) => ({ ...one(of.draft), version: '2', titleId: 'Milik saya' }),
    (of, own) => ({ ...one(own.draft), version: '2', 'pictures.0.name': of.upload }),
  ],
  'listing.start': null,
  'listing.submit': [(of) => ({ ...one(of.draft), version: '2', titleId: 'Milik saya' })],
  'listing.take-back': [(of) => one(of.published)],
  'office.declare-interest': null,
  'office.reveal-paper': null,
  'office.set-trust': null,
  'office.withdraw-interest': null,
  'passport.change': [
    (of) => ({ ...at(of.workshop), id: of.passport, label: 'Milik saya' }),
    (of, own) => ({ ...at(own.workshop), id: of.passport, label: 'Milik saya' }),
  ],
  'passport.make': [(of) => ({ ...at(of.workshop), label: 'Milik saya' })],
  'passport.revoke': [
    (of) => ({ ...at(of.workshop), id: of.passport }),
    (of, own) => ({ ...at(own.workshop), id: of.passport }),
  ],
  'people.end-sessions': null,
  'people.invite-officer': null,
  'people.reset-second-step': null,
  'people.restore': null,
  'people.set-powers': null,
  'people.suspend': null,
  'people.withdraw-invitation': null,
  'readiness.discard': [(of) => ({ ...at(of.workshop), item: 'nib' })],
  'readiness.renew': [(of) => ({ ...at(of.workshop), item: 'trademark' })],
  'readiness.save': [
    (of) => ({ ...at(of.workshop), item: 'nib', version: '1', note: 'Milik saya' }),
    (of, own) => ({ ...at(own.workshop), item: 'npwp', version: '0', 'answers.document-1.files[]': of.evidence }),
    (of, own) => ({ ...at(own.workshop), item: 'npwp', version: '0', 'answers.document-1.files[]': of.sentFile }),
    (of, own) => ({ ...at(own.workshop), item: 'npwp', version: '0', 'answers.document-1.files[]': of.visitFile }),
  ],
  'readiness.save-about': [(of) => ({ ...at(of.workshop), version: '0', 'market[]': 'jp', exportRoute: '' })],
  'readiness.send': [
    (of) => ({ ...at(of.workshop), item: 'nib', version: '1' }),
    (of, own) => ({ ...at(own.workshop), item: 'npwp', version: '0', 'answers.document-1.files[]': of.sentFile }),
  ],
  'readiness.send-many': [(of) => ({ ...at(of.workshop), 'items[]': 'nib' })],
  'readiness.take-back': [(of) => ({ ...at(of.workshop), item: 'sppl' })],
  'review.claim': null,
  'review.decide': null,
  'review.decide-many': null,
  'review.release': null,
  'review.undo': null,
  'scoring.abstain': null,
  'scoring.add-reviewer': null,
  'scoring.assign': null,
  'scoring.assign-evenly': null,
  'scoring.declare': null,
  'scoring.note': null,
  'scoring.redact': null,
  'scoring.remove-reviewer': null,
  'scoring.save': null,
  'scoring.unassign': null,
  'spot-check.draw': null,
  'tie.end': null,
  'tie.record': null,
  'visit.record': null,
  'workshop.ask-verification': [
    (of) => ({ ...at(of.workshop), item: 'address', statement: 'Bengkel saya ada di sini.' }),
    (of, own) => ({
      ...at(own.workshop),
      ...{ item: 'address', statement: 'Bengkel saya ada di sini.', 'pictures[]': of.upload },
    }),
  ],
  'workshop.choose': [(of) => at(of.workshop)],
  'workshop.invite-staff': [(of) => ({ ...at(of.workshop), email: 'baru@workshops.test', role: 'staff' })],
  'workshop.leave': [(of) => at(of.workshop)],
  'workshop.register': null,
  'workshop.remove-staff': [
    (of) => ({ ...at(of.workshop), user: of.owner }),
    (of, own) => ({ ...at(own.workshop), user: of.owner }),
  ],
  'workshop.reveal-paper': [(of) => ({ ...at(of.workshop), kind: 'nib', reason: 'check' })],
  'workshop.save-paper': [(of) => ({ ...at(of.workshop), kind: 'nib', number: '1234567890123' })],
  'workshop.save-pictures': [
    (of) => ({ ...at(of.workshop), version: '1' }),
    (of, own) => ({ ...at(own.workshop), version: '1', 'pictures.0.name': of.upload }),
  ],
  'workshop.save-profile': [(of) => ({ ...at(of.workshop), ...profile })],
};

/** Pages that show something of a workshop to its own people only, by its things. */
export const ownPages: Partial<Record<PageRoute, (of: Things) => string>> = {
  '/producer/exhibitions/[slug]/letters/[id].pdf': (of) =>
    `/producer/exhibitions/pameran-berjalan/letters/${of.letter}.pdf`,
  '/producer/exhibitions/[slug]/leads/[id]': (of) => `/producer/exhibitions/pameran-berjalan/leads/${of.lead}`,
  '/producer/listings/[id]': (of) => `/producer/listings/${of.draft}`,
  '/producer/readiness/[item]': (of) => `/producer/readiness/${of.item}`,
  '/producer/history/[id]': (of) => `/producer/history/${of.published}`,
};

const profile: Fields = {
  ...{ version: '1', name: 'Batik Saya', ownerName: 'Saya', kelurahan: 'jenggot', address: 'Jl. Pelita 9' },
  ...{ foundedYear: '1990', workers: '6', mainTechnique: 'tulis', storyLanguage: 'id' },
  ...{ capacityPerMonth: '80', bookedPerMonth: '1', leadTimeDays: '21', firstOrderMinimum: '0', reorderMinimum: '0' },
};
