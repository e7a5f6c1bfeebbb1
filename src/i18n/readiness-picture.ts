import type { StandingState } from '#db/schema/readiness.ts';
import type { Age } from '#src/domain/readiness-picture/ages.ts';
import type { Column } from '#src/domain/readiness-picture/export.ts';
import type { LevelKey, Size } from '#src/domain/readiness-picture/filter.ts';
import type { Sort } from '#src/domain/readiness-picture/list-query.ts';
import type { Quarter } from '#src/domain/readiness-picture/quarters.ts';
import type { Cause } from '#src/domain/readiness-picture/report.ts';
import { formatNumber } from './format.ts';
import { levelNames } from './levels.ts';
import { dictionary, type Locale } from './locale.ts';

const id = (value: number) => formatNumber(value, 'id');
const en = (value: number) => formatNumber(value, 'en');
const some = (value: number, one: string, many: string) => `${en(value)} ${value === 1 ? one : many}`;
const percents = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') };

/** `42%`, whole; a share of nothing is nothing. Only all of it is 100%, and only none of it 0%. */
export function percent(part: number, whole: number, locale: Locale): string {
  const rounded = whole === 0 ? 0 : Math.round((part / whole) * 100);
  const shown = part > 0 && part < whole ? Math.min(99, Math.max(1, rounded)) : rounded;
  return `${percents[locale].format(shown)}%`;
}

/** `14:32:10`, of the clock in Western Indonesian Time. Takes milliseconds. */
export function clockTime(when: number): string {
  return new Date(when + 7 * 3_600_000).toISOString().slice(11, 19);
}

/** `triwulan III 2026`, `third quarter of 2026`. */
export function quarterName({ year, number }: Pick<Quarter, 'year' | 'number'>, locale: Locale): string {
  const names = { id: ['I', 'II', 'III', 'IV'], en: ['first', 'second', 'third', 'fourth'] };
  const name = names[locale][number - 1] ?? '';
  return locale === 'id' ? `triwulan ${name} ${year}` : `${name} quarter of ${year}`;
}

/** The level's name for a heading or cell; workshops that are not in the catalogue have none. */
export function levelLabel(level: LevelKey, locale: Locale): string {
  return level === 'none' ? readinessPicture[locale].noLevel : levelNames[locale][level];
}

interface Counted {
  total: number;
  ready: number;
}

interface PictureTexts {
  title: string;
  lede: string;
  asOf(time: string): string;
  report: string;
  noLevel: string;
  filter: Record<
    'label' | 'place' | 'technique' | 'size' | 'level' | 'any' | 'whole' | 'apply' | 'clear' | 'sizeNote',
    string
  >;
  filteredTo(workshops: number): string;
  noneFits: string;
  sizes: Record<Size, string>;
  sizeNames: Record<Size, string>;
  noTechnique: string;
  workshops: string;
  ready: string;
  share: string;
  total: string;
  download: string;
  table: string;
  chartOf(title: string): string;
  levels: Record<'topic' | 'about' | 'now' | 'then' | 'arrived' | 'left' | 'level', string> & {
    finding(counted: Counted): string;
    empty: string;
  };
  stages: Record<'topic' | 'about' | 'stage' | 'done' | 'unknown' | 'empty', string> & {
    finding(stage: string, workshops: number, total: number): string;
  };
  places: Record<'topic' | 'about' | 'place' | 'none' | 'schematic', string> & {
    finding(best: string, share: string, without: number): string;
    legend(from: number, to: number): string;
  };
  techniques: Record<'topic' | 'about' | 'technique', string> & { finding(best: string, share: string): string };
  sizesOf: Record<'topic' | 'about' | 'size', string> & { finding(best: string, share: string): string };
  stuck: Record<
    | 'topic'
    | 'about'
    | 'item'
    | 'applicable'
    | 'begun'
    | 'waiting'
    | 'returned'
    | 'accepted'
    | 'expired'
    | 'all'
    | 'empty'
    | 'wholeCity'
    | 'notAccepted',
    string
  > & { finding(item: string, stuck: number): string; free: string };
  waiting: Record<'topic' | 'about' | 'age' | 'count' | 'overdue' | 'all' | 'empty', string> & {
    finding(total: number, overdue: number): string;
    ages: Record<Age, string>;
  };
  load: Record<'topic' | 'about' | 'officer' | 'decided' | 'claimed' | 'median' | 'empty' | 'noMedian', string> & {
    finding(officers: number, decided: number): string;
    days(days: number): string;
  };
  expiring: Record<'topic' | 'about' | 'within' | 'items' | 'empty', string> & {
    finding(count: number): string;
    days(days: number): string;
  };
  stalled: Record<'topic' | 'about' | 'quiet' | 'empty', string> & {
    finding(stalled: number, trained: number): string;
    days(days: number): string;
  };
  history: Record<'topic' | 'about' | 'quarter' | 'now' | 'empty', string> & {
    finding(from: number, to: number): string;
    short(year: number, number: number): string;
    orAbove(level: string): string;
  };
  list: {
    title: string;
    back: string;
    found: Record<'workshops' | 'items' | 'reviews' | 'moves', (total: number) => string>;
    none: string;
    sort: string;
    apply: string;
    sorts: Record<Sort, string>;
    csv: string;
    xlsx: string;
    own: string;
    never: string;
    done: string;
    unknown: string;
    open: string;
    columns: Record<Column | 'progress', string>;
    states: Record<StandingState, string>;
    causes: Record<Cause, string>;
    yes: string;
    cut(most: number): string;
  };
  /** What each figure's list is of. */
  figures: {
    all: string;
    ready: string;
    level(level: string): string;
    'level-then'(level: string): string;
    arrived(level: string): string;
    left(level: string): string;
    'level-at'(level: string, quarter: string): string;
    'at-least-at'(level: string, quarter: string): string;
    'at-least'(level: string): string;
    'all-at'(quarter: string): string;
    stage(stage: string): string;
    stalled(days: string): string;
    applicable(item: string): string;
    begun(item: string): string;
    waiting(item: string): string;
    returned(item: string): string;
    accepted(item: string): string;
    expired(item: string): string;
    expiring(days: string): string;
    'expiring-in'(quarter: string): string;
    age(age: string): string;
    open: string;
    overdue: string;
    decided(officer: string): string;
    claimed(officer: string): string;
    returns(item: string, quarter: string): string;
    'in-time'(quarter: string): string;
    late(quarter: string): string;
    rises(quarter: string, cause: string | null): string;
    falls(quarter: string, cause: string | null): string;
  };
}

