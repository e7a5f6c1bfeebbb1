import type { ApplicationEventKind, ApplicationState, Outcome } from '#db/schema/index.ts';
import type { Placed } from '#src/domain/exhibitions/selection.ts';
import { dictionary } from './locale.ts';

const id = {
  results: {
    title: (name: string) => `Hasil pemilihan ${name}`,
    short: 'Hasil pemilihan',
    lede: 'Semua yang dipakai untuk membagi tempat ada di sini: nilai, poin, kuota, undian. Siapa pun dapat menjalankan aturannya lagi dan memeriksa hasilnya.',
    notYet: 'Hasilnya belum diumumkan.',
    notYetUntil: (day: string) => `Menurut jadwal, hasil diumumkan ${day}.`,
    notYetNoDay: 'Harinya belum ditentukan; jadwalnya ada di halaman panggilan.',
    notYetWhy: 'Sebelum itu tidak seorang pun di luar penilai dan petugas melihat nilai atau urutan.',
    withdrawn: 'Keikutsertaan kota dibatalkan; tidak ada hasil pemilihan.',
    published: (when: string) => `Diumumkan ${when}.`,
    counts: 'Dalam angka',
    count: {
      applied: 'pendaftaran masuk',
      withdrawn: 'ditarik pendaftarnya',
      ineligible: 'belum memenuhi syarat',
      scored: 'dinilai',
      chosen: 'terpilih',
      waiting: 'daftar tunggu',
      refused: 'belum terpilih',
    },
    chosen: 'Terpilih',
    waiting: 'Daftar tunggu',
    waitingText:
      'Bila sebuah tempat lepas, yang pertama di daftar ini yang cocok dengan kuota mendapatkannya; yang lain tidak bergeser.',
    refused: 'Belum terpilih',
    refusedText: (n: string) =>
      n === '0'
        ? 'Tidak ada: semua yang dinilai terpilih atau masuk daftar tunggu.'
        : `${n} pendaftaran belum terpilih. Namanya tidak diumumkan; tiap bengkel menerima nilai dan alasannya sendiri dan dapat menyanggah.`,
    refusedNumbers: 'Nomor pendaftarannya',
    none: 'Tidak ada.',
    rank: 'Urutan',
    number: 'No. pendaftaran',
    workshop: 'Bengkel',
    score: 'Nilai (0\u2060–\u2060100)',
    points: 'Poin',
    newcomer: 'pendatang baru',
    kelurahan: 'Kelurahan',
    technique: 'Teknik utama',
    why: 'Sebabnya',
    lot: 'Undian',
    now: 'Sekarang',
    because: {
      score: 'urutannya',
      'kept-place': 'tempat untuk pendatang baru',
      full: 'tempat habis',
      'kept-for-newcomers': 'sisanya untuk pendatang baru',
      kelurahan: 'kuota kelurahannya penuh',
      technique: 'kuota tekniknya penuh',
      'least-score': 'di bawah nilai terendah',
      'waiting-full': 'daftar tunggu penuh',
      'not-scored': 'tidak dinilai',
    } as Record<Placed['because'], string>,
    outcomes: { chosen: 'terpilih', waiting: 'daftar tunggu', refused: 'belum terpilih' } as Record<Outcome, string>,
    nothingRanked: 'Pembagian tempat pameran ini tidak dilakukan lewat Canting; tidak ada yang diurutkan.',
    sameAsRule: 'Hasil yang diumumkan sama persis dengan aturannya.',
    unlikeRule: (n: number) => `Pada ${n} pendaftaran kota menyimpang dari aturan. Inilah alasannya:`,
    unlike: (number: number, rule: string, published: string) =>
      `Nomor ${number}: menurut aturan ${rule}, diumumkan ${published}.`,
    noReason: 'Alasan tidak dicatat.',
    criteria: 'Kriteria yang dipakai',
    limits: 'Batas yang dipakai',
    proof: 'Bukti undian',
    proofText:
      'Urutan di antara nilai dan poin yang sama ditentukan undian: SHA-256 dari benih dan kode pendaftaran, yang lebih kecil didahulukan. Benih ini diumumkan bersama panggilannya, sebelum ada yang mendaftar:',
    rerun: 'Periksa sendiri',
    rerunText:
      'Dengan satu perintah (perlu Node.js) aturan yang sama dijalankan lagi dari data ini dan dibandingkan dengan yang diumumkan:',
    data: 'Datanya (JSON)',
    changes: 'Sesudah diumumkan',
    changesText: 'Apa yang terjadi dengan tempat-tempat itu sejak hasil diumumkan.',
    noChanges: 'Belum ada perubahan.',
    change: (number: number, workshop: string, what: string) => `Nomor ${number}, ${workshop}: ${what}`,
    steps: {
      promoted: 'naik dari daftar tunggu',
      declined: 'melepas tempatnya',
      lapsed: 'tempatnya gugur karena tidak dijawab atau tidak dibayar',
      withdrawn: 'menarik pendaftarannya',
      'appeal-upheld': 'sanggahannya diterima',
    } as Partial<Record<ApplicationEventKind, string>>,
    states: {
      chosen: 'menunggu jawabannya',
      confirmed: 'jadi ikut',
      waiting: 'menunggu',
      refused: 'belum terpilih',
      declined: 'dilepas',
      lapsed: 'gugur',
      withdrawn: 'ditarik',
    } as Partial<Record<ApplicationState, string>>,
    minutes: 'Berita acara (PDF)',
  },
  rule: {
    title: 'Cara tempat pameran dibagi',
    description:
      'Aturan pembagian tempat pameran: nilai, poin rotasi, kuota pendatang baru, kelurahan dan teknik, lalu undian yang dapat diulang siapa pun.',
    lede: 'Satu aturan untuk semua pameran, sama setiap kali. Tidak ada yang memilih di luar aturan ini tanpa alasan yang diumumkan.',
    steps: 'Aturannya',
    step: [
      [
        'Diurutkan',
        'Nilai yang lebih tinggi lebih dulu. Nilainya sama: yang poin rotasinya lebih banyak. Poinnya juga sama: undian.',
      ],
      [
        'Dibagikan dari atas',
        'Tiap pendaftaran mendapat tempat, kecuali sebuah batas tercapai: jumlah tempat; tempat yang disediakan untuk pendatang baru, yang tidak diambil orang lain; paling banyak dari satu kelurahan atau satu teknik utama. Pendatang baru lebih dulu mengisi tempat yang disediakan untuk mereka.',
      ],
      [
        'Selebihnya menunggu',
        'Yang tidak mendapat tempat masuk daftar tunggu dengan urutan yang sama, sampai nilai terendah dan panjang daftar yang ditetapkan.',
      ],
      [
        'Tempat yang lepas',
        'Diberikan kepada yang pertama di daftar tunggu yang cocok dengan batas-batas itu. Tidak ada yang lain bergeser. Bila tidak ada pendatang baru yang menunggu, tempat mereka dibuka untuk semua.',
      ],
    ] as [string, string][],
    draw: 'Undiannya',
    drawText:
      'Setiap panggilan punya benih acak yang diumumkan sebelum ada yang mendaftar. Undian sebuah pendaftaran adalah SHA-256 dari “benih:kode pendaftaran”. Kode pendaftaran dibuat acak oleh mesin. Karena itu tidak ada yang dapat memilih undiannya, dan siapa pun dapat menghitungnya lagi.',
    example: 'Contoh',
    exampleText:
      'Tiga tempat, satu untuk pendatang baru, paling banyak satu dari tiap kelurahan, benih “contoh”. Tabel ini dihitung aturan itu sendiri saat halaman dibuka.',
    exampleCaption: 'Enam pendaftaran',
    check: 'Periksa hasil yang mana pun',
    checkText:
      'Setelah hasil diumumkan, satu perintah ini mengambil aturannya dan datanya, menjalankannya di komputer Anda, lalu mengatakan sama atau berbeda (perlu Node.js 18 ke atas):',
    script:
      'Program yang diambil perintah itu dibuat dari berkas aturan yang dipakai Canting sendiri; tidak ada salinan kedua.',
    scriptLink: 'Lihat programnya',
    appeal: 'Bila Anda tidak setuju',
    appealText:
      'Bengkel yang tidak terpilih membaca nilai dan alasannya di mejanya dan dapat menyanggah selama masa sanggah panggilan itu.',
    toExhibitions: 'Semua pameran',
  },
  participants: {
    title: (name: string) => `Peserta ${name}`,
    short: 'Peserta',
    lede: (n: string, city: string) =>
      `${n} bengkel batik Pekalongan di ${city}. Temui mereka di stannya, atau hubungi sebelum dan sesudah pameran.`,
    ledePast: (n: string) => `${n} bengkel batik Pekalongan ikut. Hubungi mereka lewat halaman bengkelnya.`,
    notYet: 'Siapa yang ikut belum diketahui.',
    notYetText: 'Daftarnya ada di sini setelah yang terpilih menyatakan jadi ikut.',
    none: 'Belum ada bengkel yang menyatakan jadi ikut.',
    stand: (n: string) => `Stan ${n}`,
    noStand: 'Stan belum dibagi',
    cloths: 'Sebagian kainnya',
    outcome: 'Apa hasilnya',
    contacts: 'kontak pembeli',
    orders: 'pesanan',
    value: 'nilai penjualan dan pesanan',
  },
};

