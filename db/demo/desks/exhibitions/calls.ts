import { createHash } from 'node:crypto';
import { blankCall } from '../../../exhibitions/blank.ts';
import type { CallBody, Question } from '../../../exhibitions/types.ts';
import type { exhibition, stand } from '../../../schema/index.ts';
import { daysLater } from '#src/domain/workshops/day.ts';

type Row = typeof exhibition.$inferInsert;
type Stand = typeof stand.$inferInsert;

export interface DemoCall {
  row: Row;
  stands: Stand[];
}

interface Wish extends Pick<Row, 'slug' | 'fairSlug' | 'name' | 'organiser' | 'venue' | 'city' | 'phase'> {
  /** Days after the demo's day: the first day, how many days it lasts, the deadline. */
  starts: number;
  lasts: number;
  deadline: number;
  fee?: number;
  summary: CallBody['summary'];
  places: number;
  newcomers: number;
  change?: Partial<CallBody>;
}

/** Four editions made up for the demo, each in another phase; every page of theirs says so. */
export function demoCalls(today: string): Record<'open' | 'scored' | 'chosen' | 'closed', DemoCall> {
  return {
    open: call(today, {
      ...{ slug: 'pekan-batik-contoh', fairSlug: 'pekan-batik-pekalongan', name: 'Pekan Batik Pekalongan (contoh)' },
      ...{ organiser: 'Pemerintah Kota Pekalongan', venue: 'Kawasan Jetayu', city: 'Pekalongan', phase: 'apply' },
      ...{ starts: 62, lasts: 5, deadline: 12, places: 16, newcomers: 4 },
      summary: {
        id: 'Stan kota di Kawasan Jetayu untuk bengkel batik Pekalongan, dengan pengunjung umum dan pembeli toko.',
        en: 'The city’s stands in the Jetayu quarter for Pekalongan’s batik workshops, for visitors and shop buyers.',
      },
      change: {
        requirements: [
          { kind: 'level', level: 'registered' },
          { kind: 'listings', least: 2 },
        ],
      },
    }),
    scored: call(today, {
      ...{ slug: 'inacraft-contoh', fairSlug: 'inacraft', name: 'INACRAFT (contoh)', organiser: 'ASEPHI' },
      ...{ venue: 'Jakarta International Convention Center', city: 'Jakarta', phase: 'scoring' },
      ...{ starts: 75, lasts: 5, deadline: -9, places: 8, newcomers: 2 },
      summary: {
        id: 'Pameran kerajinan terbesar. Kota membawa delapan bengkel; sewa stan ditanggung kota.',
        en: 'The largest craft fair. The city takes eight workshops and pays for the stands.',
      },
    }),
    chosen: call(today, {
      ...{ slug: 'trade-expo-contoh', fairSlug: 'trade-expo-indonesia', name: 'Trade Expo Indonesia (contoh)' },
      ...{ organiser: 'Kementerian Perdagangan', venue: 'ICE BSD City', city: 'Tangerang (BSD)', phase: 'decision' },
      ...{ starts: 33, lasts: 4, deadline: -30, places: 6, newcomers: 1, fee: 1_500_000 },
      summary: {
        id: 'Temu pembeli luar negeri. Bawa daftar harga ekspor dan contoh kain.',
        en: 'Foreign buyer meetings. Bring an export price list and samples.',
      },
      change: {
        standBy: 'choice',
        payment: { method: 'transfer', account: 'Bank Jateng 0-000-00000-0 a.n. contoh (rekening karangan)' },
        trip: [
          trip(
            'samples',
            'Kemas contoh kain',
            'Pack the samples',
            'Beri label nomor stan.',
            'Label them with the stand’s number.',
          ),
          trip(
            'prices',
            'Cetak daftar harga ekspor',
            'Print the export price list',
            'FOB, MOQ, waktu pengerjaan.',
            'FOB, MOQ, lead time.',
          ),
          trip('cards', 'Siapkan kartu nama', 'Prepare business cards', 'Dua bahasa.', 'In two languages.'),
        ],
      },
    }),
    closed: call(today, {
      ...{ slug: 'jateng-fair-contoh', fairSlug: 'jateng-fair', name: 'Jateng Fair (contoh)', phase: 'decision' },
      ...{ organiser: 'Pemerintah Provinsi Jawa Tengah', venue: 'PRPP Semarang', city: 'Semarang' },
      ...{ starts: -140, lasts: 9, deadline: -200, places: 6, newcomers: 2 },
      summary: { id: 'Stan bersama kota di arena provinsi.', en: 'The city’s shared stands at the province’s fair.' },
    }),
  };
}