export const readinessPicture = dictionary<PictureTexts>({
  id: {
    title: 'Gambaran kesiapan ekspor',
    lede: 'Sampai di mana bengkel-bengkel kota, di mana mereka tersendat, dan apa yang menunggu kantor. Setiap angka membuka daftar di baliknya.',
    asOf: (time) => `Dihitung pukul ${time} WIB`,
    report: 'Laporan triwulan',
    noLevel: 'Belum terdaftar',
    filter: {
      label: 'Saring gambaran',
      place: 'Kelurahan atau kecamatan',
      technique: 'Teknik utama',
      size: 'Ukuran',
      level: 'Tingkat',
      any: 'Semua',
      whole: 'Seluruh kota',
      apply: 'Saring',
      clear: 'Hapus saringan',
      sizeNote:
        'Ukuran menurut banyaknya tenaga kerja, seperti Badan Pusat Statistik menggolongkan usaha industri: mikro 1–4 orang, kecil 5–19 orang, sedang 20–99 orang, besar 100 orang atau lebih.',
    },
    filteredTo: (n) => `Hanya ${id(n)} bengkel yang cocok dengan saringan.`,
    noneFits: 'Tidak ada bengkel yang cocok dengan saringan ini. Kosongkan sebagian saringan.',
    sizes: {
      micro: 'Mikro (1–4 orang)',
      small: 'Kecil (5–19 orang)',
      medium: 'Sedang (20–99 orang)',
      large: 'Besar (100 orang atau lebih)',
    },
    sizeNames: { micro: 'mikro', small: 'kecil', medium: 'sedang', large: 'besar' },
    noTechnique: 'Teknik belum diisi',
    workshops: 'Bengkel',
    ready: 'Siap pameran atau lebih',
    share: 'Bagian',
    total: 'Jumlah',
    download: 'Unduh',
    table: 'Angka',
    chartOf: (title) => `Grafik: ${title}`,
    levels: {
      topic: 'Menurut tingkat',
      about:
        'Tingkat dihitung dari butir yang diterima dan masih berlaku, tidak pernah diketik. “Belum terdaftar” berarti tidak tampil di katalog: masih rancangan atau ditangguhkan. Pembanding: keadaan 90 hari lalu.',
      level: 'Tingkat',
      now: 'Sekarang',
      then: '90 hari lalu',
      arrived: 'Datang',
      left: 'Pergi',
      finding: ({ total, ready }) =>
        `${id(ready)} dari ${id(total)} bengkel (${percent(ready, total, 'id')}) siap pameran atau lebih`,
      empty: 'Belum ada bengkel. Begitu bengkel pertama terdaftar, jumlah per tingkat tampil di sini.',
    },
    stages: {
      topic: 'Menurut tahap',
      about: 'Tahap pertama dari daftar periksa utama yang masih menyisakan butir.',
      stage: 'Sedang di tahap',
      done: 'Semua tahap selesai',
      unknown: 'Belum pernah dihitung',
      finding: (stage, workshops, total) =>
        `Paling banyak bengkel berada di tahap ${stage}: ${id(workshops)} dari ${id(total)}`,
      empty: 'Begitu bengkel mulai mengisi daftar periksa, tampil di sini sampai tahap mana mereka.',
    },
    places: {
      topic: 'Menurut kelurahan',
      about: 'Bagian bengkel di tiap kelurahan yang siap pameran atau lebih.',
      place: 'Kelurahan',
      none: 'tidak ada bengkel',
      schematic: 'Peta skematis, bukan batas administrasi. Angka di peta adalah persen.',
      finding: (best, share, without) =>
        without > 0
          ? `${best} terdepan dengan ${share}; di ${id(without)} kelurahan belum ada yang siap pameran`
          : `${best} terdepan dengan ${share} bengkel siap pameran atau lebih`,
      legend: (from, to) => (from === 0 && to === 0 ? '0%' : `${from}–${to}%`),
    },
    techniques: {
      topic: 'Teknik dan tingkat',
      about: 'Tiap bengkel dihitung sekali, pada teknik yang paling banyak dipakainya.',
      technique: 'Teknik utama',
      finding: (best, share) => `${best} paling siap: ${share} siap pameran atau lebih`,
    },
    sizesOf: {
      topic: 'Ukuran dan tingkat',
      about: 'Ukuran menurut banyaknya tenaga kerja (golongan BPS).',
      size: 'Ukuran',
      finding: (best, share) => `Usaha ${best} paling siap: ${share} siap pameran atau lebih`,
    },
    stuck: {
      topic: 'Di mana bengkel tersendat',
      about:
        'Keadaan versi terbaru dari bukti tiap butir. Tersendat berarti sudah dimulai, belum diterima, dan giliran bengkel: rancangan, dikembalikan, atau habis masa berlakunya. “Dimulai” juga menghitung bengkel yang kini tidak lagi dikenai butirnya. Butir yang paling menyendat di atas.',
      item: 'Butir',
      applicable: 'Berlaku bagi',
      begun: 'Dimulai',
      waiting: 'Menunggu petugas',
      returned: 'Dikembalikan',
      accepted: 'Diterima',
      expired: 'Habis masa',
      notAccepted: 'Dimulai, belum diterima',
      all: 'Semua butir',
      empty:
        'Belum ada bukti yang dimulai. Begitu bengkel mengirim bukti, tampil di sini butir mana yang paling banyak menahan mereka.',
      wholeCity: 'Saringan mencakup lebih dari 1.000 bengkel, jadi bagian ini menghitung seluruh kota.',
      finding: (item, stuck) => `Paling menyendat: ${item}, ${id(stuck)} bengkel sudah mulai dan belum lolos`,
      free: 'Tidak ada bengkel yang tersendat: semua yang dimulai diterima atau menunggu petugas',
    },
    waiting: {
      topic: 'Yang menunggu kantor',
      about:
        'Bukti dan pemeriksaan acak yang belum diputuskan, menurut hari kerja sejak dikirim. Batasnya 5 hari kerja.',
      age: 'Lama menunggu',
      count: 'Pengajuan',
      overdue: 'Lewat jatuh tempo',
      all: 'Semua yang menunggu',
      empty: 'Tidak ada bukti yang menunggu. Yang dikirim bengkel tampil di sini menurut lamanya menunggu.',
      finding: (total, overdue) =>
        overdue > 0
          ? `${id(total)} pengajuan menunggu, ${id(overdue)} lewat jatuh tempo`
          : `${id(total)} pengajuan menunggu, tidak ada yang lewat jatuh tempo`,
      ages: {
        '0-1': '0–1 hari kerja',
        '2-3': '2–3 hari kerja',
        '4-5': '4–5 hari kerja',
        more: 'Lebih dari 5 hari kerja',
      },
    },
    load: {
      topic: 'Beban petugas',
      about:
        'Putusan tentang bukti dan pemeriksaan acak dalam 30 hari terakhir, dan yang sedang dipegang. Selalu seluruh kota.',
      officer: 'Petugas',
      decided: 'Diputus',
      claimed: 'Sedang dipegang',
      median: 'Median hari kerja sampai putusan',
      noMedian: 'belum ada',
      empty: 'Belum ada putusan tentang bukti. Begitu petugas memeriksa, beban tiap orang tampil di sini.',
      finding: (officers, decided) => `${id(officers)} petugas memutuskan ${id(decided)} pengajuan dalam 30 hari`,
      days: (days) => `${id(days)} hari`,
    },
    expiring: {
      topic: 'Segera habis',
      about: 'Butir yang sudah diterima dan masa berlakunya berakhir, terhitung hari ini.',
      within: 'Berakhir dalam',
      items: 'Butir',
      empty: 'Tidak ada yang habis dalam 90 hari. Butir bermasa berlaku tampil di sini menjelang berakhir.',
      finding: (count) => `${id(count)} butir habis masa berlakunya dalam 30 hari`,
      days: (days) => `${days} hari`,
    },
    stalled: {
      topic: 'Terlatih tetapi berhenti',
      about:
        'Bengkel dengan butir pelatihan yang diterima, di bawah tingkat siap ekspor, yang tidak menyimpan atau mengirim apa pun.',
      quiet: 'Tidak ada kegiatan selama',
      empty:
        'Belum ada bengkel terlatih di bawah tingkat siap ekspor. Begitu ada yang berhenti setelah pelatihan, tampil di sini untuk didatangi.',
      finding: (stalled, trained) => `${id(stalled)} dari ${id(trained)} bengkel terlatih berhenti 60 hari atau lebih`,
      days: (days) => `${days} hari atau lebih`,
    },
    history: {
      topic: 'Kesiapan dari waktu ke waktu',
      about: 'Bengkel pada tiap tingkat atau di atasnya, pada akhir delapan triwulan terakhir dan sekarang.',
      quarter: 'Akhir triwulan',
      now: 'Sekarang',
      empty: 'Setelah triwulan pertama berakhir, perubahan tampil di sini.',
      finding: (from, to) =>
        from === to
          ? `Yang siap pameran atau lebih tetap ${id(to)} bengkel dalam delapan triwulan`
          : `Yang siap pameran atau lebih ${to > from ? 'naik' : 'turun'} dari ${id(from)} menjadi ${id(to)} bengkel dalam delapan triwulan`,
      short: (year, number) => `TW ${['I', 'II', 'III', 'IV'][number - 1]} ${year}`,
      orAbove: (level) => `${level} atau lebih`,
    },
    list: {
      title: 'Di balik angka',
      back: 'Kembali ke gambaran',
      found: {
        workshops: (n) => `${id(n)} bengkel`,
        items: (n) => `${id(n)} butir`,
        reviews: (n) => `${id(n)} pengajuan`,
        moves: (n) => `${id(n)} perubahan tingkat`,
      },
      none: 'Angkanya nol: tidak ada yang di balik angka ini.',
      sort: 'Urutkan',
      apply: 'Terapkan',
      sorts: {
        first: 'Urutan sendiri',
        name: 'Nama bengkel',
        level: 'Tingkat tertinggi dulu',
        progress: 'Kemajuan terbesar dulu',
        activity: 'Paling lama diam dulu',
      },
      csv: 'Unduh CSV',
      xlsx: 'Unduh XLSX',
      own: 'usaha sendiri',
      never: 'belum pernah',
      done: 'selesai',
      unknown: 'belum dihitung',
      open: 'Buka pengajuan',
      columns: {
        id: 'Kode bengkel',
        name: 'Bengkel',
        kelurahan: 'Kelurahan',
        level: 'Tingkat',
        stage: 'Tahap',
        progress: 'Diterima',
        accepted: 'Butir diterima',
        applicable: 'Butir berlaku',
        active: 'Kegiatan terakhir',
        own: 'Usaha sendiri',
        item: 'Butir',
        state: 'Keadaan',
        since: 'Sejak',
        sent: 'Dikirim',
        moved: 'Tanggal',
        expires: 'Berlaku sampai',
        due: 'Jatuh tempo',
        officer: 'Petugas',
        from: 'Dari',
        to: 'Menjadi',
        cause: 'Sebab',
      },
      states: {
        draft: 'rancangan',
        waiting: 'menunggu petugas',
        'changes-asked': 'perlu diperbaiki',
        refused: 'tidak diterima',
        accepted: 'diterima',
        expired: 'habis masa berlaku',
      },
      causes: {
        verdict: 'putusan petugas',
        undo: 'putusan dibatalkan',
        expiry: 'masa berlaku habis',
        checklist: 'daftar periksa baru',
        answers: 'jawaban bengkel',
        published: 'tampil atau berhenti tampil di katalog',
      },
      yes: 'ya',
      cut: (most) => `Berkas memuat paling banyak ${id(most)} baris pertama. Saring agar semuanya masuk.`,
    },
    figures: {
      all: 'Semua bengkel',
      ready: 'Siap pameran atau lebih',
      level: (level) => `Tingkat: ${level}`,
      'level-then': (level) => `Bertingkat ${level} 90 hari lalu`,
      arrived: (level) => `Datang ke tingkat ${level} sejak 90 hari lalu`,
      left: (level) => `Pergi dari tingkat ${level} sejak 90 hari lalu`,
      'level-at': (level, quarter) => `Bertingkat ${level} pada akhir ${quarter}`,
      'at-least-at': (level, quarter) => `${level} atau lebih pada akhir ${quarter}`,
      'at-least': (level) => `${level} atau lebih`,
      'all-at': (quarter) => `Semua bengkel pada akhir ${quarter}`,
      stage: (stage) => `Di tahap: ${stage}`,
      stalled: (days) => `Terlatih, tanpa kegiatan ${days} hari atau lebih`,
      applicable: (item) => `Bengkel yang dikenai butir: ${item}`,
      begun: (item) => `Dimulai: ${item}`,
      waiting: (item) => `Menunggu petugas: ${item}`,
      returned: (item) => `Dikembalikan: ${item}`,
      accepted: (item) => `Diterima: ${item}`,
      expired: (item) => `Habis masa berlaku: ${item}`,
      expiring: (days) => `Habis dalam ${days} hari`,
      'expiring-in': (quarter) => `Habis dalam ${quarter}`,
      age: (age) => `Menunggu ${age.toLowerCase()}`,
      open: 'Semua yang menunggu kantor',
      overdue: 'Lewat jatuh tempo',
      decided: (officer) => `Diputus ${officer} dalam 30 hari`,
      claimed: (officer) => `Sedang dipegang ${officer}`,
      returns: (item, quarter) => `Dikembalikan dalam ${quarter}: ${item}`,
      'in-time': (quarter) => `Diputus tepat waktu dalam ${quarter}`,
      late: (quarter) => `Diputus terlambat dalam ${quarter}`,
      rises: (quarter, cause) => `Naik tingkat dalam ${quarter}${cause ? ` karena ${cause}` : ''}`,
      falls: (quarter, cause) => `Turun tingkat dalam ${quarter}${cause ? ` karena ${cause}` : ''}`,
    },
  },
  en: {
    title: 'Picture of export readiness',
    lede: 'How far the city’s workshops are, where they get stuck, and what waits for the office. Every number opens the list behind it.',
    asOf: (time) => `Computed at ${time} WIB`,
    report: 'Quarterly report',
    noLevel: 'Not registered yet',
    filter: {
      label: 'Filter the picture',
      place: 'Ward or district',
      technique: 'Main technique',
      size: 'Size',
      level: 'Level',
      any: 'All',
      whole: 'Whole city',
      apply: 'Filter',
      clear: 'Clear the filter',
      sizeNote:
        'Size by the number of workers, as Statistics Indonesia (BPS) sorts industrial businesses: micro 1–4 people, small 5–19, medium 20–99, large 100 or more.',
    },
    filteredTo: (n) => `Only the ${some(n, 'workshop', 'workshops')} that fit the filter.`,
    noneFits: 'No workshop fits this filter. Clear part of it.',
    sizes: {
      micro: 'Micro (1–4 people)',
      small: 'Small (5–19 people)',
      medium: 'Medium (20–99 people)',
      large: 'Large (100 people or more)',
    },
    sizeNames: { micro: 'Micro', small: 'Small', medium: 'Medium', large: 'Large' },
    noTechnique: 'No technique given',
    workshops: 'Workshops',
    ready: 'Exhibition-ready or above',
    share: 'Share',
    total: 'Total',
    download: 'Download',
    table: 'Numbers',
    chartOf: (title) => `Chart: ${title}`,
    levels: {
      topic: 'By level',
      about:
        'A level is computed from the items that are accepted and still count; nobody types it. “Not registered yet” means not in the catalogue: a draft, or suspended. Compared with 90 days ago.',
      level: 'Level',
      now: 'Now',
      then: '90 days ago',
      arrived: 'Came',
      left: 'Went',
      finding: ({ total, ready }) =>
        `${en(ready)} of ${some(total, 'workshop', 'workshops')} (${percent(ready, total, 'en')}) ${ready === 1 ? 'is' : 'are'} exhibition-ready or above`,
      empty: 'There is no workshop yet. As soon as the first one is registered, the numbers by level appear here.',
    },
    stages: {
      topic: 'By stage',
      about: 'The first stage of the main checklist with an item left.',
      stage: 'Now at stage',
      done: 'All stages done',
      unknown: 'Never computed',
      finding: (stage, workshops, total) => `Most workshops are at “${stage}”: ${en(workshops)} of ${en(total)}`,
      empty: 'As soon as workshops work on their checklist, how far they are appears here.',
    },
    places: {
      topic: 'By ward',
      about: 'The share of workshops in each kelurahan that are exhibition-ready or above.',
      place: 'Ward',
      none: 'no workshop',
      schematic: 'A schematic map, not administrative boundaries. Numbers on the map are per cent.',
      finding: (best, share, without) =>
        without > 0
          ? `${best} leads with ${share}; in ${some(without, 'ward', 'wards')} nobody is exhibition-ready yet`
          : `${best} leads with ${share} of its workshops exhibition-ready or above`,
      legend: (from, to) => (from === 0 && to === 0 ? '0%' : `${from}–${to}%`),
    },
    techniques: {
      topic: 'Technique and level',
      about: 'Each workshop is counted once, at the technique it uses most.',
      technique: 'Main technique',
      finding: (best, share) => `${best} is furthest: ${share} exhibition-ready or above`,
    },
    sizesOf: {
      topic: 'Size and level',
      about: 'Size by the number of workers (classes of BPS).',
      size: 'Size',
      finding: (best, share) => `${best} businesses are furthest: ${share} exhibition-ready or above`,
    },
    stuck: {
      topic: 'Where workshops get stuck',
      about:
        'Where the newest version of the evidence for each item stands. Stuck means begun, not accepted, and the workshop’s turn: drafts, returned and expired ones. “Begun” also counts workshops the item no longer applies to. The worst items first.',
      item: 'Item',
      applicable: 'Applies to',
      begun: 'Begun',
      waiting: 'Waits for officer',
      returned: 'Returned',
      accepted: 'Accepted',
      expired: 'Expired',
      notAccepted: 'Begun, not accepted',
      all: 'All items',
      empty:
        'No evidence was begun yet. As soon as workshops send evidence, the items that hold most of them back appear here.',
      wholeCity: 'The filter covers more than 1,000 workshops, so this part counts the whole city.',
      finding: (item, stuck) =>
        `Hardest: ${item}; ${some(stuck, 'workshop has', 'workshops have')} begun and not passed`,
      free: 'No workshop is stuck: all that was begun is accepted or waits for an officer',
    },
    waiting: {
      topic: 'What waits for the office',
      about: 'Evidence and spot checks without a verdict, by working days since they were sent. The term is 5.',
      age: 'Waiting for',
      count: 'Reviews',
      overdue: 'Overdue',
      all: 'All that waits',
      empty: 'No evidence waits. What workshops send appears here by how long it has waited.',
      finding: (total, overdue) =>
        overdue > 0
          ? `${some(total, 'review waits', 'reviews wait')}, ${en(overdue)} overdue`
          : `${some(total, 'review waits', 'reviews wait')}, none overdue`,
      ages: {
        '0-1': '0–1 working days',
        '2-3': '2–3 working days',
        '4-5': '4–5 working days',
        more: 'More than 5 working days',
      },
    },
    load: {
      topic: 'Load of officers',
      about:
        'Verdicts on evidence and spot checks in the last 30 days, and what each officer holds now. Always the whole city.',
      officer: 'Officer',
      decided: 'Decided',
      claimed: 'Holds now',
      median: 'Median working days to verdict',
      noMedian: 'none yet',
      empty: 'No verdict on evidence yet. As soon as officers review, each one’s load appears here.',
      finding: (officers, decided) =>
        `${some(officers, 'officer', 'officers')} decided ${some(decided, 'review', 'reviews')} in 30 days`,
      days: (days) => some(days, 'day', 'days'),
    },
    expiring: {
      topic: 'Expiring soon',
      about: 'Accepted items whose time ends, counted from today.',
      within: 'Ends within',
      items: 'Items',
      empty: 'Nothing ends within 90 days. Items with a term appear here as they near it.',
      finding: (count) => `${some(count, 'item expires', 'items expire')} within 30 days`,
      days: (days) => `${days} days`,
    },
    stalled: {
      topic: 'Trained but stalled',
      about: 'Workshops with an accepted training item, below export-ready, that have neither saved nor sent anything.',
      quiet: 'No activity for',
      empty:
        'No trained workshop is below export-ready yet. As soon as one stops after its training, it appears here to be visited.',
      finding: (stalled, trained) =>
        `${en(stalled)} of ${some(trained, 'trained workshop', 'trained workshops')} stopped 60 days ago or more`,
      days: (days) => `${days} days or more`,
    },
    history: {
      topic: 'Readiness over time',
      about: 'Workshops at each level or above, at the end of the last eight quarters and now.',
      quarter: 'End of quarter',
      now: 'Now',
      empty: 'When the first quarter is over, the change appears here.',
      finding: (from, to) =>
        from === to
          ? `Exhibition-ready or above stayed at ${en(to)} over eight quarters`
          : `Exhibition-ready or above ${to > from ? 'rose' : 'fell'} from ${en(from)} to ${some(to, 'workshop', 'workshops')} over eight quarters`,
      short: (year, number) => `Q${number} ${year}`,
      orAbove: (level) => `${level} or above`,
    },
    list: {
      title: 'Behind the number',
      back: 'Back to the picture',
      found: {
        workshops: (n) => some(n, 'workshop', 'workshops'),
        items: (n) => some(n, 'item', 'items'),
        reviews: (n) => some(n, 'review', 'reviews'),
        moves: (n) => some(n, 'change of level', 'changes of level'),
      },
      none: 'The number is zero: nothing is behind it.',
      sort: 'Sort by',
      apply: 'Apply',
      sorts: {
        first: 'Its own order',
        name: 'Workshop’s name',
        level: 'Highest level first',
        progress: 'Most progress first',
        activity: 'Quiet longest first',
      },
      csv: 'Download CSV',
      xlsx: 'Download XLSX',
      own: 'own business',
      never: 'never',
      done: 'done',
      unknown: 'not computed',
      open: 'Open the review',
      columns: {
        id: 'Workshop code',
        name: 'Workshop',
        kelurahan: 'Ward',
        level: 'Level',
        stage: 'Stage',
        progress: 'Accepted',
        accepted: 'Items accepted',
        applicable: 'Items that apply',
        active: 'Last activity',
        own: 'Own business',
        item: 'Item',
        state: 'State',
        since: 'Since',
        sent: 'Sent',
        moved: 'Day',
        expires: 'Counts until',
        due: 'Due',
        officer: 'Officer',
        from: 'From',
        to: 'To',
        cause: 'Cause',
      },
      states: {
        draft: 'draft',
        waiting: 'waits for an officer',
        'changes-asked': 'changes asked',
        refused: 'refused',
        accepted: 'accepted',
        expired: 'expired',
      },
      causes: {
        verdict: 'a verdict',
        undo: 'a verdict taken back',
        expiry: 'an expiry',
        checklist: 'a new checklist',
        answers: 'the workshop’s answers',
        published: 'entering or leaving the catalogue',
      },
      yes: 'yes',
      cut: (most) => `A file holds the first ${en(most)} rows at most. Filter to have them all.`,
    },
    figures: {
      all: 'All workshops',
      ready: 'Exhibition-ready or above',
      level: (level) => `Level: ${level}`,
      'level-then': (level) => `${level} 90 days ago`,
      arrived: (level) => `Came to ${level} since 90 days ago`,
      left: (level) => `Went from ${level} since 90 days ago`,
      'level-at': (level, quarter) => `${level} at the end of the ${quarter}`,
      'at-least-at': (level, quarter) => `${level} or above at the end of the ${quarter}`,
      'at-least': (level) => `${level} or above`,
      'all-at': (quarter) => `All workshops at the end of the ${quarter}`,
      stage: (stage) => `At stage: ${stage}`,
      stalled: (days) => `Trained, no activity for ${days} days or more`,
      applicable: (item) => `Workshops the item applies to: ${item}`,
      begun: (item) => `Begun: ${item}`,
      waiting: (item) => `Waits for an officer: ${item}`,
      returned: (item) => `Returned: ${item}`,
      accepted: (item) => `Accepted: ${item}`,
      expired: (item) => `Expired: ${item}`,
      expiring: (days) => `Expiring within ${days} days`,
      'expiring-in': (quarter) => `Expiring in the ${quarter}`,
      age: (age) => `Waiting for ${age.toLowerCase()}`,
      open: 'All that waits for the office',
      overdue: 'Overdue',
      decided: (officer) => `Decided by ${officer} in 30 days`,
      claimed: (officer) => `Held by ${officer} now`,
      returns: (item, quarter) => `Returned in the ${quarter}: ${item}`,
      'in-time': (quarter) => `Decided in time in the ${quarter}`,
      late: (quarter) => `Decided late in the ${quarter}`,
      rises: (quarter, cause) => `Rose in the ${quarter}${cause ? ` by ${cause}` : ''}`,
      falls: (quarter, cause) => `Fell in the ${quarter}${cause ? ` by ${cause}` : ''}`,
    },
  },
});

