import type { ApplicationState, LetterKind, Outcome } from '#db/schema/index.ts';
import type { Placed } from '#src/domain/exhibitions/selection.ts';
import { formatDay } from './format.ts';
import { dictionary, type Locale } from './locale.ts';

const scores = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
};

/** Two decimals at most, with the language's mark. */
export function formatScore(score: number, locale: Locale): string {
  return scores[locale].format(score);
}

type Because = Record<Placed['because'], string>;

interface Texts {
  outcomes: Record<Outcome, string>;
  /** Short, for a table. */
  because: Because;
  ranking: {
    title: string;
    lede: string;
    afterLede: string;
    conflict: (n: number) => string;
    conflictWhat: string;
    /** Once the results are public. */
    conflictAfter: string;
    /** While scores still come in. */
    notYet: string;
    /** Once every application is decided. */
    allDecided: string;
    toLetters: string;
    columns: Record<
      | 'pick'
      | 'rank'
      | 'number'
      | 'workshop'
      | 'score'
      | 'reviews'
      | 'points'
      | 'newcomer'
      | 'kelurahan'
      | 'technique'
      | 'outcome'
      | 'decision',
      string
    >;
    newcomer: string;
    noScore: string;
    filters: string;
    any: string;
    outcome: string;
    decision: string;
    kelurahan: string;
    technique: string;
    newcomersOnly: string;
    moved: string;
    movedFrom: (outcome: string) => string;
    open: string;
    against: string;
    show: string;
    reset: string;
    found: (n: number, of: number) => string;
    none: string;
    sums: (chosen: number, waiting: number, refused: number) => string;
    decided: (chosen: number, waiting: number, refused: number, open: number) => string;
    againstCount: (n: number) => string;
    whatIf: string;
    whatIfHint: string;
    whatIfOn: (moved: number) => string;
    whatIfEnd: string;
    /** What the call says, beside another value. */
    inCall: (value: string) => string;
    noLimit: string;
    fields: Record<'places' | 'newcomers' | 'least' | 'waiting' | 'perKelurahan' | 'perTechnique', string>;
    try: string;
    takeRule: string;
    takeRuleHint: string;
    decide: string;
    decideHint: string;
    note: string;
    noteHint: string;
    takeBack: string;
    save: string;
    line: string;
    state: string;
  };
  outbox: {
    title: string;
    lede: string;
    afterLede: string;
    blocked: string;
    prepare: string;
    prepareAgain: string;
    prepareHint: string;
    steps: string;
    decided: (n: number, open: number) => string;
    places: (chosen: number, places: number) => string;
    against: (n: number) => string;
    ready: (ready: number, of: number) => string;
    kinds: string;
    count: (n: number) => string;
    untold: (n: number) => string;
    look: string;
    pdf: string;
    opening: string;
    openingHint: string;
    openingId: string;
    openingEn: string;
    saveOpening: string;
    publish: string;
    publishHint: (places: number, confirmDays: number, appealDays: number) => string;
    agree: string;
    list: string;
    all: string;
    columns: Record<'number' | 'kind' | 'application' | 'workshop' | 'state', string>;
    states: Record<'draft' | 'queued' | 'sent', string>;
    none: string;
    minutes: string;
    results: string;
  };
  appeals: {
    title: string;
    lede: string;
    none: string;
    number: (n: number) => string;
    sent: (when: string) => string;
    states: Record<'open' | 'upheld' | 'rejected', string>;
    text: string;
    stands: (state: string, score: string, rank: number | null) => string;
    reviews: (n: number) => string;
    criterion: string;
    given: string;
    closed: Record<'took-part' | 'has-place' | 'phase', string>;
    answer: string;
    answerHint: string;
    verdict: string;
    upheld: string;
    upheldHint: string;
    rejected: string;
    yourScores: string;
    choose: string;
    notCounted: string;
    send: string;
    answered: (who: string, when: string) => string;
    newScore: (before: string, after: string) => string;
  };
  check: {
    title: string;
    genuine: string;
    genuineText: string;
    unknown: string;
    unknownText: string;
    number: string;
    day: string;
    office: string;
    exhibition: string;
    kind: string;
    workshop: string;
    after: string;
    toResults: (exhibition: string) => string;
  };
  letter: {
    city: string;
    draft: string;
    number: string;
    day: string;
    dayDraft: string;
    about: string;
    subject: (exhibition: string) => string;
    to: string;
    cityName: string;
    opening: Record<LetterKind, (exhibition: string, workshop: string) => string>;
    standing: (score: string, rank: number, ranked: number) => string;
    unscored: string;
    newScore: (score: string) => string;
    why: string;
    because: Because;
    note: string;
    scores: string;
    criterion: string;
    weight: string;
    value: string;
    shown: string;
    ofMost: (value: string, most: number) => string;
    reasons: string;
    answer: string;
    next: string;
    /** `by` is '' before the results are out. */
    confirm: (by: string, days: number) => string;
    fee: (amount: string) => string;
    decline: string;
    waits: string;
    noPlace: string;
    appeal: (by: string, days: number) => string;
    final: string;
    onBehalf: (office: string) => string;
    check: string;
    scan: string;
    page: (page: number, pages: number) => string;
    fair: (name: string, venue: string, city: string, from: string, to: string) => string;
  };
  minutes: {
    title: string;
    about: (name: string) => string;
    /** Opens the minutes. */
    intro: (day: string, office: string, name: string, places: number) => string;
    counts: string;
    applied: string;
    withdrawn: string;
    ineligible: string;
    scored: string;
    reviewers: string;
    reviews: string;
    appeals: string;
    appealCounts: (all: number, upheld: number, rejected: number) => string;
    criteria: string;
    by: Record<'mean' | 'median', string>;
    rule: string;
    steps: string[];
    limits: string;
    places: (n: number) => string;
    newcomers: (n: number) => string;
    cap: (by: string, most: number) => string;
    anyKelurahan: string;
    anyTechnique: string;
    least: (score: string) => string;
    waiting: (n: number) => string;
    seed: string;
    seedText: (address: string) => string;
    chosen: string;
    waitingList: string;
    columns: Record<'rank' | 'number' | 'workshop' | 'score' | 'points' | 'because' | 'now', string>;
    none: string;
    /** How an application stands now, short, as anyone reads it. */
    states: Record<ApplicationState, string>;
    since: string;
    nothingSince: string;
    change: (number: number, what: string, when: string) => string;
    reasons: string;
    /** In the table, of a row that is not what the rule says. */
    against: string;
    scale: string;
    sign: string;
    signHead: string;
    signSecond: string;
    signName: string;
    written: (when: string) => string;
    check: string;
  };
}

