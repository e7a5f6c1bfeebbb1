import type { CallBody, Criterion, Words } from './types.ts';

/** A call nobody has filled in yet: criteria the field uses, a rotation rule, days to answer. Dates are left out. */
export function blankCall(): CallBody {
  return {
    summary: { id: '', en: '' },
    sectors: [],
    whoPays: { id: '', en: '' },
    documents: [],
    requirements: [
      { kind: 'level', level: 'exhibition-ready' },
      { kind: 'listings', least: 2 },
    ],
    questions: [],
    criteria: blankCriteria(),
    scoreBy: 'mean',
    blind: true,
    reviewGoal: 3,
    listings: { least: 2, most: 6 },
    quota: { places: 10, newcomers: 2, caps: [], leastScore: null, waiting: 10 },
    rotation: { months: 24, perFair: 2, noResults: 3, givenBack: 1, newcomerMonths: 36 },
    timetable: {
      screeningUntil: null,
      scoringUntil: null,
      decisionOn: null,
      appealDays: 5,
      confirmDays: 5,
      payDays: 7,
      resultsUntil: null,
      reportUntil: null,
    },
    payment: { method: 'free', account: '' },
    standBy: 'draw',
    trip: [],
    plan: { fields: {}, costs: [], documents: [] },
  };
}

/** Quality, competitiveness, capacity and fit to the market: what city selections of craft fairs ask about. */
export function blankCriteria(): Criterion[] {
  return [
    criterion('c-1', {
      name: { id: 'Mutu produk', en: 'Product quality' },
      hint: {
        id: 'Kerapian, warna, bahan, dan keaslian teknik pada kain yang diajukan.',
        en: 'Finish, colour, cloth, and how genuine the technique is in the pieces shown.',
      },
      weight: 4,
      labels: [
        ['Banyak cacat', 'Many flaws'],
        ['Di bawah rata-rata', 'Below average'],
        ['Cukup', 'Fair'],
        ['Rapi', 'Well made'],
        ['Sangat rapi dan merata', 'Excellent throughout'],
      ],
    }),
    criterion('c-2', {
      name: { id: 'Daya saing dan keunikan', en: 'Competitiveness and uniqueness' },
      hint: {
        id: 'Apa yang membedakannya dari stan lain, dengan harga yang masuk akal.',
        en: 'What sets it apart from other stands, at a price that makes sense.',
      },
      weight: 3,
      labels: [
        ['Sama dengan yang lain', 'Like all others'],
        ['Sedikit berbeda', 'Hardly different'],
        ['Punya ciri', 'Has a character'],
        ['Ciri yang kuat', 'A strong character'],
        ['Tidak ada tandingannya', 'Nothing like it'],
      ],
    }),
    criterion('c-3', {
      name: { id: 'Kapasitas dan kesiapan kirim', en: 'Capacity and readiness to deliver' },
      hint: {
        id: 'Sanggup membawa stok cukup dan melayani pesanan sesudahnya.',
        en: 'Can bring enough stock and fill the orders that follow.',
      },
      weight: 2,
      labels: [
        ['Belum sanggup', 'Not yet able'],
        ['Hanya pesanan kecil', 'Small orders only'],
        ['Cukup untuk pameran ini', 'Enough for this fair'],
        ['Sanggup pesanan ulang', 'Can take repeat orders'],
        ['Sanggup pesanan besar', 'Can take large orders'],
      ],
    }),
    criterion('c-4', {
      name: { id: 'Cocok dengan pasar pameran', en: 'Fit to the fair’s market' },
      hint: {
        id: 'Kain, harga, dan ceritanya sesuai dengan pengunjung pameran ini.',
        en: 'Pieces, prices and story suit the visitors of this fair.',
      },
      weight: 3,
      labels: [
        ['Tidak cocok', 'Does not fit'],
        ['Kurang cocok', 'Fits poorly'],
        ['Cukup cocok', 'Fits'],
        ['Cocok', 'Fits well'],
        ['Sangat cocok', 'Fits perfectly'],
      ],
    }),
  ];
}

function criterion(
  key: string,
  { labels, ...rest }: { name: Words; hint: Words; weight: number; labels: [id: string, en: string][] },
): Criterion {
  return { key, ...rest, counted: true, scale: labels.map(([id, en], at) => ({ value: at + 1, label: { id, en } })) };
}