interface ReportTexts {
  title(quarter: string): string;
  lede: string;
  choose: string;
  show: string;
  print: string;
  running: string;
  future(quarter: string): string;
  futureHint: string;
  noSuch: string;
  cover: Record<'office' | 'period' | 'asOf' | 'workshops' | 'city', string> & {
    span(from: string, to: string): string;
  };
  defined: string;
  definitions: [term: string, meaning: string][];
  levels: Record<'topic' | 'about' | 'start' | 'end' | 'change', string> & {
    finding(ready: number, total: number, before: number): string;
  };
  moves: Record<'topic' | 'about' | 'cause' | 'rises' | 'falls' | 'empty', string> & {
    finding(rises: number, falls: number): string;
  };
  returns: Record<'topic' | 'about' | 'item' | 'count' | 'empty', string> & {
    finding(item: string, count: number, all: number): string;
  };
  verdicts: Record<'topic' | 'about' | 'kind' | 'count' | 'inTime' | 'late' | 'median' | 'empty', string> & {
    finding(inTime: number, all: number): string;
  };
  expiring: Record<'topic' | 'about' | 'quarter' | 'items', string> & {
    finding(count: number, quarter: string): string;
  };
  method: string;
  methods: string[];
  sign: string;
  signed: [role: string, hint: string][];
  place: string;
  nameLine: string;
  idLine: string;
}

