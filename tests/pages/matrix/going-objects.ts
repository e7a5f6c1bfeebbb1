import type { Fields } from '#tests/support/people.ts';
import type { Things } from './things.ts';

const at = (workshop: number): Fields => ({ workshop: String(workshop) });
/** A fair that is on, where both have a place. */
const going: Fields = { exhibition: 'pameran-berjalan' };
const contact: Fields = { name: 'Milik saya' };
const results: Fields = { version: '0', contacts: '1', orders: '1', ordersAbroad: '0', sold: '1', ordered: '1' };
const quoted: Fields = {
  ...{ version: '0', currency: 'USD', leadTimeDays: '30', validUntil: '2099-12-31' },
  ...{ 'lines.0.title': 'Milik saya', 'lines.0.quantity': '1', 'lines.0.price': '1' },
};

/** `named` of going to an exhibition and of what follows; whole there, so that no action is forgotten. */
export const namedGoing = {
  'application.choose-stand': [(of) => ({ ...at(of.workshop), ...going, stand: 'A-1' })],
  'application.confirm': [(of) => ({ ...at(of.workshop), ...going })],
  'application.decline': [(of) => ({ ...at(of.workshop), ...going, note: '' })],
  'application.send-proof': [(of) => ({ ...at(of.workshop), ...going, file: of.sentFile })],
  'application.send-results': [(of) => ({ ...at(of.workshop), ...going, ...results })],
  'application.tick': [(of) => ({ ...at(of.workshop), ...going, key: 't-1', done: 'yes' })],
  'fee.accept': null,
  'fee.refuse': null,
  'fee.waive': null,
  'lead.change': [
    (of) => ({ ...at(of.workshop), ...going, ...contact, id: of.lead, version: '1', state: 'won' }),
    (of, own) => ({ ...at(own.workshop), ...going, ...contact, id: of.lead, version: '1', state: 'won' }),
    (of, own) => ({
      ...at(own.workshop),
      ...going,
      ...contact,
      id: own.lead,
      version: '1',
      state: 'won',
      photo: of.sentFile,
    }),
  ],
  'lead.note': [
    (of) => ({ ...at(of.workshop), ...going, ...contact, id: of.lead }),
    (of, own) => ({
      ...at(own.workshop),
      ...going,
      ...contact,
      id: '00000000-0000-4000-8000-000000000000',
      photo: of.sentFile,
    }),
  ],
  'lead.save-quote': [
    (of) => ({ ...at(of.workshop), ...going, ...quoted, id: of.lead }),
    (of, own) => ({ ...at(own.workshop), ...going, ...quoted, id: of.lead }),
    (of, own) => ({
      ...at(own.workshop),
      ...going,
      ...quoted,
      id: own.lead,
      version: '1',
      'lines.0.listing': String(of.published),
    }),
  ],
  'lead.send-quote': [
    (of) => ({ ...at(of.workshop), ...going, id: of.lead, version: '1' }),
    (of, own) => ({ ...at(own.workshop), ...going, id: of.lead, version: '1' }),
  ],
  'report.save': null,
  'report.send': null,
  'stand.assign': null,
  'stand.draw': null,
  // Whoever has the link of a quote may answer it.
  'quote.answer': null,
} satisfies Record<string, ((of: Things, own: Things) => Fields)[] | null>;
