import type { ReadinessLevel } from '#db/schema/workshops.ts';
import type { Ask } from '#src/domain/readiness/item-page.ts';
import type { NextWhy } from '#src/domain/readiness/next-best.ts';
import type { PathRow, RowState } from '#src/domain/readiness/path-rows.ts';
import { dictionary } from './locale.ts';

type Renewal = NonNullable<PathRow['renewal']>;

/** The checklist as a workshop sees it. */
interface ReadinessTexts {
  title: string;
  levelNow: string;
  levelNone: string;
  levelUntil(day: string): string;
  ring(done: number, of: number): string;
  /** After "n items left": until what. */
  until: Record<ReadinessLevel, string>;
  left(n: number, until: string): string;
  leftWaiting(n: number): string;
  allWaiting(n: number, until: string): string;
  /** In the ladder: what a level lacks besides the levels below it. */
  leftHere(n: number): string;
  withPack(title: string): string;
  top: string;
  notPublished: string;
  toVerification: string;
  next: string;
  nextNone: string;
  open: string;
  whys: Record<NextWhy, string>;
  whyLevel(level: string): string;
  whyExpiring(day: string): string;
  stages: string;
  packStages: string;
  progress(done: number, of: number): string;
  /** Of a market pack: how many of what it must have. */
  packProgress(done: number, of: number): string;
  packLeft(n: number): string;
  packIsWhole: string;
  packChosen: string;
  packMore: string;
  states: Record<RowState, string>;
  /** What to do, by state; what is open says what it asks. */
  todo: Partial<Record<RowState, string>>;
  renewals: Record<Renewal, string>;
  validUntil(day: string): string;
  validAlways: string;
  due(day: string): string;
  overdue(day: string): string;
  requiredFrom(day: string): string;
  forLevel(level: string): string;
  blocking: string;
  asks: Record<Ask['type'], string>;
  prepare(things: string): string;
  ladder: string;
  ladderHere: string;
  ladderReached: string;
  unlock: Record<ReadinessLevel, string>;
  packs: string;
  packsLede: string;
  packWhole: string;
  packOpen: string;
  packOptional: string;
  backToCore: string;
  ready: (n: number) => string;
  readyLede: string;
  sendTicked: string;
  sentSome: (n: number) => string;
  leftOver: string;
  storage: (used: string, most: string) => string;
  openings: string;
  publicLevels: string;
  welcome: { title: string; steps: string[]; start: string; skip: string };
  questions: string;
  questionsOpen: string;
  toQuestions: string;
}