const en: typeof id = {
  results: {
    title: (name) => `Results of the selection for ${name}`,
    short: 'Results',
    lede: 'Everything the places were given by is here: scores, points, quota, lots. Anyone can run the rule again and check what came of it.',
    notYet: 'The results are not published yet.',
    notYetUntil: (day) => `By the timetable they are published on ${day}.`,
    notYetNoDay: 'The day is not set yet; the timetable is on the page of the call.',
    notYetWhy: 'Until then nobody but reviewers and officers sees scores or ranks.',
    withdrawn: 'The city’s participation was called off; there are no results.',
    published: (when) => `Published ${when}.`,
    counts: 'In figures',
    count: {
      applied: 'applications',
      withdrawn: 'withdrawn by their workshop',
      ineligible: 'not eligible yet',
      scored: 'scored',
      chosen: 'chosen',
      waiting: 'on the waiting list',
      refused: 'not chosen',
    },
    chosen: 'Chosen',
    waiting: 'Waiting list',
    waitingText: 'When a place comes free, the first on this list who fits the quota takes it; nobody else moves.',
    refused: 'Not chosen',
    refusedText: (n) =>
      n === '0'
        ? 'None: every application that was scored is chosen or on the waiting list.'
        : `${n} ${n === '1' ? 'application was' : 'applications were'} not chosen. Names are not published; each workshop got its own scores and reasons and may appeal.`,
    refusedNumbers: 'Their numbers',
    none: 'None.',
    rank: 'Rank',
    number: 'Application no.',
    workshop: 'Workshop',
    score: 'Score (0\u2060–\u2060100)',
    points: 'Points',
    newcomer: 'newcomer',
    kelurahan: 'Kelurahan',
    technique: 'Main technique',
    why: 'Why',
    lot: 'Lot',
    now: 'Now',
    because: {
      score: 'its rank',
      'kept-place': 'place kept for newcomers',
      full: 'no place left',
      'kept-for-newcomers': 'the rest is kept for newcomers',
      kelurahan: 'its kelurahan’s quota is full',
      technique: 'its technique’s quota is full',
      'least-score': 'below the minimum score',
      'waiting-full': 'the waiting list is full',
      'not-scored': 'not scored',
    },
    outcomes: { chosen: 'chosen', waiting: 'waiting list', refused: 'not chosen' },
    nothingRanked: 'Places at this exhibition were not given through Canting: nothing was ranked.',
    sameAsRule: 'What was published is exactly what the rule says.',
    unlikeRule: (n) =>
      `For ${n} ${n === 1 ? 'application' : 'applications'} the city departed from the rule. This is why:`,
    unlike: (number, rule, published) => `Number ${number}: by the rule ${rule}, published ${published}.`,
    noReason: 'No reason was recorded.',
    criteria: 'Criteria used',
    limits: 'Limits used',
    proof: 'Proof of the draw',
    proofText:
      'Between equal scores and points lots decide: SHA-256 of the seed and the application’s code, the lower goes first. This seed was published with the call, before anyone applied:',
    rerun: 'Check it yourself',
    rerunText:
      'One command (needs Node.js) runs the same rule on this data again and compares it with what was published:',
    data: 'The data (JSON)',
    changes: 'Since then',
    changesText: 'What has happened to the places since the results were published.',
    noChanges: 'Nothing has changed.',
    change: (number, workshop, what) => `Number ${number}, ${workshop}: ${what}`,
    steps: {
      promoted: 'moved up from the waiting list',
      declined: 'gave its place back',
      lapsed: 'lost its place: not answered or not paid',
      withdrawn: 'withdrew its application',
      'appeal-upheld': 'its appeal was upheld',
    },
    states: {
      chosen: 'yet to answer',
      confirmed: 'goes',
      waiting: 'waiting',
      refused: 'not chosen',
      declined: 'given back',
      lapsed: 'lost',
      withdrawn: 'withdrawn',
    },
    minutes: 'Minutes (PDF)',
  },
  rule: {
    title: 'How places at exhibitions are given',
    description:
      'The rule by which places at exhibitions are given: scores, rotation points, quotas for newcomers, kelurahan and techniques, then a draw anyone can run again.',
    lede: 'One rule for all exhibitions, the same every time. Nobody is chosen outside it without a reason that is published.',
    steps: 'The rule',
    step: [
      [
        'Put in order',
        'The higher score first. Of equal scores, who has more rotation points. Of equal points too: lots.',
      ],
      [
        'Given from the top',
        'Each application takes a place, unless a limit is reached: the places there are; those kept for newcomers, which others don’t take; the most from one kelurahan or with one main technique. Newcomers fill the places kept for them first.',
      ],
      [
        'The others wait',
        'Whoever got no place goes on the waiting list in the same order, down to the minimum score and the length that were set.',
      ],
      [
        'A place comes free',
        'It goes to the first who waits and fits those limits. Nobody else moves. When no newcomer waits, their places are open to all.',
      ],
    ],
    draw: 'The draw',
    drawText:
      'Every call has a random seed that is published before anyone applies. An application’s lot is SHA-256 of “seed:application code”. Application codes are made at random by the machine. So nobody can pick a lot, and anyone can work it out again.',
    example: 'An example',
    exampleText:
      'Three places, one kept for newcomers, at most one from each kelurahan, seed “contoh”. The rule itself works this table out when the page is opened.',
    exampleCaption: 'Six applications',
    check: 'Check any result',
    checkText:
      'Once results are published, this one command fetches the rule and the data, runs it on your computer and says same or different (needs Node.js 18 or newer):',
    script: 'The program it fetches is made from the very file that Canting itself uses; there is no second copy.',
    scriptLink: 'Read the program',
    appeal: 'If you disagree',
    appealText:
      'A workshop that was not chosen reads its scores and reasons at its desk, and may appeal as long as that call’s appeals are open.',
    toExhibitions: 'All exhibitions',
  },
  participants: {
    title: (name) => `Exhibitors at ${name}`,
    short: 'Exhibitors',
    lede: (n, city) =>
      `${n} batik ${n === '1' ? 'workshop' : 'workshops'} of Pekalongan in ${city}. Meet them at their stands, or write before and after the fair.`,
    ledePast: (n) =>
      `${n} batik ${n === '1' ? 'workshop' : 'workshops'} of Pekalongan went. Reach them through their pages.`,
    notYet: 'Who goes is not known yet.',
    notYetText: 'The list is here once those chosen have said that they come.',
    none: 'No workshop has confirmed yet.',
    stand: (n) => `Stand ${n}`,
    noStand: 'Stands not given yet',
    cloths: 'Some of its cloths',
    outcome: 'What came of it',
    contacts: 'buyer contacts',
    orders: 'orders',
    value: 'sold and ordered',
  },
};

/** Results of a selection, the rule behind them, and who went. */
export const selection = dictionary({ id, en });