function call(
  today: string,
  { starts, lasts, deadline, summary, places, newcomers, change = {}, ...rest }: Wish,
): DemoCall {
  const blank = blankCall();
  const [startsOn, endsOn] = [daysLater(today, starts), daysLater(today, starts + lasts - 1)];
  const published = endOfDay(daysLater(today, Math.min(deadline - 30, -3)));
  const body: CallBody = {
    ...blank,
    summary,
    sectors: ['batik'],
    whoPays: {
      id: rest.fee
        ? 'Kota menanggung stan; bengkel membayar biaya ikut serta, perjalanan, dan penginapan.'
        : 'Kota menanggung stan; bengkel menanggung perjalanan dan penginapan.',
      en: rest.fee
        ? 'The city pays for the stand; workshops pay the fee, travel and lodging.'
        : 'The city pays for the stand; workshops pay for travel and lodging.',
    },
    documents: [{ id: 'Daftar kain yang dibawa', en: 'List of the cloths you bring' }],
    questions: [volume],
    reviewGoal: 2,
    listings: { least: 2, most: 6 },
    quota: { ...blank.quota, places, newcomers, caps: [{ by: 'kelurahan', value: 'any', most: 3 }] },
    timetable: {
      ...blank.timetable,
      screeningUntil: daysLater(today, deadline + 7),
      scoringUntil: daysLater(today, deadline + 17),
      decisionOn: daysLater(today, deadline + 21),
      resultsUntil: daysLater(endsOn, 14),
      reportUntil: daysLater(endsOn, 30),
    },
    ...change,
  };
  return {
    row: {
      fee: 0,
      ...rest,
      ...{ officeSlug: 'dindagkop-ukm', country: 'ID', startsOn, endsOn, phaseSince: published, opensAt: published },
      ...{ deadlineAt: endOfDay(daysLater(today, deadline)), places, body, demo: true, createdBy: 'demo' },
      ...{ drawSeed: createHash('sha256').update(`demo ${rest.slug}`).digest('hex'), createdAt: published },
      updatedAt: published,
    },
    stands: Array.from({ length: places }, (_, index) => ({
      ...{ exhibitionSlug: rest.slug, number: `A-${String(index + 1).padStart(2, '0')}`, width: 3, depth: 3 },
      ...{ x: (index % 8) * 3, y: Math.floor(index / 8) * 6 },
    })),
  };
}

const volume: Question = {
  ...{ key: 'q-1', type: 'number', choices: [], required: true, requiredFrom: null, frozenFrom: null, hidden: false },
  label: { id: 'Berapa lembar kain yang siap dibawa?', en: 'How many pieces can you bring?' },
  hint: { id: 'Hitung yang sudah jadi pada hari pertama.', en: 'Count what is finished on the first day.' },
};

function trip(key: string, id: string, en: string, hintId: string, hintEn: string): CallBody['trip'][number] {
  return { key, label: { id, en }, hint: { id: hintId, en: hintEn }, dueOn: null };
}

/** The last minute of a WIB day, milliseconds. */
function endOfDay(day: string): number {
  return Date.parse(`${day}T16:59:00Z`);
}
