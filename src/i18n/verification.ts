import type { VerificationItem } from '#db/schema/reviews.ts';
import { dictionary } from './locale.ts';

interface ItemWords {
  name: string;
  /** To buyers: what was looked at. */
  how: string;
  /** To the workshop: what buyers learn from it. */
  meaning: string;
  /** To the workshop: what it has to show. */
  proof: string;
  /** To the workshop: what to write. */
  statement: string;
}

/** The five items of a workshop's verification, for buyers and for the workshop. */
export const verificationWords = dictionary<{
  items: Record<VerificationItem, ItemWords>;
  publicTitle: string;
  publicRule: string;
  checked: (day: string, office: string) => string;
  until: (day: string) => string;
  noEnd: string;
  expired: (day: string) => string;
  notChecked: string;
  saw: string;
  lede: string;
  rule: string;
  states: Record<'none' | 'waiting' | 'accepted' | 'changes' | 'refused' | 'expired', string>;
  neededToPublish: string;
  meaning: string;
  proof: string;
  due: (day: string) => string;
  overdue: (day: string) => string;
  whatNext: { changes: string; refused: string; expired: string };
  history: (count: number) => string;
  verdict: Record<
    'accepted' | 'changes-asked' | 'refused' | 'withdrawn' | 'expired' | 'submitted' | 'in-review',
    string
  >;
  sent: (day: string) => string;
  ask: string;
  askAgain: string;
  renew: string;
  asking: (item: string) => string;
  statementLabel: string;
  pictures: string;
  picturesHint: (most: number) => string;
  picturesNone: string;
  usePicture: (place: number) => string;
  choosePictures: string;
  upload: string;
  uploadFirst: string;
  send: string;
  cancel: string;
  ownerOnly: string;
  profileFirst: string;
  toProfile: string;
  papersFirst: Record<'ktp' | 'nib', string>;
  toPapers: string;
}>({
  id: {
    items: {
      identity: {
        name: 'Identitas pemilik',
        how: 'Nama pemilik di halaman ini dicocokkan dengan KTP.',
        meaning: 'Pembeli tahu bahwa pemiliknya orang sungguhan dan namanya benar.',
        proof:
          'Nomor KTP di halaman Nomor identitas. Petugas melihat kartu aslinya saat bertemu. Jangan mengunggah foto KTP.',
        statement: 'Kapan dan di mana petugas dapat melihat KTP Anda?',
      },
      nib: {
        name: 'Nomor induk berusaha (NIB)',
        how: 'NIB dicocokkan dengan data perizinan berusaha (OSS).',
        meaning: 'Pembeli tahu bahwa usaha ini terdaftar dan masih aktif.',
        proof: 'NIB di halaman Nomor identitas. Petugas mencocokkannya dengan OSS.',
        statement: 'Atas nama siapa NIB terbit, dan untuk usaha apa (KBLI)?',
      },
      address: {
        name: 'Alamat di Kota Pekalongan',
        how: 'Alamat di halaman ini dicocokkan dengan tempat kerjanya.',
        meaning: 'Pembeli tahu bahwa bengkel ini benar ada di kota, di alamat itu.',
        proof: 'Foto depan bengkel dengan papan nama atau nomor rumah, dan patokan yang mudah ditemukan.',
        statement: 'Tulis patokan menuju bengkel, dan apa yang terlihat di foto.',
      },
      visit: {
        name: 'Kunjungan ke bengkel',
        how: 'Petugas datang dan melihat sendiri tempat kerjanya.',
        meaning: 'Pembeli tahu bahwa ada yang sudah melihat bengkel ini bekerja.',
        proof: 'Bengkel yang sedang bekerja pada hari petugas datang.',
        statement: 'Hari dan jam berapa bengkel bekerja, dan siapa yang dapat ditemui?',
      },
      technique: {
        name: 'Teknik',
        how: 'Teknik yang disebut bengkel dicocokkan dengan alat, proses, dan kain yang sedang dikerjakan.',
        meaning: 'Pembeli tahu bahwa tulis memang ditulis, dan cap memang dicap.',
        proof: 'Foto alat dan tahap kerja: menggambar, menempelkan malam, mewarna, melorod.',
        statement: 'Teknik apa yang Anda kerjakan sendiri, dan apa yang terlihat di setiap foto?',
      },
    },
    publicTitle: 'Yang sudah diperiksa kota',
    publicRule:
      'Petugas Kota Pekalongan memeriksa butir demi butir, tanpa biaya. Hasilnya tidak pernah dijual, dan bengkel tidak dapat mengisinya sendiri.',
    checked: (day, office) => `Diperiksa ${day}${office ? ` oleh ${office}` : ''}`,
    until: (day) => `berlaku sampai ${day}`,
    noEnd: 'tanpa batas waktu',
    expired: (day) => `Masa berlakunya habis pada ${day} dan belum diperiksa ulang`,
    notChecked: 'Belum diperiksa',
    saw: 'Yang dilihat petugas:',
    lede: 'Petugas kota memeriksa bengkel butir demi butir. Pembeli membaca setiap butir dengan tanggal dan pemeriksanya.',
    rule: 'Pemeriksaan tidak dipungut biaya. Kalau ada yang meminta uang, jangan bayar dan laporkan ke dinas.',
    states: {
      none: 'Belum diminta',
      waiting: 'Menunggu petugas',
      accepted: 'Diterima',
      changes: 'Perlu diperbaiki',
      refused: 'Tidak diterima',
      expired: 'Kedaluwarsa',
    },
    neededToPublish: 'perlu supaya bengkel tayang',
    meaning: 'Artinya bagi pembeli',
    proof: 'Yang Anda tunjukkan',
    due: (day) => `Jawaban paling lambat ${day}.`,
    overdue: (day) => `Seharusnya sudah dijawab pada ${day}. Petugas melihatnya di urutan teratas.`,
    whatNext: {
      changes: 'Perbaiki yang diminta, lalu minta pemeriksaan lagi.',
      refused: 'Anda boleh meminta lagi bila keadaannya sudah berubah.',
      expired: 'Minta pemeriksaan ulang supaya butir ini berlaku lagi.',
    },
    history: (count) => `Riwayat (${count})`,
    verdict: {
      accepted: 'diterima',
      'changes-asked': 'perlu diperbaiki',
      refused: 'tidak diterima',
      withdrawn: 'batal karena datanya Anda ubah',
      expired: 'diterima, kini kedaluwarsa',
      submitted: 'menunggu',
      'in-review': 'sedang diperiksa',
    },
    sent: (day) => `Dikirim ${day}`,
    ask: 'Minta pemeriksaan',
    askAgain: 'Minta lagi',
    renew: 'Minta pemeriksaan ulang',
    asking: (item) => `Minta pemeriksaan: ${item}`,
    statementLabel: 'Keterangan untuk petugas',
    pictures: 'Foto',
    picturesHint: (most) => `Paling banyak ${most}. Hanya petugas yang melihatnya bersama permintaan ini.`,
    picturesNone: 'Belum ada foto. Boleh tanpa foto bila keterangannya cukup.',
    usePicture: (place) => `Sertakan foto ${place}`,
    choosePictures: 'Pilih foto',
    upload: 'Unggah foto',
    uploadFirst: 'Unggah foto dulu, baru menulis keterangan: halaman dimuat ulang sesudah foto terkirim.',
    send: 'Kirim permintaan',
    cancel: 'Batal',
    ownerOnly: 'Hanya pemilik bengkel yang dapat meminta pemeriksaan.',
    profileFirst: 'Lengkapi profil dulu: kapasitas dan waktu pengerjaan belum diisi, padahal pembeli akan membacanya.',
    toProfile: 'Lengkapi profil',
    papersFirst: { ktp: 'Isi nomor KTP dulu.', nib: 'Isi NIB dulu.' },
    toPapers: 'Isi nomor identitas',
  },
  en: {
    items: {
      identity: {
        name: 'Owner’s identity',
        how: 'The owner’s name on this page was compared with the identity card.',
        meaning: 'Buyers know that the owner is a real person and the name is right.',
        proof:
          'The identity card’s number, on the page Identity numbers. An officer looks at the card itself when you meet. Please send no photo of it.',
        statement: 'When and where can an officer see your identity card?',
      },
      nib: {
        name: 'Business number (NIB)',
        how: 'The business number was looked up in the licensing system (OSS).',
        meaning: 'Buyers know that the business is registered and active.',
        proof: 'The NIB, on the page Identity numbers. An officer compares it with OSS.',
        statement: 'In whose name was the NIB issued, and for what business (KBLI)?',
      },
      address: {
        name: 'Address in Pekalongan City',
        how: 'The address on this page was compared with the place of work.',
        meaning: 'Buyers know that the workshop is in the city, at that address.',
        proof: 'A photo of the front with its sign or house number, and a landmark that is easy to find.',
        statement: 'Describe the way to the workshop and what the photos show.',
      },
      visit: {
        name: 'Visit to the workshop',
        how: 'An officer came and saw the place of work.',
        meaning: 'Buyers know that somebody has seen this workshop at work.',
        proof: 'A workshop at work on the day the officer comes.',
        statement: 'On which days and hours do you work, and who can be met?',
      },
      technique: {
        name: 'Technique',
        how: 'The techniques named were compared with tools, process and cloth in the making.',
        meaning: 'Buyers know that hand-drawn is hand-drawn and stamped is stamped.',
        proof: 'Photos of tools and steps: drawing, waxing, dyeing, boiling out.',
        statement: 'Which techniques do you do yourselves, and what does each photo show?',
      },
    },
    publicTitle: 'What the city has checked',
    publicRule:
      'Officers of Pekalongan City check item by item, free of charge. The result is never for sale, and workshops cannot fill it in themselves.',
    checked: (day, office) => `Checked on ${day}${office ? ` by the ${office}` : ''}`,
    until: (day) => `valid until ${day}`,
    noEnd: 'no end date',
    expired: (day) => `Ran out on ${day} and was not checked again`,
    notChecked: 'Not checked yet',
    saw: 'What the officer saw:',
    lede: 'City officers check a workshop item by item. Buyers read each item with its date and who checked it.',
    rule: 'Checks cost nothing. If anyone asks for money, do not pay, and tell the office.',
    states: {
      none: 'Never asked',
      waiting: 'With an officer',
      accepted: 'Accepted',
      changes: 'Changes asked',
      refused: 'Not accepted',
      expired: 'Run out',
    },
    neededToPublish: 'needed before the workshop goes live',
    meaning: 'What it tells buyers',
    proof: 'What you show',
    due: (day) => `Answer due by ${day}.`,
    overdue: (day) => `An answer was due by ${day}. Officers see it at the top of their list.`,
    whatNext: {
      changes: 'Mend what is asked for, then ask again.',
      refused: 'You may ask again once things have changed.',
      expired: 'Ask for a new check to make this item count again.',
    },
    history: (count) => `History (${count})`,
    verdict: {
      accepted: 'accepted',
      'changes-asked': 'changes asked',
      refused: 'not accepted',
      withdrawn: 'cancelled because you changed the facts',
      expired: 'accepted, has run out',
      submitted: 'waiting',
      'in-review': 'being checked',
    },
    sent: (day) => `Sent ${day}`,
    ask: 'Ask for the check',
    askAgain: 'Ask again',
    renew: 'Ask for a new check',
    asking: (item) => `Ask for the check: ${item}`,
    statementLabel: 'What the officer should know',
    pictures: 'Photos',
    picturesHint: (most) => `At most ${most}. Only officers see them, together with this request.`,
    picturesNone: 'No photos yet. None are needed when your words say enough.',
    usePicture: (place) => `Send photo ${place} along`,
    choosePictures: 'Choose photos',
    upload: 'Upload photos',
    uploadFirst: 'Upload photos first and write afterwards: the page loads again once they are sent.',
    send: 'Send the request',
    cancel: 'Cancel',
    ownerOnly: 'Only an owner of the workshop can ask for checks.',
    profileFirst: 'Fill in the profile first: capacity and lead time are empty, and buyers will read them.',
    toProfile: 'Fill in the profile',
    papersFirst: { ktp: 'Fill in the identity card’s number first.', nib: 'Fill in the NIB first.' },
    toPapers: 'Fill in identity numbers',
  },
});