export const readiness = dictionary<ReadinessTexts>({
  id: {
    title: 'Kesiapan ekspor',
    levelNow: 'Tingkat sekarang',
    levelNone: 'Belum terdaftar',
    levelUntil: (day) => `berlaku sampai ${day} bila tidak ada yang diperbarui`,
    ring: (done, of) => `${done} dari ${of} butir sudah diterima`,
    until: {
      registered: 'bengkel Anda terdaftar',
      legal: 'usaha Anda tercatat Legal',
      'exhibition-ready': 'bengkel Anda Siap pameran',
      'export-ready': 'bengkel Anda siap ekspor',
      exporter: 'bengkel Anda tercatat sebagai Eksportir',
    },
    left: (n, until) => `${n} butir lagi sampai ${until}.`,
    leftHere: (n) => `masih ${n} butir`,
    leftWaiting: (n) => `${n} di antaranya sudah di tangan petugas.`,
    allWaiting: (n, until) => `${n} butir terakhir sudah di tangan petugas. Bila diterima, ${until}.`,
    withPack: (title) => `Termasuk butir paket pasar ${title}.`,
    top: 'Semua tingkat sudah tercapai. Jaga agar tidak ada butir yang habis masa berlakunya.',
    notPublished:
      'Bengkel Anda belum tayang. Petugas perlu memastikan identitas dan alamat Anda dulu; butir lain sudah boleh disiapkan.',
    toVerification: 'Ke halaman Verifikasi',
    next: 'Langkah terbaik berikutnya',
    nextNone: 'Tidak ada yang perlu dikerjakan sekarang. Tunggu jawaban petugas, atau siapkan paket pasar di bawah.',
    open: 'Buka',
    whys: {
      returned: 'Dikembalikan petugas: perbaiki lalu kirim lagi.',
      expired: 'Masa berlakunya habis: kirim bukti baru.',
      'next-level': 'Menambah kesiapan bengkel Anda.',
      expiring: 'Hampir habis masa berlakunya.',
      further: 'Tidak diperlukan tingkat mana pun, tetapi dilihat pembeli.',
    },
    whyLevel: (level) => `Diperlukan untuk tingkat ${level}.`,
    whyExpiring: (day) => `Berlaku sampai ${day}: perbarui sebelum itu.`,
    stages: 'Langkah demi langkah',
    packStages: 'Yang diminta pasar ini',
    progress: (done, of) => `${done} dari ${of}`,
    packProgress: (done, of) => `${done} dari ${of} butir wajib`,
    packLeft: (n) => `${n} butir wajib lagi sampai paket ini lengkap.`,
    packIsWhole: 'Paket ini lengkap.',
    packChosen: 'pasar tujuan Anda',
    packMore: 'Tentang aturan pasar ini',
    states: {
      open: 'Belum dimulai',
      draft: 'Draf',
      ready: 'Siap dikirim',
      waiting: 'Menunggu petugas',
      'changes-asked': 'Perlu diperbaiki',
      refused: 'Tidak diterima',
      accepted: 'Diterima',
      expired: 'Habis masa berlaku',
      later: 'Nanti',
      'not-applicable': 'Tidak berlaku',
    },
    todo: {
      draft: 'Lengkapi lalu kirim.',
      ready: 'Sudah lengkap, tinggal dikirim.',
      'changes-asked': 'Baca catatan petugas, perbaiki, kirim lagi.',
      refused: 'Baca alasannya, lalu kirim bukti lain.',
      expired: 'Kirim bukti baru.',
      'not-applicable': 'Tidak diminta dari bengkel Anda.',
    },
    renewals: {
      draft: 'Pembaruannya masih draf.',
      ready: 'Pembaruannya siap dikirim.',
      waiting: 'Pembaruannya menunggu petugas.',
      'changes-asked': 'Pembaruannya perlu diperbaiki.',
      refused: 'Pembaruannya tidak diterima.',
    },
    validUntil: (day) => `sampai ${day}`,
    validAlways: 'tanpa batas waktu',
    due: (day) => `Dijawab paling lambat ${day}.`,
    overdue: (day) => `Seharusnya dijawab ${day}; petugas terlambat.`,
    requiredFrom: (day) => `Baru diwajibkan mulai ${day}.`,
    forLevel: (level) => `Untuk tingkat ${level}.`,
    blocking: 'Wajib.',
    asks: {
      document: 'dokumen',
      photo: 'foto',
      number: 'nomor/angka',
      declaration: 'pernyataan',
      training: 'pelatihan',
    },
    prepare: (things) => `Siapkan ${things}.`,
    ladder: 'Tangga tingkat',
    ladderHere: 'Anda di sini',
    ladderReached: 'tercapai',
    unlock: {
      registered: 'Bengkel tampil di katalog dan peta kota.',
      legal: 'Pembeli melihat bahwa usaha Anda tercatat resmi.',
      'exhibition-ready': 'Boleh mendaftar juga pameran yang meminta tingkat ini.',
      'export-ready': 'Pembeli yang mencari bengkel siap ekspor menemukan Anda; Anda dapat tampil di beranda.',
      exporter: 'Pembeli melihat bahwa Anda sudah pernah mengirim ke luar negeri.',
    },
    packs: 'Paket pasar tujuan',
    packsLede:
      'Aturan setiap pasar berbeda. Pilih satu pasar dulu; satu paket lengkap cukup untuk tingkat Siap ekspor.',
    packWhole: 'lengkap',
    packOpen: 'Buka paket',
    packOptional: 'Hanya butir bertanda Wajib yang menentukan. Butir lain membantu, tetapi tidak ditunggu.',
    backToCore: '← Kembali ke daftar periksa utama',
    ready: (n) => (n === 1 ? 'Satu butir siap dikirim' : `${n} butir siap dikirim`),
    readyLede: 'Lepaskan centang pada butir yang belum mau Anda kirim.',
    sendTicked: 'Kirim yang dicentang',
    sentSome: (n) => `${n} butir terkirim.`,
    leftOver: 'Belum dapat dikirim; buka untuk melengkapinya:',
    storage: (used, most) => `Berkas bukti memakai ${used} dari ${most}.`,
    openings: 'Siapa yang pernah membuka berkas kami',
    publicLevels: 'Arti setiap tingkat bagi pembeli',
    welcome: {
      title: 'Mulai dari sini',
      steps: [
        'Jawab beberapa pertanyaan tentang bengkel Anda, supaya hanya butir yang berlaku yang tampil.',
        'Kerjakan tiga langkah terbaik yang kami sarankan. Foto dari ponsel sudah cukup.',
        'Petugas menjawab paling lama lima hari kerja. Yang dikembalikan selalu disertai alasannya.',
      ],
      start: 'Jawab pertanyaannya',
      skip: 'Kalau mau, langsung saja ke langkah di bawah.',
    },
    questions: 'Tentang bengkel Anda',
    questionsOpen:
      'Beberapa pertanyaan belum dijawab, jadi kami menampilkan semua butir. Jawab dulu supaya yang tidak perlu hilang.',
    toQuestions: 'Ubah jawaban tentang bengkel',
  },
  en: {
    title: 'Export readiness',
    levelNow: 'Level now',
    levelNone: 'Not registered yet',
    levelUntil: (day) => `holds until ${day} if nothing is renewed`,
    ring: (done, of) => `${done} of ${of} items are accepted`,
    until: {
      registered: 'your workshop is registered',
      legal: 'your business is on record as Legal',
      'exhibition-ready': 'your workshop is exhibition-ready',
      'export-ready': 'your workshop is export-ready',
      exporter: 'your workshop is on record as an exporter',
    },
    left: (n, until) => (n === 1 ? `One more item until ${until}.` : `${n} more items until ${until}.`),
    leftHere: (n) => (n === 1 ? 'one item to go' : `${n} items to go`),
    leftWaiting: (n) => (n === 1 ? 'An officer has one of them already.' : `Officers have ${n} of them already.`),
    allWaiting: (n, until) =>
      n === 1
        ? `An officer has the last item. Once it is accepted, ${until}.`
        : `Officers have the last ${n} items. Once they are accepted, ${until}.`,
    withPack: (title) => `Items of the market pack ${title} are counted.`,
    top: 'Every level is reached. Keep items from running out.',
    notPublished:
      'Your workshop is not live yet. An officer has to vouch for your identity and address first; the other items may be prepared already.',
    toVerification: 'To the Verification page',
    next: 'The best next steps',
    nextNone: 'Nothing to do right now. Wait for the officers’ answers, or prepare a market pack below.',
    open: 'Open',
    whys: {
      returned: 'An officer returned it: mend it and send it again.',
      expired: 'It ran out: send new evidence.',
      'next-level': 'It makes your workshop readier.',
      expiring: 'It runs out soon.',
      further: 'No level needs it, but buyers see it.',
    },
    whyLevel: (level) => `Needed for the level ${level}.`,
    whyExpiring: (day) => `It counts until ${day}: renew it before.`,
    stages: 'Step by step',
    packStages: 'What this market asks',
    progress: (done, of) => `${done} of ${of}`,
    packProgress: (done, of) => `${done} of ${of} required items`,
    packLeft: (n) =>
      n === 1 ? 'One more required item makes it complete.' : `${n} more required items make it complete.`,
    packIsWhole: 'This pack is complete.',
    packChosen: 'one of your markets',
    packMore: 'About the rules of this market',
    states: {
      open: 'Not begun',
      draft: 'Draft',
      ready: 'Ready to send',
      waiting: 'With an officer',
      'changes-asked': 'Changes asked',
      refused: 'Not accepted',
      accepted: 'Accepted',
      expired: 'Ran out',
      later: 'Later',
      'not-applicable': 'Does not apply',
    },
    todo: {
      draft: 'Complete it, then send it.',
      ready: 'It is complete and can be sent.',
      'changes-asked': 'Read the officer’s note, mend it, send it again.',
      refused: 'Read the reason, then send other evidence.',
      expired: 'Send new evidence.',
      'not-applicable': 'Not asked of your workshop.',
    },
    renewals: {
      draft: 'Its renewal is a draft.',
      ready: 'Its renewal is ready to send.',
      waiting: 'Its renewal is with an officer.',
      'changes-asked': 'Changes were asked of its renewal.',
      refused: 'Its renewal was not accepted.',
    },
    validUntil: (day) => `until ${day}`,
    validAlways: 'with no end date',
    due: (day) => `Answered by ${day} at the latest.`,
    overdue: (day) => `An answer was due on ${day}; the officers are late.`,
    requiredFrom: (day) => `Required from ${day} only.`,
    forLevel: (level) => `For the level ${level}.`,
    blocking: 'Required.',
    asks: {
      document: 'a document',
      photo: 'a photo',
      number: 'a number',
      declaration: 'a declaration',
      training: 'a training',
    },
    prepare: (things) => `Prepare ${things}.`,
    ladder: 'The ladder of levels',
    ladderHere: 'you are here',
    ladderReached: 'reached',
    unlock: {
      registered: 'The workshop is in the catalogue and on the city’s map.',
      legal: 'Buyers see that your business is on the official record.',
      'exhibition-ready': 'You may also apply to exhibitions that ask for this level.',
      'export-ready': 'Buyers who look for export-ready workshops find you, and you may appear on the front page.',
      exporter: 'Buyers see that you have shipped abroad before.',
    },
    packs: 'Market packs',
    packsLede: 'Every market has its own rules. Choose one first; one complete pack is enough to be export-ready.',
    packWhole: 'complete',
    packOpen: 'Open the pack',
    packOptional: 'Only items marked Required decide. The others help, but nothing waits for them.',
    backToCore: '← Back to the main checklist',
    ready: (n) => (n === 1 ? 'One item is ready to send' : `${n} items are ready to send`),
    readyLede: 'Untick what you do not want to send yet.',
    sendTicked: 'Send the ticked ones',
    sentSome: (n) => (n === 1 ? 'One item was sent.' : `${n} items were sent.`),
    leftOver: 'These could not be sent yet; open them to complete them:',
    storage: (used, most) => `Evidence files take ${used} of ${most}.`,
    openings: 'Who has opened our files',
    publicLevels: 'What each level tells buyers',
    welcome: {
      title: 'Start here',
      steps: [
        'Answer a few questions about your workshop, so that only what applies is shown.',
        'Do the three best next steps we suggest. Photos from a phone are good enough.',
        'Officers answer within five working days. Whatever comes back says why.',
      ],
      start: 'Answer the questions',
      skip: 'Or go straight to the steps below.',
    },
    questions: 'About your workshop',
    questionsOpen:
      'Some questions are not answered, so every item is shown. Answer them, and what you do not need goes away.',
    toQuestions: 'Change the answers about the workshop',
  },
});
