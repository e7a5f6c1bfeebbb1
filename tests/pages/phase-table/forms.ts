import type { ExhibitionPhase } from '#db/schema/index.ts';
import { nextPhase, type ExhibitionAct } from '#src/domain/exhibitions/phases.ts';
import type { World } from '#tests/support/world.ts';
import type { Fields } from '#tests/support/people.ts';
import { slug, type Part } from './things.ts';

export type PressedAct = Exclude<ExhibitionAct, `see.${string}`>;

interface At {
  /** What the form is about. */
  of: Part;
  world: World;
  phase: ExhibitionPhase;
}
type Form = (at: At) => Fields;

const exhibition = slug;
const long = 'Alasan yang cukup panjang untuk dibaca.';
const on = { exhibition, version: '1' };
const own: Form = ({ of }) => ({ exhibition, workshop: String(of.workshop) });
const typed: Form = (at) => ({ ...own(at), version: '1', why: 'Kami ingin ikut.' });
const of: Form = ({ of: part }) => ({ application: part.application });
const fee: Form = ({ of: part }) => ({ payment: part.payment, version: '1', note: long });
const leadOf: Form = (at) => ({ ...own(at), id: at.of.lead, version: '1' });
const person = ({ world }: At) => ({ person: world.id('ratna') });

/** A form of each act that the form's own rules let pass. */
export const forms: Record<PressedAct, Form> = {
  'exhibition.save': () => ({
    ...{ ...on, name: 'Pameran uji', country: 'ID', startsOn: '2099-01-02', endsOn: '2099-01-03' },
    ...{ 'summary.id': 'Uji', 'summary.en': 'Test', 'whoPays.id': 'Kota', 'whoPays.en': 'The city' },
  }),
  'exhibition.save-plan': () => ({ ...on, 'fields.purpose': 'Bertemu pembeli.' }),
  'exhibition.set-quota': () => ({ ...on, places: '12', newcomers: '2', leastScore: '', waiting: '' }),
  'exhibition.set-criteria': () => ({
    ...{ ...on, scoreBy: 'mean', agree: 'on', 'criteria.0.key': 'c-1', 'criteria.0.name.id': 'Mutu' },
    ...{
      'criteria.0.name.en': 'Quality',
      'criteria.0.hint.id': '',
      'criteria.0.hint.en': '',
      'criteria.0.weight': '1',
      'criteria.0.counted': 'on',
    },
    ...{ 'criteria.0.values[]': ['1', '5'], 'criteria.0.labelsId[]': ['Kurang', 'Baik'] },
    ...{ 'criteria.0.labelsEn[]': ['Poor', 'Good'], 'criteria.0.place': '1' },
  }),
  'exhibition.save-stands': () => on,
  'exhibition.move': ({ phase }) => ({ ...on, to: nextPhase(phase) ?? 'closed', reason: long }),
  'exhibition.withdraw': () => ({ ...on, reason: long }),
  'exhibition.make-late-code': () => ({
    exhibition,
    key: 'k',
    reason: long,
    untilOn: '2099-01-01',
    untilTime: '12:00',
  }),
  'exhibition.follow': () => ({ kind: 'exhibition', value: slug }),
  'exhibition.unfollow': () => ({ kind: 'exhibition', value: slug }),

  'application.start': own,
  'application.save': typed,
  'application.submit': typed,
  'application.withdraw': (at) => ({ ...own(at), state: 'submitted' }),
  'application.appeal': (at) => ({ ...own(at), text: long }),
  'application.confirm': own,
  'application.decline': own,
  'application.send-proof': (at) => ({ ...own(at), file: at.of.file }),
  'application.choose-stand': (at) => ({ ...own(at), stand: 'A-01' }),
  'application.tick': (at) => ({ ...own(at), key: 'samples', done: 'yes' }),
  'application.send-results': (at) => ({
    ...{ ...own(at), version: '0', contacts: '1', orders: '1', ordersAbroad: '0', sold: '0', ordered: '0' },
  }),
  'application.screen': ({ of: part }) => ({ id: part.review, version: '1', verdict: 'accepted' }),

  'scoring.add-reviewer': (at) => ({ exhibition, ...person(at) }),
  'scoring.remove-reviewer': ({ world }) => ({ exhibition, person: world.id('nina') }),
  'scoring.assign': (at) => ({ ...of(at), person: at.world.id('nina') }),
  'scoring.assign-evenly': () => ({ exhibition }),
  'scoring.unassign': (at) => ({ ...of(at), person: at.world.id('nina') }),
  'scoring.redact': (at) => ({ ...of(at), number: '1', since: '0', why: 'x', 'story.id': 'x', 'story.en': 'x' }),
  'scoring.save': (at) => ({ ...of(at), version: '1', go: 'later' }),
  'scoring.abstain': (at) => ({ ...of(at), version: '1', why: long }),
  'scoring.declare': (at) => ({ ...of(at), relation: 'other', note: long }),
  'scoring.note': (at) => ({ ...of(at), text: 'Catatan.' }),

  'decision.set': ({ of: part }) => ({ exhibition, 'ids[]': [part.application], outcome: 'chosen', note: long }),
  'decision.take-rule': () => ({ exhibition }),
  'decision.prepare': () => ({ exhibition }),
  'decision.publish': () => ({ exhibition, version: '1', agree: 'on' }),
  'decision.answer-appeal': ({ of: part }) => ({ exhibition, id: part.application, verdict: 'rejected', answer: long }),

  'fee.accept': fee,
  'fee.refuse': fee,
  'fee.waive': fee,
  'stand.assign': (at) => ({ ...of(at), version: '1', stand: 'A-01' }),
  'stand.draw': () => ({ exhibition }),

  'lead.note': (at) => ({ ...own(at), id: '00000000-0000-4000-8000-000000000009', name: 'Pembeli' }),
  'lead.change': (at) => ({ ...leadOf(at), state: 'contacted', name: 'Pembeli' }),
  'lead.save-quote': (at) => ({
    ...{ ...leadOf(at), currency: 'IDR', leadTimeDays: '10', validUntil: '2099-01-01' },
    ...{ 'lines.0.title': 'Kain', 'lines.0.quantity': '1', 'lines.0.price': '1000' },
  }),
  'lead.send-quote': leadOf,
  'quote.answer': ({ of: part }) => ({ id: part.quote, version: '1', answer: 'approved' }),

  'report.save': () => ({ exhibition, version: '0' }),
  'report.send': () => ({ exhibition, version: '1' }),
};