export const exhibitionDecision = dictionary<Texts>({
  id: {
    outcomes: { chosen: 'Terpilih', waiting: 'Daftar tunggu', refused: 'Belum terpilih' },
    because: {
      score: 'menurut peringkat',
      'kept-place': 'tempat pendatang baru',
      full: 'tempat sudah penuh',
      'kept-for-newcomers': 'sisanya untuk pendatang baru',
      kelurahan: 'batas kelurahan tercapai',
      technique: 'batas teknik tercapai',
      'least-score': 'di bawah nilai terendah',
      'waiting-full': 'daftar tunggu penuh',
      'not-scored': 'belum dinilai',
    },
    ranking: {
      title: 'Peringkat dan penetapan',
      lede: 'Urutan: nilai, poin rotasi, lalu undian. Keputusan yang berbeda dari aturan perlu alasan, dan alasan itu ikut diumumkan.',
      afterLede: 'Hasil sudah diumumkan. Ini urutan seperti diumumkan, dengan keadaan tiap pendaftaran sekarang.',
      conflict: (n) =>
        n === 1
          ? 'Anda punya benturan kepentingan dengan satu peserta.'
          : `Anda punya benturan kepentingan dengan ${n} peserta.`,
      conflictWhat:
        'Karena itu nilai mereka tidak ditampilkan, yang lain dinomori di antara mereka sendiri, dan garis batas, hasil, dan jumlahnya tidak terlihat. Penetapan dilakukan petugas lain.',
      conflictAfter:
        'Hasilnya sudah diumumkan dan dapat dibaca siapa pun di halaman hasil; di meja ini barisnya tetap tidak ditampilkan kepada Anda.',
      notYet:
        'Penilaian masih berjalan, jadi urutan ini masih dapat berubah. Penetapan dibuka pada tahap Penetapan; tahap dimajukan di Ringkasan.',
      allDecided: 'Semua pendaftaran sudah ditetapkan.',
      toLetters: 'Berikutnya: siapkan dan baca suratnya',
      columns: {
        pick: 'Pilih',
        rank: 'Peringkat',
        number: 'No.',
        workshop: 'Bengkel',
        score: 'Nilai',
        reviews: 'Penilaian',
        points: 'Poin',
        newcomer: 'Baru',
        kelurahan: 'Kelurahan',
        technique: 'Teknik',
        outcome: 'Menurut aturan',
        decision: 'Keputusan',
      },
      newcomer: 'baru',
      noScore: 'belum ada',
      filters: 'Saring',
      any: 'Semua',
      outcome: 'Menurut aturan',
      decision: 'Keputusan',
      kelurahan: 'Kelurahan',
      technique: 'Teknik',
      newcomersOnly: 'Hanya pendatang baru',
      moved: 'Yang bergeser',
      movedFrom: (outcome) => `sebelumnya ${outcome.toLowerCase()}`,
      open: 'Belum ditetapkan',
      against: 'Berbeda dari aturan',
      show: 'Tampilkan',
      reset: 'Hapus saringan',
      found: (n, of) => (n === of ? `${of} pendaftaran` : `${n} dari ${of} pendaftaran`),
      none: 'Tidak ada pendaftaran yang cocok. Kurangi saringan.',
      sums: (chosen, waiting, refused) => `${chosen} terpilih, ${waiting} di daftar tunggu, ${refused} belum terpilih`,
      decided: (chosen, waiting, refused, open) =>
        `${chosen} terpilih, ${waiting} di daftar tunggu, ${refused} belum terpilih, ${open} belum ditetapkan`,
      againstCount: (n) => `${n} berbeda dari aturan`,
      whatIf: 'Bagaimana kalau …',
      whatIfHint: 'Coba batas lain. Tidak ada yang disimpan; yang bergeser ditandai.',
      whatIfOn: (moved) =>
        moved === 0
          ? 'Ini percobaan: dengan batas ini tidak ada yang bergeser.'
          : `Ini percobaan: dengan batas ini ${moved} pendaftaran bergeser. Tidak ada yang disimpan.`,
      whatIfEnd: 'Kembali ke batas panggilan',
      inCall: (value) => `di panggilan: ${value}`,
      noLimit: 'tanpa batas',
      fields: {
        places: 'Tempat',
        newcomers: 'Disisihkan untuk pendatang baru',
        least: 'Nilai terendah',
        waiting: 'Panjang daftar tunggu',
        perKelurahan: 'Paling banyak per kelurahan',
        perTechnique: 'Paling banyak per teknik',
      },
      try: 'Coba',
      takeRule: 'Pakai hasil aturan',
      takeRuleHint: 'Mengisi semua yang belum ditetapkan. Keputusan dengan alasan sendiri tetap.',
      decide: 'Tetapkan yang dicentang',
      decideHint: 'Masih rahasia sampai diumumkan, dan dapat diubah sampai saat itu.',
      note: 'Alasan',
      noteHint: 'Wajib bila berbeda dari aturan. Alasan ini diumumkan bersama hasil dan ditulis di surat.',
      takeBack: 'Belum ditetapkan (tarik keputusan)',
      save: 'Simpan keputusan',
      line: 'Batas tempat',
      state: 'Keadaan',
    },
    outbox: {
      title: 'Surat',
      lede: 'Semua surat dibuat dulu sebagai rancangan. Lihat satu per jenis; sesudah diumumkan surat tidak dapat diubah lagi.',
      afterLede: 'Surat yang sudah dikirim tidak berubah lagi. Siapa pun dapat memeriksa keasliannya lewat kode QR.',
      blocked:
        'Anda punya benturan kepentingan dengan salah satu peserta. Rancangan surat menunjukkan siapa yang terpilih, jadi Anda melihatnya sesudah diumumkan. Petugas lain yang menyiapkan dan mengumumkan.',
      prepare: 'Siapkan surat',
      prepareAgain: 'Siapkan surat lagi',
      prepareHint: 'Membuat satu surat bernomor untuk setiap pendaftaran yang ditetapkan.',
      steps: 'Sebelum diumumkan',
      decided: (n, open) =>
        open === 0
          ? `Semua ${n} pendaftaran sudah ditetapkan`
          : `${open} pendaftaran belum ditetapkan: tetapkan dulu di halaman Peringkat`,
      places: (chosen, places) =>
        chosen > places
          ? `${chosen} terpilih, padahal hanya ada ${places} tempat: ubah ${chosen - places} keputusan di halaman Peringkat, atau tambah tempat di Kuota dan kriteria`
          : `${chosen} terpilih untuk ${places} tempat`,
      against: (n) =>
        n === 0 ? 'Semua keputusan sama dengan aturan' : `${n} keputusan berbeda dari aturan, dengan alasan`,
      ready: (ready, of) =>
        ready === of && of > 0
          ? `Semua ${of} surat siap`
          : `${ready} dari ${of} surat siap. Siapkan lagi bila peringkat atau keputusan berubah.`,
      kinds: 'Menurut jenis',
      count: (n) => `${n} surat`,
      untold: (n) => `${n} belum terkirim`,
      look: 'Contoh:',
      pdf: 'Buka PDF',
      opening: 'Ubah kalimat pembuka',
      openingHint: 'Menggantikan kalimat pembuka biasa di semua surat jenis ini. Kosong: kalimat biasa.',
      openingId: 'Bahasa Indonesia',
      openingEn: 'Bahasa Inggris',
      saveOpening: 'Simpan pembuka',
      publish: 'Umumkan hasil',
      publishHint: (places, confirmDays, appealDays) =>
        `Hasil untuk ${places} tempat menjadi publik saat itu juga, untuk semua bersama-sama. Yang terpilih punya ${confirmDays} hari untuk konfirmasi, dan semua yang belum terpilih ${appealDays} hari untuk menyanggah. Ini tidak dapat ditarik kembali.`,
      agree: 'Saya sudah melihat satu surat dari setiap jenis.',
      list: 'Semua surat',
      all: 'Semua jenis',
      columns: {
        number: 'Nomor surat',
        kind: 'Jenis',
        application: 'Pendaftaran',
        workshop: 'Bengkel',
        state: 'Keadaan',
      },
      states: { draft: 'rancangan', queued: 'sedang dikirim', sent: 'terkirim' },
      none: 'Belum ada surat. Surat disiapkan pada tahap Penetapan, setelah setiap pendaftaran ditetapkan di halaman Peringkat.',
      minutes: 'Berita acara (PDF)',
      results: 'Halaman hasil',
    },
    appeals: {
      title: 'Sanggahan',
      lede: 'Dijawab petugas yang tidak menilai, tidak menetapkan, dan tidak mengumumkan. Diterima: nilai Anda yang berlaku. Bengkel itu mendapat tempat kosong bila ada yang cocok, atau tempatnya yang benar di daftar tunggu. Tidak ada tempat yang diambil dari siapa pun.',
      none: 'Belum ada sanggahan. Begitu bengkel mengirim satu, sanggahannya muncul di sini untuk dijawab.',
      number: (n) => `Pendaftaran no. ${n}`,
      sent: (when) => `dikirim ${when}`,
      states: { open: 'menunggu jawaban', upheld: 'diterima', rejected: 'ditolak' },
      text: 'Isi sanggahan',
      stands: (state, score, rank) => `${state} · nilai ${score}${rank === null ? '' : ` · peringkat ${rank}`}`,
      reviews: (n) => `Rata-rata ${n} penilaian`,
      criterion: 'Kriteria',
      given: 'Nilai yang diberikan',
      closed: {
        'took-part': 'Anda ikut menilai, menetapkan, atau mengumumkan hasil ini: petugas lain yang menjawab.',
        'has-place':
          'Bengkel ini sudah mendapat tempat, menyerahkannya, atau menarik diri: tinggal ditolak atau dibiarkan.',
        phase: 'Masa menjawab sanggahan sudah lewat.',
      },
      answer: 'Jawaban',
      answerHint: 'Dibaca bengkel dan dicetak di surat jawaban.',
      verdict: 'Putusan',
      upheld: 'Diterima: nilai saya menggantikan nilai sebelumnya',
      upheldHint: 'Isi nilai untuk setiap kriteria. Nilai baru harus lebih tinggi daripada yang disanggah.',
      rejected: 'Ditolak: nilai tetap',
      yourScores: 'Nilai Anda (bila diterima)',
      choose: 'Pilih',
      notCounted: 'ditampilkan, tidak dihitung',
      send: 'Kirim jawaban',
      answered: (who, when) => `Dijawab ${who}, ${when}`,
      newScore: (before, after) => `Nilai berubah dari ${before} menjadi ${after}`,
    },
    check: {
      title: 'Periksa surat',
      genuine: 'Surat ini asli',
      genuineText: 'Surat dengan kode ini diterbitkan lewat Canting. Cocokkan isinya dengan surat di tangan Anda:',
      unknown: 'Surat ini tidak dikenal',
      unknownText:
        'Tidak ada surat terkirim dengan kode ini. Periksa alamatnya huruf demi huruf. Bila tetap tidak dikenal, surat itu bukan dari kami.',
      number: 'Nomor',
      day: 'Tanggal',
      office: 'Dari',
      exhibition: 'Pameran',
      kind: 'Isi',
      workshop: 'Kepada',
      after: 'Surat menyatakan keadaan pada tanggalnya. Keadaan sekarang:',
      toResults: (exhibition) => `Hasil pemilihan ${exhibition}`,
    },
    letter: {
      city: 'Pemerintah Kota Pekalongan',
      draft: 'RANCANGAN: belum berlaku sampai hasil diumumkan',
      number: 'Nomor',
      day: 'Tanggal',
      dayDraft: 'pada hari pengumuman',
      about: 'Perihal',
      subject: (exhibition) => `Hasil pendaftaran ${exhibition}`,
      to: 'Kepada Yth.',
      cityName: 'Kota Pekalongan',
      opening: {
        chosen: (exhibition, workshop) =>
          `Dengan senang hati kami sampaikan bahwa ${workshop} terpilih untuk ikut ${exhibition}.`,
        waiting: (exhibition, workshop) =>
          `Terima kasih sudah mendaftar ke ${exhibition}. ${workshop} berada di daftar tunggu: bila ada tempat yang lepas, tempat itu turun menurut urutan.`,
        refused: (exhibition, workshop) =>
          `Terima kasih sudah mendaftar ke ${exhibition}. Kali ini ${workshop} belum terpilih. Di bawah ini tertulis alasannya dan nilai Anda, supaya Anda dapat memakainya untuk pendaftaran berikutnya.`,
        promoted: (exhibition, workshop) =>
          `Ada tempat yang lepas, dan menurut urutan tempat itu sekarang untuk ${workshop}. Anda naik dari daftar tunggu ${exhibition}.`,
        'appeal-upheld': (exhibition, workshop) =>
          `Sanggahan ${workshop} tentang ${exhibition} kami terima. Penilai kedua sudah menilai ulang pendaftaran Anda, dan nilainya menggantikan nilai sebelumnya.`,
        'appeal-rejected': (exhibition, workshop) =>
          `Sanggahan ${workshop} tentang ${exhibition} sudah diperiksa petugas yang tidak ikut dalam putusan. Sanggahan itu tidak kami terima; jawabannya tertulis di bawah.`,
      },
      standing: (score, rank, ranked) => `Nilai Anda ${score} dari 100, peringkat ${rank} dari ${ranked} yang dinilai.`,
      unscored: 'Pendaftaran Anda tidak mendapat nilai, jadi tidak ikut diperingkat.',
      newScore: (score) => `Nilai Anda sekarang ${score} dari 100.`,
      why: 'Alasan',
      because: {
        score: 'Nilai Anda cukup untuk salah satu tempat menurut peringkat.',
        'kept-place': 'Anda mendapat salah satu tempat yang disisihkan untuk pendatang baru.',
        full: 'Semua tempat diambil pendaftar dengan peringkat lebih tinggi.',
        'kept-for-newcomers': 'Tempat yang tersisa disisihkan untuk pendatang baru, seperti tertulis di panggilan.',
        kelurahan: 'Jumlah terbanyak untuk kelurahan Anda sudah tercapai oleh pendaftar dengan peringkat lebih tinggi.',
        technique: 'Jumlah terbanyak untuk teknik Anda sudah tercapai oleh pendaftar dengan peringkat lebih tinggi.',
        'least-score': 'Nilai Anda di bawah nilai terendah yang tertulis di panggilan.',
        'waiting-full': 'Semua tempat sudah diambil, dan daftar tunggu sudah penuh, menurut peringkat.',
        'not-scored': 'Pendaftaran Anda tidak mendapat nilai yang dihitung.',
      },
      note: 'Keputusan ini berbeda dari hasil aturan. Alasannya:',
      scores: 'Nilai Anda',
      criterion: 'Kriteria',
      weight: 'Bobot',
      value: 'Nilai Anda',
      shown: 'tidak dihitung',
      ofMost: (value, most) => `${value} dari ${most}`,
      reasons: 'Catatan penilai',
      answer: 'Jawaban atas sanggahan Anda',
      next: 'Langkah berikutnya',
      confirm: (by, days) =>
        by
          ? `Nyatakan jadi ikut paling lambat ${formatDay(by, 'id')} (WIB) di Canting: Bengkel saya, bagian Pameran. Sesudah hari itu tempat ini diberikan kepada bengkel berikutnya di daftar tunggu.`
          : `Nyatakan jadi ikut dalam ${days} hari sesudah pengumuman di Canting, Meja bengkel, bagian Pameran.`,
      fee: (amount) => `Biaya satu tempat ${amount}. Tagihannya keluar sesudah Anda menyatakan jadi ikut.`,
      decline: 'Tidak jadi ikut? Lepaskan tempatnya secepatnya, supaya bengkel berikutnya dapat bersiap.',
      waits:
        'Anda tidak perlu melakukan apa pun. Bila ada tempat lepas dan giliran Anda tiba, Anda langsung diberi tahu.',
      noPlace:
        'Belum ada tempat kosong yang cocok: Anda menempati urutan daftar tunggu menurut nilai itu. Tidak ada tempat yang diambil dari bengkel lain.',
      appeal: (by, days) =>
        by
          ? `Bila menurut Anda ada yang keliru, Anda dapat menyanggah sampai ${formatDay(by, 'id')} (WIB) di halaman yang sama. Petugas yang tidak ikut dalam putusan ini akan menjawabnya.`
          : `Bila menurut Anda ada yang keliru, Anda dapat menyanggah dalam ${days} hari sesudah pengumuman di halaman yang sama.`,
      final:
        'Dengan jawaban ini sanggahan selesai. Aturan, nilai, dan undiannya dapat dihitung ulang siapa pun dari halaman hasil.',
      onBehalf: (office) => `Atas nama ${office}`,
      check: 'Keaslian surat ini dapat diperiksa siapa pun:',
      scan: 'Pindai untuk memeriksa',
      page: (page, pages) => `Halaman ${page} dari ${pages}`,
      fair: (name, venue, city, from, to) => `${name}, ${venue}, ${city}, ${from} sampai ${to}`,
    },
    minutes: {
      title: 'Berita acara pemilihan peserta',
      about: (name) => `Pemilihan peserta ${name}`,
      intro: (day, office, name, places) =>
        `Pada ${day}, ${office} menetapkan peserta ${name} untuk ${places} tempat, menurut aturan yang diumumkan sebelum pendaftaran dibuka.`,
      counts: 'Jumlah',
      applied: 'Pendaftaran masuk',
      withdrawn: 'Ditarik sebelum penetapan',
      ineligible: 'Tidak memenuhi syarat',
      scored: 'Dinilai dan diperingkat',
      reviewers: 'Penilai',
      reviews: 'Lembar nilai yang dihitung',
      appeals: 'Sanggahan',
      appealCounts: (all, upheld, rejected) => `${all} masuk, ${upheld} diterima, ${rejected} ditolak`,
      criteria: 'Kriteria',
      by: { mean: 'Nilai gabungan: rata-rata semua penilai.', median: 'Nilai gabungan: nilai tengah semua penilai.' },
      rule: 'Aturan',
      steps: [
        'Urutan: nilai lebih tinggi dulu; bila sama, poin rotasi lebih banyak; bila masih sama, undian: SHA-256 dari benih dan nomor pengenal pendaftaran, yang lebih kecil dulu.',
        'Menurut urutan itu setiap pendaftar mengambil satu tempat, kecuali batas sudah tercapai: jumlah tempat, tempat pendatang baru, batas kelurahan dan teknik. Pendatang baru mengambil tempat yang disisihkan lebih dulu.',
        'Yang tidak mendapat tempat menunggu menurut urutan, sampai nilai terendah dan panjang daftar tunggu.',
        'Tempat yang lepas diambil yang pertama menunggu dan cocok dengan batas. Bila tidak ada pendatang baru yang menunggu, tempat pendatang baru terbuka untuk semua.',
      ],
      limits: 'Batas',
      places: (n) => `${n} tempat`,
      newcomers: (n) => `${n} di antaranya untuk pendatang baru`,
      cap: (by, most) => `paling banyak ${most} untuk ${by}`,
      anyKelurahan: 'satu kelurahan',
      anyTechnique: 'satu teknik utama',
      least: (score) => `nilai terendah ${score}`,
      waiting: (n) => `daftar tunggu paling panjang ${n}`,
      seed: 'Benih undian',
      seedText: (address) =>
        `Benih ini diumumkan bersama panggilan, sebelum ada pendaftaran. Siapa pun dapat menghitung ulang semuanya dari ${address}`,
      chosen: 'Terpilih',
      waitingList: 'Daftar tunggu',
      columns: {
        rank: 'Peringkat',
        number: 'No.',
        workshop: 'Bengkel',
        score: 'Nilai',
        points: 'Poin',
        because: 'Menurut aturan',
        now: 'Sekarang',
      },
      none: 'Tidak ada.',
      states: {
        draft: 'belum dikirim',
        submitted: 'menunggu pemeriksaan',
        returned: 'perlu dilengkapi',
        screened: 'menunggu penetapan',
        ineligible: 'tidak memenuhi syarat',
        withdrawn: 'ditarik',
        chosen: 'menunggu konfirmasi',
        waiting: 'daftar tunggu',
        refused: 'belum terpilih',
        confirmed: 'ikut',
        declined: 'melepas tempat',
        lapsed: 'gugur',
      },
      since: 'Sesudah pengumuman',
      nothingSince: 'Belum ada perubahan.',
      change: (number, what, when) => `${when}: pendaftaran no. ${number}, ${what.toLowerCase()}`,
      reasons: 'Keputusan yang berbeda dari aturan',
      against: 'berbeda, lihat alasan',
      scale: 'Skala',
      sign: 'Tanda tangan',
      signHead: 'Yang menetapkan',
      signSecond: 'Saksi',
      signName: 'Nama dan NIP',
      written: (when) => `Dicetak ${when} dari data Canting saat itu.`,
      check: 'Halaman hasil',
    },
  },
  en: {
    outcomes: { chosen: 'Chosen', waiting: 'Waiting list', refused: 'Not chosen' },
    because: {
      score: 'by rank',
      'kept-place': 'a newcomer’s place',
      full: 'places are full',
      'kept-for-newcomers': 'the rest is for newcomers',
      kelurahan: 'limit of its kelurahan',
      technique: 'limit of its technique',
      'least-score': 'below the minimum score',
      'waiting-full': 'waiting list is full',
      'not-scored': 'not scored',
    },
    ranking: {
      title: 'Ranking and decisions',
      lede: 'Order: score, rotation points, then the draw. A decision against the rule needs a reason, and that reason is published.',
      afterLede: 'The results are public. This is the order as published, with how each application stands now.',
      conflict: (n) =>
        n === 1
          ? 'You have a conflict of interest with one applicant.'
          : `You have a conflict of interest with ${n} applicants.`,
      conflictWhat:
        'So their scores are not shown, the others are numbered among themselves, and the line, outcomes and counts are out of sight. Another officer decides.',
      conflictAfter:
        'The results are public and anyone can read them on the results page; at this desk their row stays hidden from you.',
      notYet:
        'Scores are still coming in, so this order may change. Decisions open in the phase Decision; move the exhibition on from its Overview.',
      allDecided: 'Every application is decided.',
      toLetters: 'Next: prepare and read the letters',
      columns: {
        pick: 'Pick',
        rank: 'Rank',
        number: 'No.',
        workshop: 'Workshop',
        score: 'Score',
        reviews: 'Reviews',
        points: 'Points',
        newcomer: 'New',
        kelurahan: 'Kelurahan',
        technique: 'Technique',
        outcome: 'By the rule',
        decision: 'Decision',
      },
      newcomer: 'new',
      noScore: 'none yet',
      filters: 'Filter',
      any: 'All',
      outcome: 'By the rule',
      decision: 'Decision',
      kelurahan: 'Kelurahan',
      technique: 'Technique',
      newcomersOnly: 'Newcomers only',
      moved: 'Those that move',
      movedFrom: (outcome) => `was ${outcome.toLowerCase()}`,
      open: 'Not decided',
      against: 'Against the rule',
      show: 'Show',
      reset: 'Clear filters',
      found: (n, of) =>
        n === of ? `${of} ${of === 1 ? 'application' : 'applications'}` : `${n} of ${of} applications`,
      none: 'No application fits. Take off a filter.',
      sums: (chosen, waiting, refused) => `${chosen} chosen, ${waiting} on the waiting list, ${refused} not chosen`,
      decided: (chosen, waiting, refused, open) =>
        `${chosen} chosen, ${waiting} on the waiting list, ${refused} not chosen, ${open} not decided`,
      againstCount: (n) => `${n} against the rule`,
      whatIf: 'What if …',
      whatIfHint: 'Try other limits. Nothing is saved; who moves is marked.',
      whatIfOn: (moved) =>
        moved === 0
          ? 'This is a trial: with these limits nobody moves.'
          : `This is a trial: with these limits ${moved} ${moved === 1 ? 'application moves' : 'applications move'}. Nothing is saved.`,
      whatIfEnd: 'Back to the call’s limits',
      inCall: (value) => `in the call: ${value}`,
      noLimit: 'no limit',
      fields: {
        places: 'Places',
        newcomers: 'Kept for newcomers',
        least: 'Minimum score',
        waiting: 'Length of the waiting list',
        perKelurahan: 'At most per kelurahan',
        perTechnique: 'At most per technique',
      },
      try: 'Try',
      takeRule: 'Take the rule’s outcome',
      takeRuleHint: 'Fills in whatever is not decided. Decisions with a reason of their own stay.',
      decide: 'Decide those ticked',
      decideHint: 'Private until it is published, and open to change until then.',
      note: 'Reason',
      noteHint: 'Needed where it is against the rule. It is published with the results and printed in the letter.',
      takeBack: 'Not decided (take it back)',
      save: 'Save decisions',
      line: 'Places end here',
      state: 'Stands',
    },
    outbox: {
      title: 'Letters',
      lede: 'Every letter is a draft first. Look at one of each kind; once published, a letter does not change any more.',
      afterLede: 'Letters that were sent do not change. Anyone can check one by its QR code.',
      blocked:
        'You have a conflict of interest with one of the applicants. Drafts show who is chosen, so you see them once they are published. Another officer prepares and publishes.',
      prepare: 'Prepare the letters',
      prepareAgain: 'Prepare the letters again',
      prepareHint: 'Writes one numbered letter for every application that is decided.',
      steps: 'Before publishing',
      decided: (n, open) =>
        open === 0
          ? `All ${n} applications are decided`
          : `${open} ${open === 1 ? 'application is' : 'applications are'} not decided: decide them on the page Ranking first`,
      places: (chosen, places) =>
        chosen > places
          ? `${chosen} chosen, but there are only ${places} places: change ${chosen - places} on the page Ranking, or add places in Quota and criteria`
          : `${chosen} chosen for ${places} places`,
      against: (n) =>
        n === 0 ? 'Every decision is what the rule says' : `${n} decisions are against the rule, with a reason`,
      ready: (ready, of) =>
        ready === of && of > 0
          ? `All ${of} letters are ready`
          : `${ready} of ${of} letters are ready. Prepare them again when the ranking or a decision changes.`,
      kinds: 'By kind',
      count: (n) => `${n} ${n === 1 ? 'letter' : 'letters'}`,
      untold: (n) => `${n} not sent yet`,
      look: 'Sample:',
      pdf: 'Open the PDF',
      opening: 'Change the opening',
      openingHint: 'Replaces the usual opening in every letter of this kind. Empty: the usual words.',
      openingId: 'Indonesian',
      openingEn: 'English',
      saveOpening: 'Save the opening',
      publish: 'Publish the results',
      publishHint: (places, confirmDays, appealDays) =>
        `The results for ${places} places become public at that moment, for everyone together. Those chosen have ${confirmDays} days to confirm, and those who are not ${appealDays} days to appeal. It cannot be undone.`,
      agree: 'I have looked at one letter of each kind.',
      list: 'All letters',
      all: 'All kinds',
      columns: { number: 'Letter', kind: 'Kind', application: 'Application', workshop: 'Workshop', state: 'State' },
      states: { draft: 'draft', queued: 'going out', sent: 'sent' },
      none: 'There are no letters yet. They are prepared in the phase Decision, once every application is decided on the page Ranking.',
      minutes: 'Minutes (PDF)',
      results: 'Results page',
    },
    appeals: {
      title: 'Appeals',
      lede: 'Answered by an officer who neither scored, nor decided, nor published. Upheld: your scores count. The workshop gets a free place where one fits, or its right place in the waiting list. No place is taken from anybody.',
      none: 'There are no appeals so far. Once a workshop sends one, it appears here to be answered.',
      number: (n) => `Application no. ${n}`,
      sent: (when) => `sent ${when}`,
      states: { open: 'awaiting an answer', upheld: 'upheld', rejected: 'rejected' },
      text: 'The appeal',
      stands: (state, score, rank) => `${state} · score ${score}${rank === null ? '' : ` · rank ${rank}`}`,
      reviews: (n) => (n === 1 ? 'One review' : `Of ${n} reviews`),
      criterion: 'Criterion',
      given: 'Score given',
      closed: {
        'took-part': 'You scored, decided or published this: another officer must answer.',
        'has-place': 'This workshop got a place meanwhile, gave it back, or withdrew: nothing is left to uphold.',
        phase: 'The time to answer appeals is over.',
      },
      answer: 'Answer',
      answerHint: 'The workshop reads it, and it is printed in the letter.',
      verdict: 'Verdict',
      upheld: 'Upheld: my scores replace the earlier ones',
      upheldHint: 'Score every criterion. The new score must be higher than the one objected to.',
      rejected: 'Rejected: the score stays',
      yourScores: 'Your scores (when upheld)',
      choose: 'Choose',
      notCounted: 'shown, not counted',
      send: 'Send the answer',
      answered: (who, when) => `Answered by ${who}, ${when}`,
      newScore: (before, after) => `The score went from ${before} to ${after}`,
    },
    check: {
      title: 'Check a letter',
      genuine: 'This letter is genuine',
      genuineText: 'A letter with this code was issued through Canting. Compare it with the one you hold:',
      unknown: 'This letter is not known',
      unknownText:
        'No letter with this code was ever sent. Compare the address letter by letter. If it stays unknown, the letter is not ours.',
      number: 'Number',
      day: 'Date',
      office: 'From',
      exhibition: 'Exhibition',
      kind: 'Content',
      workshop: 'To',
      after: 'A letter says how things stood on its day. How they stand now:',
      toResults: (exhibition) => `Results of the selection for ${exhibition}`,
    },
    letter: {
      city: 'City of Pekalongan',
      draft: 'DRAFT: not valid until the results are published',
      number: 'Number',
      day: 'Date',
      dayDraft: 'on the day of publication',
      about: 'Subject',
      subject: (exhibition) => `Result of the application to ${exhibition}`,
      to: 'To',
      cityName: 'Kota Pekalongan',
      opening: {
        chosen: (exhibition, workshop) => `We are glad to tell you that ${workshop} was chosen for ${exhibition}.`,
        waiting: (exhibition, workshop) =>
          `Thank you for applying to ${exhibition}. ${workshop} is on the waiting list: a place that comes free goes down the list in order.`,
        refused: (exhibition, workshop) =>
          `Thank you for applying to ${exhibition}. This time ${workshop} was not chosen. The reason and your scores are below, for use in your next application.`,
        promoted: (exhibition, workshop) =>
          `A place came free, and by the order it is now for ${workshop}. You move up from the waiting list of ${exhibition}.`,
        'appeal-upheld': (exhibition, workshop) =>
          `The appeal of ${workshop} about ${exhibition} is upheld. A second reviewer scored your application again, and that score replaces the earlier one.`,
        'appeal-rejected': (exhibition, workshop) =>
          `The appeal of ${workshop} about ${exhibition} was looked at by an officer who took no part in the decision. It is not upheld; the answer is below.`,
      },
      standing: (score, rank, ranked) => `Your score is ${score} of 100, rank ${rank} of ${ranked} that were scored.`,
      unscored: 'Your application has no score, so it is not ranked.',
      newScore: (score) => `Your score is now ${score} of 100.`,
      why: 'Reason',
      because: {
        score: 'Your score was enough for one of the places, by rank.',
        'kept-place': 'You got one of the places kept for newcomers.',
        full: 'All places went to applicants of a higher rank.',
        'kept-for-newcomers': 'The places left are kept for newcomers, as the call says.',
        kelurahan: 'The most that one kelurahan may have was reached by applicants of a higher rank.',
        technique: 'The most that one technique may have was reached by applicants of a higher rank.',
        'least-score': 'Your score is below the minimum score that the call names.',
        'waiting-full': 'All places are taken and the waiting list is full, by rank.',
        'not-scored': 'Your application has no score that counts.',
      },
      note: 'This decision is not what the rule says. The reason:',
      scores: 'Your scores',
      criterion: 'Criterion',
      weight: 'Weight',
      value: 'Your score',
      shown: 'not counted',
      ofMost: (value, most) => `${value} of ${most}`,
      reasons: 'What the reviewers said',
      answer: 'Answer to your appeal',
      next: 'What comes next',
      confirm: (by, days) =>
        by
          ? `Confirm by ${formatDay(by, 'en')} (WIB) that you are coming: in Canting, My workshop, Exhibitions. After that day the place goes to the next workshop on the waiting list.`
          : `Say that you are coming within ${days} days of the publication in Canting, Workshop desk, Exhibitions.`,
      fee: (amount) => `The fee for a place is ${amount}. The invoice comes once you have confirmed.`,
      decline: 'Not coming after all? Give the place back soon, so that the next workshop can get ready.',
      waits: 'There is nothing you need to do. When a place comes free and it is your turn, you are told at once.',
      noPlace:
        'No free place fits now: you stand in the waiting list where that score puts you. No place was taken from another workshop.',
      appeal: (by, days) =>
        by
          ? `If you think something is wrong, you may appeal until ${formatDay(by, 'en')} (WIB) on the same page. An officer who took no part in this decision will answer.`
          : `If you think something is wrong, you may appeal within ${days} days of the publication on the same page.`,
      final:
        'With this answer the appeal is closed. Rule, scores and draw can be worked out again by anyone from the results page.',
      onBehalf: (office) => `On behalf of ${office}`,
      check: 'Anyone can check this letter:',
      scan: 'Scan to check',
      page: (page, pages) => `Page ${page} of ${pages}`,
      fair: (name, venue, city, from, to) => `${name}, ${venue}, ${city}, ${from} to ${to}`,
    },
    minutes: {
      title: 'Minutes of the selection',
      about: (name) => `Selection of exhibitors for ${name}`,
      intro: (day, office, name, places) =>
        `On ${day}, ${office} decided who goes to ${name}, for ${places} places, by the rule that was published before applications opened.`,
      counts: 'Counts',
      applied: 'Applications received',
      withdrawn: 'Withdrawn before the decision',
      ineligible: 'Not eligible',
      scored: 'Scored and ranked',
      reviewers: 'Reviewers',
      reviews: 'Sheets that count',
      appeals: 'Appeals',
      appealCounts: (all, upheld, rejected) => `${all} received, ${upheld} upheld, ${rejected} rejected`,
      criteria: 'Criteria',
      by: {
        mean: 'Combined score: the mean of all reviewers.',
        median: 'Combined score: the median of all reviewers.',
      },
      rule: 'Rule',
      steps: [
        'Order: the higher score first; of equal scores more rotation points; of equal points the draw: SHA-256 of the seed and the application’s identifier, the smaller first.',
        'Down that order each applicant takes a place, unless a limit is reached: the places, the places kept for newcomers, the limits of kelurahan and technique. A newcomer takes a kept place first.',
        'Who took none waits in that order, down to the minimum score and the length of the waiting list.',
        'A place that comes free goes to the first who waits and fits the limits. When no newcomer waits, a newcomer’s place is for everyone.',
      ],
      limits: 'Limits',
      places: (n) => `${n} places`,
      newcomers: (n) => `${n} of them for newcomers`,
      cap: (by, most) => `at most ${most} for ${by}`,
      anyKelurahan: 'one kelurahan',
      anyTechnique: 'one main technique',
      least: (score) => `minimum score ${score}`,
      waiting: (n) => `waiting list of at most ${n}`,
      seed: 'Seed of the draw',
      seedText: (address) =>
        `This seed was published with the call, before anyone applied. Anyone can work it all out again from ${address}`,
      chosen: 'Chosen',
      waitingList: 'Waiting list',
      columns: {
        rank: 'Rank',
        number: 'No.',
        workshop: 'Workshop',
        score: 'Score',
        points: 'Points',
        because: 'By the rule',
        now: 'Now',
      },
      none: 'None.',
      states: {
        draft: 'not sent',
        submitted: 'to be screened',
        returned: 'incomplete',
        screened: 'to be decided',
        ineligible: 'not eligible',
        withdrawn: 'withdrawn',
        chosen: 'to be confirmed',
        waiting: 'waiting list',
        refused: 'not chosen',
        confirmed: 'going',
        declined: 'gave it back',
        lapsed: 'lapsed',
      },
      since: 'After the publication',
      nothingSince: 'Nothing has changed.',
      change: (number, what, when) => `${when}: application no. ${number}, ${what.toLowerCase()}`,
      reasons: 'Decisions against the rule',
      against: 'against it, see the reason',
      scale: 'Scale',
      sign: 'Signatures',
      signHead: 'Decided by',
      signSecond: 'Witness',
      signName: 'Name and staff number',
      written: (when) => `Printed ${when} from Canting’s data at that moment.`,
      check: 'Results page',
    },
  },
});
