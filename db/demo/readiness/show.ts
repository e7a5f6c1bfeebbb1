import { appliesTo } from '../../readiness/applies.ts';
import type { Fate, Ground } from './fates.ts';

/**
 * The workshop of the demo's owner, told item by item: its papers are in order, and three things are between it and an
 * exhibition: one came back twice, one waits, one is half written. One that counts ends in twenty days.
 */
export function shownFates({ core, certificates, about, day }: Ground): Map<string, Fate> {
  const fates = new Map<string, Fate>();
  for (const { slug, body } of core.items) {
    const held = certificates.find(({ certification }) => certification === body.certification);
    if (appliesTo(body.appliesWhen, about.answers) === 'no') continue;
    if (held) {
      const run = (held.expiresOn ?? day) < day;
      fates.set(slug, { ...plain, state: run ? 'expired' : 'accepted', term: held });
    } else if (body.certification === null && story[slug]) fates.set(slug, { ...plain, ...story[slug] });
  }
  return fates;
}

const plain: Fate = {
  state: 'accepted',
  before: null,
  versions: 1,
  term: null,
  endsIn: null,
  quiet: false,
  settled: 0,
};

const story: Record<string, Partial<Fate>> = {
  nib: {},
  'kbli-batik': { versions: 2 },
  npwp: {},
  'bank-account': {},
  'business-form': {},
  siinas: { state: 'expired' },
  authenticity: { versions: 2 },
  'fibre-label': {},
  'capacity-statement': { endsIn: 20 },
  'lead-time': { endsIn: 96 },
  'cost-sheet': {
    state: 'changes-asked',
    versions: 2,
    objection: [
      'incomplete',
      'Upah mencanting dan biaya malam masih satu baris. Pisahkan, lalu hitung lagi harga pokok per lembar.',
    ],
  },
  'product-photos': { state: 'waiting' },
  'no-child-labour': { state: 'draft' },
  'k3-ppe': {},
  'supplier-record': { state: 'refused' },
  'english-catalogue': { state: 'expired', versions: 2 },
};