export const readinessReport = dictionary<ReportTexts>({
  id: {
    title: (quarter) => `Laporan kesiapan ekspor, ${quarter}`,
    lede: 'Bengkel batik Kota Pekalongan: tingkat, pergerakan, dan ketepatan pemeriksaan.',
    choose: 'Triwulan',
    show: 'Tampilkan',
    print: 'Cetak dari peramban (Ctrl+P), kertas A4.',
    running: 'Triwulan ini belum selesai: angkanya sampai sekarang.',
    future: (quarter) => `Belum ada yang dapat dilaporkan: ${quarter} belum dimulai.`,
    futureHint: 'Pilih triwulan yang sudah berjalan atau sudah selesai.',
    noSuch: 'Triwulan itu tidak dikenal. Pilih satu dari daftar.',
    cover: {
      office: 'Dinas',
      period: 'Masa',
      asOf: 'Dihitung',
      workshops: 'Bengkel pada akhir masa',
      city: 'Pemerintah Kota Pekalongan',
      span: (from, to) => `${from} sampai ${to}`,
    },
    defined: 'Batasan',
    definitions: [
      ['Siap pameran atau lebih', 'Tingkat siap pameran, siap ekspor, atau eksportir.'],
      [
        'Ukuran',
        'Menurut banyaknya tenaga kerja, golongan Badan Pusat Statistik: mikro 1–4, kecil 5–19, sedang 20–99, besar 100 orang atau lebih.',
      ],
      ['Dikembalikan', 'Putusan “perlu diperbaiki” atau “tidak diterima” tentang satu versi bukti.'],
      [
        'Tepat waktu',
        'Diputus paling lambat pada hari jatuh tempo: 5 hari kerja setelah dikirim, tanpa hari libur nasional.',
      ],
    ],
    levels: {
      topic: 'Tingkat',
      about: 'Bengkel pada tiap tingkat pada akhir masa, dibandingkan dengan awalnya.',
      start: 'Awal',
      end: 'Akhir',
      change: 'Selisih',
      finding: (ready, total, before) =>
        `${id(ready)} dari ${id(total)} bengkel siap pameran atau lebih; pada awal masa ${id(before)}`,
    },
    moves: {
      topic: 'Pergerakan dalam triwulan',
      about: 'Setiap naik dan turun tingkat dihitung, juga bila satu bengkel bergerak lebih dari sekali.',
      cause: 'Sebab',
      rises: 'Naik',
      falls: 'Turun',
      empty: 'Tidak ada bengkel yang naik atau turun tingkat dalam triwulan ini.',
      finding: (rises, falls) => `${id(rises)} kali naik dan ${id(falls)} kali turun tingkat`,
    },
    returns: {
      topic: 'Butir yang paling sering dikembalikan',
      about:
        'Dua belas butir dengan putusan “perlu diperbaiki” atau “tidak diterima” terbanyak. Layak menjadi bahan pelatihan.',
      item: 'Butir',
      count: 'Dikembalikan',
      empty: 'Tidak ada bukti yang dikembalikan dalam triwulan ini.',
      finding: (item, count, all) => `${item} paling sering dikembalikan: ${id(count)} dari ${id(all)}`,
    },
    verdicts: {
      topic: 'Ketepatan pemeriksaan',
      about: 'Putusan tentang bukti dan pemeriksaan acak, menurut hari jatuh temponya.',
      kind: 'Putusan',
      count: 'Pengajuan',
      inTime: 'Tepat waktu',
      late: 'Terlambat',
      median: 'Median hari kerja sampai putusan',
      empty: 'Tidak ada putusan tentang bukti dalam triwulan ini.',
      finding: (inTime, all) => `${percent(inTime, all, 'id')} dari ${id(all)} putusan tepat waktu`,
    },
    expiring: {
      topic: 'Habis pada triwulan berikutnya',
      about: 'Butir yang diterima dan masa berlakunya berakhir dalam triwulan berikutnya, seperti tercatat sekarang.',
      quarter: 'Triwulan',
      items: 'Butir',
      finding: (count, quarter) => `${id(count)} butir habis masa berlakunya dalam ${quarter}`,
    },
    method: 'Cara menghitung dan sumber',
    methods: [
      'Tingkat dihitung oleh Canting dari butir daftar periksa yang diterima petugas dan masih berlaku; setiap naik dan turun dicatat beserta sebabnya. Keadaan pada suatu hari lalu disusun kembali dari catatan itu.',
      'Hari adalah hari Waktu Indonesia Barat. Hari kerja adalah Senin sampai Jumat tanpa hari libur nasional dan cuti bersama.',
      'Daftar periksa, tingkat, dan paket pasar beserta sumbernya diterbitkan di Canting. Laporan ini tidak memuat nomor identitas, isi bukti, atau nama orang.',
      'Setiap angka dapat ditelusuri sampai daftar bengkel, butir, atau pengajuan di baliknya.',
    ],
    sign: 'Pengesahan',
    signed: [
      ['Disusun oleh', 'Petugas'],
      ['Diperiksa oleh', 'Kepala Bidang'],
      ['Mengetahui', 'Kepala Dinas'],
    ],
    place: 'Pekalongan, tanggal',
    nameLine: 'Nama',
    idLine: 'NIP',
  },
  en: {
    title: (quarter) => `Report on export readiness, ${quarter}`,
    lede: 'Batik workshops of Kota Pekalongan: levels, movements, and how punctually evidence was reviewed.',
    choose: 'Quarter',
    show: 'Show',
    print: 'Print from the browser (Ctrl+P) on A4.',
    running: 'This quarter is not over: its figures run until now.',
    future: (quarter) => `There is nothing to report yet: the ${quarter} has not begun.`,
    futureHint: 'Choose a quarter that is over or under way.',
    noSuch: 'There is no such quarter. Choose one from the list.',
    cover: {
      office: 'Office',
      period: 'Period',
      asOf: 'Computed',
      workshops: 'Workshops at its end',
      city: 'City Government of Pekalongan',
      span: (from, to) => `${from} to ${to}`,
    },
    defined: 'Definitions',
    definitions: [
      ['Exhibition-ready or above', 'The levels exhibition-ready, export-ready and exporter.'],
      [
        'Size',
        'By the number of workers, classes of Statistics Indonesia (BPS): micro 1–4, small 5–19, medium 20–99, large 100 people or more.',
      ],
      ['Returned', 'A verdict of “changes asked” or “refused” on one version of evidence.'],
      ['In time', 'Decided on its due day or before: 5 working days after it was sent, without national holidays.'],
    ],
    levels: {
      topic: 'Levels',
      about: 'Workshops at each level at the end of the period, compared with its beginning.',
      start: 'Beginning',
      end: 'End',
      change: 'Change',
      finding: (ready, total, before) =>
        `${en(ready)} of ${some(total, 'workshop', 'workshops')} exhibition-ready or above; ${en(before)} at the beginning`,
    },
    moves: {
      topic: 'Movements in the quarter',
      about: 'Every rise and fall of a level counts, also when one workshop moved more than once.',
      cause: 'Cause',
      rises: 'Rises',
      falls: 'Falls',
      empty: 'No workshop rose or fell in this quarter.',
      finding: (rises, falls) => `${some(rises, 'rise', 'rises')} and ${some(falls, 'fall', 'falls')} of a level`,
    },
    returns: {
      topic: 'Items returned most',
      about: 'The twelve items with most verdicts of “changes asked” or “refused”: what training should be about.',
      item: 'Item',
      count: 'Returned',
      empty: 'No evidence was returned in this quarter.',
      finding: (item, count, all) => `${item} was returned most: ${en(count)} of ${en(all)}`,
    },
    verdicts: {
      topic: 'Punctuality of reviews',
      about: 'Verdicts on evidence and spot checks, by their due day.',
      kind: 'Verdict',
      count: 'Reviews',
      inTime: 'In time',
      late: 'Late',
      median: 'Median working days to verdict',
      empty: 'There was no verdict on evidence in this quarter.',
      finding: (inTime, all) =>
        `${percent(inTime, all, 'en')} of ${some(all, 'verdict', 'verdicts')} ${all === 1 ? 'was' : 'were'} in time`,
    },
    expiring: {
      topic: 'Expiring in the next quarter',
      about: 'Accepted items whose time ends within the next quarter, as recorded now.',
      quarter: 'Quarter',
      items: 'Items',
      finding: (count, quarter) => `${some(count, 'item expires', 'items expire')} in the ${quarter}`,
    },
    method: 'Method and sources',
    methods: [
      'Canting computes levels from the checklist items that officers accepted and that still count; every rise and fall is recorded with its cause. How things stood on a past day is put together again from that record.',
      'Days are days in Western Indonesian Time. Working days are Monday to Friday without national holidays and joint leave.',
      'The checklist, the levels and the market packs are published in Canting with their sources. This report holds no identity numbers, no evidence and no names of people.',
      'Every number can be followed to the list of workshops, items or reviews behind it.',
    ],
    sign: 'Signatures',
    signed: [
      ['Prepared by', 'Officer'],
      ['Checked by', 'Head of division'],
      ['Acknowledged by', 'Head of office'],
    ],
    place: 'Pekalongan, date',
    nameLine: 'Name',
    idLine: 'Employee number (NIP)',
  },
});
