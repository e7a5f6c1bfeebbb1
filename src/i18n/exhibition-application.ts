import type { CallBody } from '#db/exhibitions/types.ts';
import type { NextStep } from '#src/domain/exhibitions/applying/next-step.ts';
import { dictionary } from './locale.ts';

type Why = 'missing' | 'draft' | 'waiting' | 'changes-asked' | 'refused' | 'expired';

interface Texts {
  title: string;
  lede: string;
  open: string;
  openEmpty: string;
  openEmptyHint: string;
  allCalls: string;
  mine: string;
  past: string;
  call: string;
  openOne: string;
  apply: string;
  deadline: (at: string) => string;
  clock: string;
  eligible: string;
  missing: (n: number) => string;
  number: (n: number) => string;
  stand: (number: string) => string;
  rank: (n: number, of: number) => string;
  points: {
    title: string;
    text: string;
    start: (n: number) => string;
    none: string;
    own: (n: number) => string;
    newcomer: string;
    went: string;
    gaveBack: string;
    results: string;
    noResults: string;
    due: (day: string) => string;
    perCall: string;
    rule: (r: { months: number; perFair: number; noResults: number; givenBack: number }) => string;
  };
  /** `when` is a moment or a day, spelt out; empty where none was said. */
  next: Record<NextStep, (when: string) => string>;
  nextTitle: string;
  status: string;
  back: string;
  notBegun: string;
  phase: (name: string) => string;
  said: string;
  onceEligible: string;
  askAt: (office: string, number: number | null) => string;
  toRules: string;
  unsent: string;
  unsentText: string;
  sentAt: (at: string, version: number) => string;
  toAnswer: string;
  toGoing: string;
  toResults: string;
  toLeads: string;
  publicResults: string;
  eligibility: string;
  eligibilityText: string;
  met: string;
  unmet: string;
  now: { level: (name: string) => string; count: (n: number) => string; techniques: (names: string) => string };
  gone: string;
  why: Record<Why, string>;
  usual: (days: number, of: number) => string;
  more: (n: number) => string;
  mend: Record<'level' | 'item' | 'pack' | 'technique' | 'listings', string>;
  pointsMend: string;
  start: string;
  startText: string;
  startAnyway: string;
  toForm: string;
  formTitle: string;
  formText: string;
  known: string;
  knownText: string;
  profile: Record<
    'workshop' | 'owner' | 'kelurahan' | 'techniques' | 'workers' | 'founded' | 'capacity' | 'level',
    string
  >;
  people: (n: number) => string;
  pieces: (n: number) => string;
  editProfile: string;
  listings: string;
  listingsHint: (least: number, most: number) => string;
  noListings: string;
  toListings: string;
  whyLabel: string;
  whyHint: string;
  choose: string;
  frozen: string;
  requiredFrom: (at: string) => string;
  frozenFrom: (at: string) => string;
  hiddenAnswer: string;
  contact: string;
  contactHint: string;
  contactName: string;
  contactPhone: string;
  contactPhoneHint: string;
  lateCode: string;
  lateCodeHint: string;
  lateCodeWrong: string;
  useCode: string;
  lateNow: string;
  save: string;
  send: string;
  sendAgain: string;
  sendHint: string;
  sendBlocked: string;
  stillMissing: string;
  field: Record<'why' | 'listings' | 'contact' | 'contact.name' | 'contact.phone' | 'answers', string>;
  stale: string;
  staleText: string;
  keepMine: string;
  keepTheirs: string;
  sent: string;
  answers: string;
  noAnswer: string;
  withdraw: string;
  withdrawText: string;
  withdrawPlace: string;
  withdrawDraft: string;
  history: string;
  result: string;
  score: (score: string) => string;
  noScore: string;
  reviews: (n: number) => string;
  criterion: string;
  joined: Record<CallBody['scoreBy'], string>;
  of: (value: string, most: number) => string;
  notCounted: string;
  reasons: string;
  noReasons: string;
  letters: string;
  letter: (number: string) => string;
  appeal: string;
  appealText: (until: string) => string;
  appealLabel: string;
  appealHint: string;
  appealSend: string;
  appealChange: string;
  appealSent: (at: string) => string;
  appealState: Record<'open' | 'upheld' | 'rejected', string>;
  appealAnswer: string;
  restored: string;
  noLine: string;
  screening: {
    title: string;
    facts: (number: number, version: number, at: string) => string;
    late: (code: string) => string;
    then: string;
    now: string;
    yes: string;
    no: string;
    changed: (fields: string) => string;
    unchanged: string;
    openApplication: string;
    call: string;
    listings: string;
    noPicture: string;
    points: (n: number) => string;
    newcomer: string;
    outdated: (version: number) => string;
    story: string;
    answersHidden: string;
  };
}

/** A workshop's application to an exhibition: its page, the list of them, and what screening officers see of it. */
export const exhibitionApplication = dictionary<Texts>({
  id: {
    title: 'Pameran',
    lede: 'Panggilan yang dapat Anda ikuti, dan pendaftaran bengkel Anda: di tahap apa, dan apa langkah berikutnya.',
    open: 'Pendaftaran dibuka',
    openEmpty: 'Saat ini tidak ada panggilan baru yang dibuka.',
    openEmptyHint:
      'Di halaman Pameran Anda dapat minta kabar tentang pameran yang Anda minati: Anda diberi tahu begitu pendaftarannya dibuka. Sambil menunggu, lengkapi kesiapan ekspor; syarat pameran kebanyakan dari sana.',
    allCalls: 'Semua pameran',
    mine: 'Pendaftaran saya',
    past: 'Yang sudah selesai',
    call: 'Isi panggilan',
    openOne: 'Buka pendaftaran',
    apply: 'Lihat dan daftar',
    deadline: (at) => `Tenggat ${at}`,
    clock: 'Yang berlaku jam Canting (WIB), bukan jam ponsel Anda.',
    eligible: 'Semua syarat terpenuhi',
    missing: (n) => `${n} syarat belum terpenuhi`,
    number: (n) => `Nomor pendaftaran ${n}`,
    stand: (number) => `Stan ${number}`,
    rank: (n, of) => `Urutan ${n} dari ${of}`,
    points: {
      title: 'Poin rotasi bengkel ini',
      text: 'Poin menentukan urutan bila nilai dua bengkel sama: yang lebih lama tidak ikut didahulukan.',
      start: (n) => `Setiap bengkel mulai dengan ${n} poin.`,
      none: 'Bengkel ini belum pernah ikut pameran lewat kota, jadi poinnya masih utuh.',
      own: (n) => `Poin Anda untuk panggilan ini: ${n}`,
      newcomer: 'Anda terhitung pendatang baru.',
      went: 'Ikut pameran',
      gaveBack: 'Tempat dilepas atau gugur',
      results: 'hasil sudah diserahkan',
      noResults: 'hasil belum diserahkan',
      due: (day) => `hasil ditunggu sampai ${day}`,
      perCall: 'Berapa yang dikurangi ditetapkan tiap panggilan; poin Anda tertulis di tiap panggilan.',
      rule: (r) =>
        `Dihitung ${r.months} bulan ke belakang: tiap pameran mengurangi ${r.perFair}, tanpa laporan hasil ${r.noResults} lagi, tempat yang dilepas ${r.givenBack}.`,
    },
    next: {
      apply: (when) => `Daftar paling lambat ${when}.`,
      send: (when) => `Isi dan kirim paling lambat ${when}.`,
      'too-late': (when) =>
        `Pendaftaran ditutup ${when} dan Anda belum mengirim. Bila ada alasannya, minta kode terlambat kepada petugas.`,
      screening: (when) =>
        when ? `Petugas memeriksa berkas, selesai paling lambat ${when}.` : 'Petugas memeriksa apakah berkas lengkap.',
      mend: (when) =>
        when
          ? `Lengkapi yang diminta, lalu kirim lagi sebelum ${when}.`
          : 'Lengkapi yang diminta, lalu kirim lagi selama berkas masih diperiksa.',
      scores: (when) =>
        when
          ? `Penilai memberi nilai. Hasil diumumkan ${when}.`
          : 'Penilai memberi nilai; hari pengumumannya belum ditetapkan.',
      decision: (when) =>
        when
          ? `Tempat sedang ditetapkan. Hasil diumumkan ${when}.`
          : 'Tempat sedang ditetapkan; hari pengumumannya belum ditetapkan.',
      'once-eligible': (when) =>
        `Seperti yang terkirim, pendaftaran ini tidak ikut dinilai. Anda dapat memperbaiki dan mengirimnya lagi sampai ${when}.`,
      ineligible: (when) =>
        `Pendaftaran ini tidak ikut dinilai. Tenggatnya ${when}; sesudah itu tidak dapat dikirim lagi. Alasannya ada di halaman pendaftaran ini.`,
      again: (when) => `Anda masih dapat mengirim lagi sebelum ${when}.`,
      confirm: (when) =>
        when
          ? `Nyatakan jadi ikut paling lambat ${when}. Tanpa jawaban, tempat Anda diberikan kepada bengkel berikutnya di daftar tunggu.`
          : 'Nyatakan apakah Anda jadi ikut.',
      'in-line': (when) =>
        `Bila ada tempat lepas dan giliran Anda tiba, Anda dikabari saat itu juga.${when ? ` Anda dapat menyanggah sampai ${when}.` : ''}`,
      appeal: (when) => `Nilai dan alasannya ada di halaman pendaftaran ini. Anda dapat menyanggah sampai ${when}.`,
      refused: () =>
        'Nilai dan alasannya ada di halaman pendaftaran ini. Panggilan berikutnya terbuka lagi untuk Anda.',
      fair: (when) => `Pameran mulai ${when}. Siapkan keberangkatan Anda.`,
      results: (when) => (when ? `Serahkan hasil pameran paling lambat ${when}.` : 'Serahkan hasil pameran.'),
      went: () => 'Anda ikut, dan hasilnya sudah diserahkan. Terima kasih.',
      gone: () => 'Tidak ada lagi yang perlu dilakukan.',
      closed: (when) => `Pendaftaran ditutup ${when}.`,
      'called-off': () => 'Keikutsertaan kota dibatalkan. Anda tidak perlu melakukan apa pun.',
    },
    nextTitle: 'Langkah berikutnya',
    status: 'Status pendaftaran',
    back: 'Semua pameran saya',
    notBegun: 'Belum mendaftar',
    phase: (name) => `Tahap: ${name}`,
    said: 'Kata petugas',
    onceEligible: 'Perbaiki yang disebut petugas, lalu kirim lagi. Syarat dan berkas kemudian diperiksa dari awal.',
    askAt: (office, number) =>
      `Bila menurut Anda putusan ini keliru, tanyakan kepada ${office}, yang membuka panggilan ini${number === null ? '' : `, dengan menyebut nomor pendaftaran ${number}`}. Sanggahan tertulis hanya untuk hasil penilaian.`,
    toRules: 'Aturan dan sanggahan di panggilan ini',
    unsent: 'Ada perubahan yang belum terkirim',
    unsentText: 'Yang berlaku tetap pendaftaran yang sudah Anda kirim, sampai Anda mengirim lagi. Yang berubah:',
    sentAt: (at, version) => (version > 1 ? `Dikirim ${at} (kiriman ke-${version})` : `Dikirim ${at}`),
    toAnswer: 'Jawab: ikut atau tidak',
    toGoing: 'Ke halaman keikutsertaan',
    toResults: 'Serahkan hasil pameran',
    toLeads: 'Catatan calon pembeli',
    publicResults: 'Hasil untuk umum',
    eligibility: 'Apakah bengkel ini memenuhi syarat?',
    eligibilityText: 'Diperiksa dari data yang sudah ada. Anda tidak perlu mengetik apa pun.',
    met: 'Terpenuhi',
    unmet: 'Belum',
    now: {
      level: (name) => `Sekarang: ${name}.`,
      count: (n) => `Sekarang: ${n}.`,
      techniques: (names) => `Di profil Anda: ${names || 'belum diisi'}.`,
    },
    gone: 'Butir atau daftar ini tidak ada lagi; petugas perlu memperbaiki panggilannya.',
    why: {
      missing: 'belum ada bukti',
      draft: 'rancangan belum dikirim',
      waiting: 'menunggu petugas',
      'changes-asked': 'perlu dilengkapi',
      refused: 'ditolak',
      expired: 'masa berlakunya habis',
    },
    usual: (days, of) => `biasanya ${days} hari sampai diterima (dari ${of} bengkel)`,
    more: (n) => `dan ${n} lagi`,
    mend: {
      level: 'Buka daftar kesiapan',
      item: 'Buka butir ini',
      pack: 'Buka paket ini',
      technique: 'Ubah di profil',
      listings: 'Buka katalog saya',
    },
    pointsMend: 'Poin pulih sendiri seiring waktu; serahkan hasil pameran yang belum diserahkan.',
    start: 'Mulai pendaftaran',
    startText: 'Hampir semua sudah terisi dari profil. Anda memilih kain dan menulis alasan ikut; sekitar 10 menit.',
    startAnyway:
      'Anda boleh mulai menulis sekarang. Pendaftaran baru dapat dikirim bila semua syarat di atas terpenuhi.',
    toForm: 'Langsung ke isian ↓',
    formTitle: 'Pendaftaran',
    formText: 'Tersimpan sendiri selagi Anda menulis. Petugas baru melihatnya setelah Anda menekan Kirim.',
    known: 'Yang sudah kami ketahui',
    knownText: 'Ikut terkirim dari profil bengkel; tidak perlu diketik lagi.',
    profile: {
      workshop: 'Bengkel',
      owner: 'Pemilik',
      kelurahan: 'Kelurahan',
      techniques: 'Teknik',
      workers: 'Pekerja',
      founded: 'Berdiri',
      capacity: 'Kapasitas sebulan',
      level: 'Tingkat kesiapan',
    },
    people: (n) => `${n} orang`,
    pieces: (n) => `${n} potong`,
    editProfile: 'Ubah profil',
    listings: 'Kain yang ditunjukkan',
    listingsHint: (least, most) =>
      least === most
        ? `Pilih ${least} kain dari katalog Anda. Penilai melihat fotonya.`
        : `Pilih ${least} sampai ${most} kain dari katalog Anda. Penilai melihat fotonya.`,
    noListings: 'Belum ada kain Anda yang tayang di katalog.',
    toListings: 'Tambah kain ke katalog',
    whyLabel: 'Mengapa Anda ingin ikut pameran ini?',
    whyHint: 'Beberapa kalimat cukup: pembeli mana yang Anda cari, kain apa yang dibawa. Jangan menulis nama bengkel.',
    choose: 'Pilih',
    frozen: 'Jawaban ini sudah tidak dapat diubah.',
    requiredFrom: (at) => `Wajib diisi mulai ${at}.`,
    frozenFrom: (at) => `Dapat diubah sampai ${at}.`,
    hiddenAnswer: 'Penilai tidak melihat jawaban ini.',
    contact: 'Siapa yang berangkat',
    contactHint: 'Hanya petugas yang melihatnya, penilai tidak.',
    contactName: 'Nama',
    contactPhone: 'Nomor telepon',
    contactPhoneHint: 'Yang dapat dihubungi selama pameran.',
    lateCode: 'Kode terlambat',
    lateCodeHint: 'Bila petugas memberi Anda kode, Anda masih dapat mengirim. Satu kode untuk satu bengkel.',
    lateCodeWrong: 'Kode ini tidak dikenal, sudah dipakai, atau sudah lewat waktunya.',
    useCode: 'Pakai kode',
    lateNow: 'Anda mengirim dengan kode terlambat.',
    save: 'Simpan',
    send: 'Kirim pendaftaran',
    sendAgain: 'Kirim perubahan',
    sendHint: 'Setelah terkirim Anda masih dapat mengubahnya sampai tenggat, lalu mengirimnya lagi.',
    sendBlocked: 'Belum dapat dikirim: ada syarat yang belum terpenuhi. Tulisan Anda tetap tersimpan.',
    stillMissing: 'Yang masih kurang:',
    field: {
      why: 'Alasan ikut',
      listings: 'Kain yang ditunjukkan',
      contact: 'Siapa yang berangkat',
      'contact.name': 'Nama yang berangkat',
      'contact.phone': 'Nomor telepon yang berangkat',
      answers: 'Pertanyaan',
    },
    stale: 'Pendaftaran ini diubah di tempat lain',
    staleText: 'Yang tertulis di sini lain daripada yang tersimpan. Pilih satu; yang lain dibuang.',
    keepMine: 'Pakai yang di layar ini',
    keepTheirs: 'Pakai yang tersimpan',
    sent: 'Yang Anda kirim',
    answers: 'Jawaban',
    noAnswer: 'tidak dijawab',
    withdraw: 'Tarik pendaftaran',
    withdrawText: 'Petugas dan penilai tidak lagi memprosesnya. Sebelum tenggat Anda dapat mengirimnya lagi.',
    withdrawPlace:
      'Tempat Anda langsung diberikan kepada bengkel berikutnya di daftar tunggu dan tidak dapat diminta kembali.',
    withdrawDraft: 'Rancangan ini belum terkirim. Tulisannya tetap tersimpan.',
    history: 'Riwayat',
    result: 'Hasil',
    score: (score) => `Nilai akhir ${score} dari 100`,
    noScore: 'Tidak ada nilai.',
    reviews: (n) => `dari ${n} penilai`,
    criterion: 'Kriteria',
    joined: { mean: 'Rata-rata', median: 'Nilai tengah' },
    of: (value, most) => `${value} dari ${most}`,
    notCounted: 'tidak dihitung',
    reasons: 'Alasan para penilai',
    noReasons: 'Para penilai tidak menulis alasan.',
    letters: 'Surat',
    letter: (number) => `nomor ${number} (PDF)`,
    appeal: 'Sanggahan',
    appealText: (until) =>
      `Bila menurut Anda hasil ini keliru, tulis di sini sampai ${until}. Petugas lain, yang tidak ikut menilai, menjawabnya secara tertulis.`,
    appealLabel: 'Apa yang menurut Anda keliru?',
    appealHint: 'Sebut kriteria atau fakta yang keliru. Satu sanggahan untuk satu pendaftaran.',
    appealSend: 'Kirim sanggahan',
    appealChange: 'Simpan perubahan sanggahan',
    appealSent: (at) => `Dikirim ${at}. Dapat diubah selama belum dijawab.`,
    appealState: { open: 'Menunggu jawaban', upheld: 'Diterima', rejected: 'Ditolak' },
    appealAnswer: 'Jawaban',
    restored: 'Tulisan yang belum terkirim dari ponsel ini sudah dikembalikan.',
    noLine: 'Tidak ada sinyal. Tulisan Anda aman di ponsel ini; kirim begitu sinyal kembali.',
    screening: {
      title: 'Pendaftaran yang diperiksa',
      facts: (number, version, at) => `Nomor ${number}, kiriman ke-${version}, ${at}`,
      late: (code) => `Dikirim dengan kode terlambat ${code}`,
      then: 'Saat dikirim',
      now: 'Sekarang',
      yes: 'ya',
      no: 'belum',
      changed: (fields) => `Berubah sejak kiriman sebelumnya: ${fields}.`,
      unchanged: 'Tulisannya sama dengan kiriman sebelumnya.',
      openApplication: 'Buka pendaftaran lengkap',
      call: 'Isi panggilan',
      listings: 'Kain yang ditunjukkan',
      noPicture: 'tanpa foto',
      points: (n) => `${n} poin rotasi`,
      newcomer: 'terhitung pendatang baru',
      outdated: (version) => `Sudah ada kiriman yang lebih baru (ke-${version}).`,
      story: 'Cerita bengkel',
      answersHidden: 'tidak dilihat penilai',
    },
  },
  en: {
    title: 'Exhibitions',
    lede: 'Calls you can apply to, and your workshop’s applications: where they stand and what comes next.',
    open: 'Open for applications',
    openEmpty: 'No new call is open right now.',
    openEmptyHint:
      'Follow the exhibitions you care about on the exhibitions page: you will hear as soon as a call opens. Meanwhile, work on your readiness; most requirements come from there.',
    allCalls: 'All exhibitions',
    mine: 'My applications',
    past: 'Finished',
    call: 'The call',
    openOne: 'Open application',
    apply: 'Look and apply',
    deadline: (at) => `Deadline ${at}`,
    clock: 'Canting’s clock (WIB) counts, not your phone’s.',
    eligible: 'All requirements met',
    missing: (n) => (n === 1 ? '1 requirement not met yet' : `${n} requirements not met yet`),
    number: (n) => `Application number ${n}`,
    stand: (number) => `Stand ${number}`,
    rank: (n, of) => `Rank ${n} of ${of}`,
    points: {
      title: 'Your workshop’s rotation points',
      text: 'Points decide the order where two workshops have the same score: who has been out longer comes first.',
      start: (n) => `Every workshop starts with ${n} points.`,
      none: 'This workshop has not been to an exhibition with the city, so it has all its points.',
      own: (n) => `Your points for this call: ${n}`,
      newcomer: 'You count as a newcomer.',
      went: 'Went to the exhibition',
      gaveBack: 'Place given back or lost',
      results: 'results handed in',
      noResults: 'results not handed in',
      due: (day) => `results due by ${day}`,
      perCall: 'Each call sets how much is taken off; your points are shown at each call.',
      rule: (r) =>
        `Counted over the last ${r.months} months: each exhibition takes off ${r.perFair}, without results ${r.noResults} more, a place given back ${r.givenBack}.`,
    },
    next: {
      apply: (when) => `Apply by ${when}.`,
      send: (when) => `Fill it in and send it by ${when}.`,
      'too-late': (when) =>
        `Applications closed ${when}, and nothing was sent. If there was a reason, ask an officer for a late code.`,
      screening: (when) =>
        when ? `Officers check it, by ${when} at the latest.` : 'Officers check whether it is complete.',
      mend: (when) =>
        when
          ? `Complete what is asked for and send it again before ${when}.`
          : 'Complete what is asked for and send it again while the screening lasts.',
      scores: (when) =>
        when
          ? `Reviewers score it. Results are published on ${when}.`
          : 'Reviewers score it; the day of the results is not set yet.',
      decision: (when) =>
        when
          ? `Places are being decided. Results are published on ${when}.`
          : 'Places are being decided; the day of the results is not set yet.',
      'once-eligible': (when) =>
        `As it was sent, this application does not go on to scoring. You may mend it and send it again until ${when}.`,
      ineligible: (when) =>
        `This application does not go on to scoring. The deadline was ${when}; it cannot be sent again after that. The reason is on its page.`,
      again: (when) => `You may still send it again before ${when}.`,
      confirm: (when) =>
        when
          ? `Say by ${when} whether you are coming. Without an answer your place goes to the next workshop on the waiting list.`
          : 'Say whether you are coming.',
      'in-line': (when) =>
        `If a place comes free and it is your turn, you are told at once.${when ? ` You may appeal until ${when}.` : ''}`,
      appeal: (when) => `Scores and reasons are on this application’s page. You may appeal until ${when}.`,
      refused: () => 'Scores and reasons are on this application’s page. The next call is open to you again.',
      fair: (when) => `The exhibition begins on ${when}. Prepare your trip.`,
      results: (when) => (when ? `Hand in your results by ${when}.` : 'Hand in your results.'),
      went: () => 'You went, and your results are handed in. Thank you.',
      gone: () => 'There is nothing more to do.',
      closed: (when) => `Applications closed ${when}.`,
      'called-off': () => 'The city’s participation was called off. You need not do anything.',
    },
    nextTitle: 'What comes next',
    status: 'Status of the application',
    back: 'All my exhibitions',
    notBegun: 'Not applied yet',
    phase: (name) => `Phase: ${name}`,
    said: 'What the officer says',
    onceEligible:
      'Mend what the officer names, then send it again. Requirements and papers are then checked from the start.',
    askAt: (office, number) =>
      `If you think this verdict is wrong, ask ${office}, which opened this call${number === null ? '' : `, and name application number ${number}`}. Written appeals are for results of the scoring only.`,
    toRules: 'Rules and appeals of this call',
    unsent: 'Some changes are not sent yet',
    unsentText: 'What you sent goes on counting until you send again. Changed:',
    sentAt: (at, version) => (version > 1 ? `Sent ${at} (version ${version})` : `Sent ${at}`),
    toAnswer: 'Answer: coming or not',
    toGoing: 'Go to your participation',
    toResults: 'Hand in results',
    toLeads: 'Leads',
    publicResults: 'Public results',
    eligibility: 'Is this workshop eligible?',
    eligibilityText: 'Checked against what is known already. You need not type anything.',
    met: 'Met',
    unmet: 'Not yet',
    now: {
      level: (name) => `Now: ${name}.`,
      count: (n) => `Now: ${n}.`,
      techniques: (names) => `In your profile: ${names || 'none yet'}.`,
    },
    gone: 'This item or list does not exist any more; an officer has to mend the call.',
    why: {
      missing: 'nothing shown yet',
      draft: 'draft not sent',
      waiting: 'waiting for an officer',
      'changes-asked': 'to be completed',
      refused: 'refused',
      expired: 'expired',
    },
    usual: (days, of) => `usually ${days} days until it is accepted (${of} workshops)`,
    more: (n) => `and ${n} more`,
    mend: {
      level: 'Open the readiness list',
      item: 'Open this item',
      pack: 'Open this pack',
      technique: 'Change it in the profile',
      listings: 'Open my catalogue',
    },
    pointsMend: 'Points come back with time; hand in results that are still due.',
    start: 'Begin the application',
    startText: 'Nearly all of it is filled in from your profile. You choose cloths and say why: about 10 minutes.',
    startAnyway: 'You may begin writing now. It can be sent once all requirements above are met.',
    toForm: 'Go to the form ↓',
    formTitle: 'Application',
    formText: 'It is saved by itself while you write. Officers see it only after you press Send.',
    known: 'What we know already',
    knownText: 'Sent along from the workshop’s profile; nothing to type again.',
    profile: {
      workshop: 'Workshop',
      owner: 'Owner',
      kelurahan: 'Kelurahan',
      techniques: 'Techniques',
      workers: 'Workers',
      founded: 'Founded',
      capacity: 'Capacity a month',
      level: 'Readiness level',
    },
    people: (n) => (n === 1 ? '1 person' : `${n} people`),
    pieces: (n) => (n === 1 ? '1 piece' : `${n} pieces`),
    editProfile: 'Change the profile',
    listings: 'Cloths to be shown',
    listingsHint: (least, most) =>
      least === most
        ? `Choose ${least} from your catalogue. Reviewers see their pictures.`
        : `Choose ${least} to ${most} from your catalogue. Reviewers see their pictures.`,
    noListings: 'None of your cloths is in the catalogue yet.',
    toListings: 'Add a cloth to the catalogue',
    whyLabel: 'Why do you want to go to this exhibition?',
    whyHint: 'A few sentences will do: which buyers you look for, what you bring. Leave your workshop’s name out.',
    choose: 'Choose',
    frozen: 'This answer can no longer be changed.',
    requiredFrom: (at) => `Needed from ${at}.`,
    frozenFrom: (at) => `May be changed until ${at}.`,
    hiddenAnswer: 'Reviewers do not see this answer.',
    contact: 'Who goes',
    contactHint: 'Seen by officers only, not by reviewers.',
    contactName: 'Name',
    contactPhone: 'Phone number',
    contactPhoneHint: 'Reachable during the exhibition.',
    lateCode: 'Late code',
    lateCodeHint: 'If an officer gave you a code, you can still send. One code is for one workshop.',
    lateCodeWrong: 'This code is unknown, used, or too old.',
    useCode: 'Use the code',
    lateNow: 'You are sending with a late code.',
    save: 'Save',
    send: 'Send the application',
    sendAgain: 'Send the changes',
    sendHint: 'Once sent you may still change it until the deadline, and send it again.',
    sendBlocked: 'It cannot be sent yet: some requirements are not met. What you write is kept.',
    stillMissing: 'Still missing:',
    field: {
      why: 'Why you want to go',
      listings: 'Cloths to be shown',
      contact: 'Who goes',
      'contact.name': 'Name of the person going',
      'contact.phone': 'Phone number of the person going',
      answers: 'Question',
    },
    stale: 'This application was changed elsewhere',
    staleText: 'What is written here differs from what is saved. Choose one; the other is discarded.',
    keepMine: 'Keep what is on this screen',
    keepTheirs: 'Keep what is saved',
    sent: 'What you sent',
    answers: 'Answers',
    noAnswer: 'not answered',
    withdraw: 'Withdraw the application',
    withdrawText: 'Officers and reviewers stop working on it. You may send it again before the deadline.',
    withdrawPlace: 'Your place goes to the next workshop on the waiting list at once and can’t be had back.',
    withdrawDraft: 'This draft was not sent. What you wrote is kept.',
    history: 'History',
    result: 'Result',
    score: (score) => `Final score ${score} of 100`,
    noScore: 'There is no score.',
    reviews: (n) => (n === 1 ? 'from 1 reviewer' : `from ${n} reviewers`),
    criterion: 'Criterion',
    joined: { mean: 'Mean', median: 'Median' },
    of: (value, most) => `${value} of ${most}`,
    notCounted: 'not counted',
    reasons: 'The reviewers’ reasons',
    noReasons: 'The reviewers wrote no reasons.',
    letters: 'Letters',
    letter: (number) => `number ${number} (PDF)`,
    appeal: 'Appeal',
    appealText: (until) =>
      `If you think this result is wrong, say so here until ${until}. Another officer, who took no part in scoring it, answers in writing.`,
    appealLabel: 'What do you think is wrong?',
    appealHint: 'Name the criterion or the fact. One appeal for each application.',
    appealSend: 'Send the appeal',
    appealChange: 'Save the changed appeal',
    appealSent: (at) => `Sent ${at}. It may be changed while nobody has answered.`,
    appealState: { open: 'Waiting for an answer', upheld: 'Upheld', rejected: 'Rejected' },
    appealAnswer: 'Answer',
    restored: 'What this phone had not sent yet is back in the form.',
    noLine: 'No line. What you wrote is safe on this phone; send it once the line is back.',
    screening: {
      title: 'The application',
      facts: (number, version, at) => `Number ${number}, version ${version}, ${at}`,
      late: (code) => `Sent with the late code ${code}`,
      then: 'When sent',
      now: 'Now',
      yes: 'yes',
      no: 'no',
      changed: (fields) => `Changed since the version before: ${fields}.`,
      unchanged: 'It says the same as the version before.',
      openApplication: 'Open the whole application',
      call: 'The call',
      listings: 'Cloths to be shown',
      noPicture: 'no picture',
      points: (n) => `${n} rotation points`,
      newcomer: 'counts as a newcomer',
      outdated: (version) => `A newer version was sent (${version}).`,
      story: 'The workshop’s story',
      answersHidden: 'not seen by reviewers',
    },
  },
});
