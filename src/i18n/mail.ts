import type { ApplicationState, PaymentState } from '#db/schema/index.ts';
import { callChange } from './exhibition-call-changes.ts';
import { exhibitionWords } from './exhibition-words.ts';
import { formatDay, formatMoment } from './format.ts';
import { dictionary } from './locale.ts';
import { fallReason, lackText } from './level-words.ts';
import { levelName } from './levels.ts';
import { notifications, type NotificationKind } from './notifications.ts';
import { reviewName, reviews } from './reviews.ts';

/** Mails about the account itself; they can't be switched off. */
export const accountMails = [
  'confirm',
  'have-account',
  'reset',
  'reset-unknown',
  'change-email',
  'email-changed',
  'password-changed',
  'second-step-changed',
  'invite-officer',
  'invite-staff',
  'suspended',
] as const;
/** Mails to people without an account, about what they asked for. */
export const guestMails = ['lead-quote'] as const;
export type MailTemplate = (typeof accountMails)[number] | (typeof guestMails)[number] | NotificationKind;

type Facts = Record<string, string>;
interface Letter {
  subject: string;
  /** Paragraphs. */
  text: string[];
  /** Label of the button that leads to the fact `link`. */
  button?: string;
}
type Letters = Record<MailTemplate, (facts: Facts) => Letter>;

/** What every mail ends with. */
export const letterFrame = dictionary({
  id: {
    sign: 'Canting, pasar batik Kota Pekalongan',
    whyAccount: 'E-mail ini menyangkut akun Anda atau alamat e-mail Anda di Canting, jadi selalu dikirim.',
    whyNotification: 'Anda menerima e-mail ini karena ikut mengurus hal ini di Canting.',
    whyGuest: 'Anda menerima e-mail ini karena memberikan alamat Anda kepada bengkel batik di pameran.',
    switchOff: 'Pilih e-mail mana yang ingin Anda terima',
  },
  en: {
    sign: 'Canting, the batik marketplace of Pekalongan City',
    whyAccount: 'This mail is about your account or your e-mail address on Canting, so it is always sent.',
    whyNotification: 'You get this mail because you take part in this on Canting.',
    whyGuest: 'You get this mail because you gave your address to a batik workshop at a fair.',
    switchOff: 'Choose which mails you want',
  },
});

/** The text of every mail. */
export const letters = dictionary<Letters>({
  id: {
    confirm: (f) => ({
      subject: 'Konfirmasi alamat e-mail Anda',
      text: [
        hello.id(f),
        'Terima kasih sudah mendaftar di Canting. Satu langkah lagi: pastikan bahwa alamat ini milik Anda.',
        'Tautan ini hanya dapat dipakai sekali. Jika bukan Anda yang mendaftar, abaikan saja e-mail ini.',
      ],
      button: 'Konfirmasi e-mail',
    }),
    'have-account': () => ({
      subject: 'Anda sudah punya akun Canting',
      text: [
        'Seseorang, mungkin Anda sendiri, baru saja mendaftar di Canting dengan alamat ini. Alamat ini sudah punya akun, jadi tidak ada akun baru yang dibuat.',
        'Silakan masuk seperti biasa. Lupa kata sandi? Di halaman masuk Anda dapat meminta yang baru.',
      ],
      button: 'Masuk',
    }),
    reset: (f) => ({
      subject: 'Kata sandi baru',
      text: [
        hello.id(f),
        'Seseorang, mungkin Anda sendiri, meminta kata sandi baru untuk akun Canting Anda.',
        'Tautan ini hanya dapat dipakai sekali dan tidak lama. Jika bukan Anda yang memintanya, abaikan saja: kata sandi Anda tetap berlaku.',
      ],
      button: 'Buat kata sandi baru',
    }),
    'reset-unknown': () => ({
      subject: 'Tidak ada akun dengan alamat ini',
      text: [
        'Seseorang, mungkin Anda sendiri, meminta kata sandi baru di Canting untuk alamat ini. Alamat ini belum punya akun.',
        'Mungkin Anda mendaftar dengan alamat lain? Anda juga dapat mendaftar dengan alamat ini. Jika bukan Anda yang memintanya, abaikan saja e-mail ini.',
      ],
      button: 'Buka Canting',
    }),
    'change-email': (f) => ({
      subject: 'Konfirmasi alamat e-mail baru Anda',
      text: [
        hello.id(f),
        'Anda ingin memakai alamat ini untuk akun Canting Anda. Alamat lama tetap berlaku sampai Anda mengonfirmasi yang baru.',
        'Jika bukan Anda yang memintanya, abaikan saja e-mail ini.',
      ],
      button: 'Pakai alamat ini',
    }),
    'email-changed': (f) => ({
      subject: 'Alamat e-mail akun Anda sudah diganti',
      text: [
        hello.id(f),
        'Akun Canting Anda sekarang memakai alamat e-mail lain. Alamat ini tidak dipakai lagi untuk masuk.',
        'Jika bukan Anda yang menggantinya, segera hubungi petugas Dindagkop-UKM Kota Pekalongan.',
      ],
    }),
    'password-changed': (f) => ({
      subject: 'Kata sandi Anda sudah diganti',
      text: [
        hello.id(f),
        'Kata sandi akun Canting Anda baru saja diganti, dan perangkat lain sudah dikeluarkan.',
        'Jika bukan Anda yang menggantinya, segera buat kata sandi baru.',
      ],
      button: 'Buat kata sandi baru',
    }),
    'second-step-changed': (f) => ({
      subject: 'Langkah kedua akun Anda berubah',
      text: [
        hello.id(f),
        'Langkah kedua untuk masuk ke akun Canting Anda baru saja dipasang, dimatikan, atau diperbarui.',
        'Jika bukan Anda yang mengubahnya, segera ganti kata sandi Anda dan periksa perangkat yang masuk.',
      ],
      button: 'Periksa keamanan akun',
    }),
    'invite-officer': (f) => ({
      subject: `Undangan sebagai petugas ${fact(f, 'office')}`,
      text: [
        'Selamat datang.',
        `${fact(f, 'inviter')} mengundang Anda menjadi petugas ${fact(f, 'office')} di Canting, portal batik Kota Pekalongan.`,
        'Tautan ini hanya dapat dipakai sekali. Setelah masuk Anda akan diminta memasang langkah kedua di ponsel. Jika Anda tidak mengenal undangan ini, abaikan saja.',
      ],
      button: 'Terima undangan',
    }),
    'invite-staff': (f) => ({
      subject: `Undangan bergabung di ${fact(f, 'workshop')}`,
      text: [
        'Selamat datang.',
        `${fact(f, 'inviter')} mengundang Anda mengelola bengkel ${fact(f, 'workshop')} bersama-sama di Canting, pasar batik Kota Pekalongan.`,
        'Tautan ini hanya dapat dipakai sekali. Jika Anda tidak mengenal undangan ini, abaikan saja.',
      ],
      button: 'Terima undangan',
    }),
    suspended: (f) => ({
      subject: 'Akun Anda ditangguhkan',
      text: [
        hello.id(f),
        'Akun Canting Anda untuk sementara tidak dapat dipakai: admin menangguhkannya, dan semua perangkat sudah dikeluarkan.',
        'Ada pertanyaan atau menurut Anda ini keliru? Hubungi Dindagkop-UKM Kota Pekalongan.',
      ],
    }),
    'level-risen': (f) => ({
      subject: notifications.id['level-risen'].title(f),
      text: [
        hello.id(f),
        `Tingkat kesiapan ekspor bengkel Anda naik dari ${levelName(f['from'], 'id')} menjadi ${levelName(f['to'], 'id')}.`,
      ],
      button: 'Lihat kesiapan ekspor',
    }),
    'level-fallen': (f) => ({
      subject: notifications.id['level-fallen'].title(f),
      text: [
        hello.id(f),
        `Tingkat kesiapan ekspor bengkel Anda turun dari ${levelName(f['from'], 'id')} menjadi ${levelName(f['to'], 'id')}.`,
        ...(fallReason(f, 'id') ? [fallReason(f, 'id')] : []),
        ...(lackText(f, 'id') ? [`Yang memulihkannya: ${lackText(f, 'id')}.`] : []),
      ],
      button: 'Lihat kesiapan ekspor',
    }),
    'evidence-expiring': (f) => ({
      subject: notifications.id['evidence-expiring'].title(f),
      text: [
        hello.id(f),
        `Bukti ini segera habis masa berlakunya: ${f['itemsId'] ?? ''}.`,
        'Perbarui sebelum tanggalnya lewat, supaya tingkat bengkel Anda tetap.',
      ],
      button: 'Perbarui bukti',
    }),
    'evidence-expired': (f) => ({
      subject: notifications.id['evidence-expired'].title(f),
      text: [
        hello.id(f),
        `Masa berlaku bukti ini sudah habis: ${f['itemsId'] ?? ''}.`,
        'Tingkat bengkel Anda belum turun karenanya. Perbarui supaya butirnya dihitung lagi.',
      ],
      button: 'Perbarui bukti',
    }),
    'call-opened': (f) => ({
      subject: notifications.id['call-opened'].title(f),
      text: [
        hello.id(f),
        `Kota membuka pendaftaran untuk ${f['exhibition'] ?? ''}. Tenggat: ${f['deadline'] ? formatMoment(Number(f['deadline']), 'id') : ''}.`,
      ],
      button: 'Lihat syarat dan daftar',
    }),
    'call-changed': (f) => ({
      subject: notifications.id['call-changed'].title(f),
      text: [hello.id(f), callChange.id(f)],
      button: 'Lihat perubahannya',
    }),
    'application-changed': (f) => ({
      subject: notifications.id['application-changed'].title(f),
      text: [
        hello.id(f),
        `${exhibitionWords.id.states[(f['state'] ?? 'submitted') as ApplicationState]}.`,
        f['by']
          ? `Jawab sampai ${formatDay(f['by'], 'id')}, sebelum tengah malam WIB.`
          : 'Buka halamannya untuk melihat langkah berikutnya.',
      ],
      button: 'Buka pendaftaran',
    }),
    'appeal-answered': (f) => ({
      subject: notifications.id['appeal-answered'].title(f),
      text: [hello.id(f), 'Petugas yang tidak ikut dalam putusan sudah menjawab sanggahan Anda.'],
      button: 'Baca jawabannya',
    }),
    'fee-changed': (f) => ({
      subject: notifications.id['fee-changed'].title(f),
      text: [
        hello.id(f),
        `Keadaan biaya sekarang: ${exhibitionWords.id.payments[(f['state'] ?? 'due') as PaymentState]}. ${f['note'] ?? ''}`,
      ],
      button: 'Buka halaman keikutsertaan',
    }),
    'lead-quote': (f) => ({
      subject: `Penawaran dari ${fact(f, 'workshop')}`,
      text: [
        hello.id(f),
        `${fact(f, 'workshop')}, yang Anda temui di ${fact(f, 'exhibition')}, membuat penawaran untuk Anda. Penawaran ini berlaku sampai ${f['until'] ? formatDay(f['until'], 'id') : ''}.`,
        'Di halamannya Anda dapat menyetujui atau menolaknya, tanpa akun.',
      ],
      button: 'Baca penawaran',
    }),
    'lead-follow-up': (f) => ({
      subject: notifications.id['lead-follow-up'].title(f),
      text: [hello.id(f), 'Kontak dari pameran paling cepat dingin dalam dua minggu pertama. Hubungi mereka hari ini.'],
      button: 'Buka kontak',
    }),
    'quote-answered': (f) => ({
      subject: notifications.id['quote-answered'].title(f),
      text: [
        hello.id(f),
        f['answer'] === 'approved' ? 'Pembeli menyetujui penawaran Anda.' : 'Pembeli menolak penawaran Anda.',
      ],
      button: 'Lihat jawabannya',
    }),
    'results-due': (f) => ({
      subject: notifications.id['results-due'].title(f),
      text: [hello.id(f), 'Tanpa hasil yang diserahkan, poin rotasi bengkel Anda berkurang.'],
      button: 'Serahkan hasil',
    }),
    'sheets-assigned': (f) => ({
      subject: notifications.id['sheets-assigned'].title(f),
      text: [hello.id(f), 'Ada pendaftaran yang menunggu penilaian Anda.'],
      button: 'Mulai menilai',
    }),
    'checklist-changed': (f) => ({
      subject: notifications.id['checklist-changed'].title(f),
      text: [
        hello.id(f),
        'Yang sudah diterima tetap berlaku sampai masa berlakunya habis.',
        ...(f['itemsId'] ? [`Yang baru atau berubah: ${f['itemsId']}.`] : []),
        ...(f['note'] ? [f['note']] : []),
      ],
      button: 'Lihat daftarnya',
    }),
    'review-accepted': (f) => ({
      subject: notifications.id['review-accepted'].title(f),
      text: [
        hello.id(f),
        `Kabar baik: petugas sudah memeriksa “${reviewName(f, 'id')}” dan menerimanya.`,
        ...note.id(f),
      ],
      button: 'Lihat',
    }),
    'review-changes-asked': (f) => ({
      subject: notifications.id['review-changes-asked'].title(f),
      text: [
        hello.id(f),
        `Petugas sudah memeriksa “${reviewName(f, 'id')}” dan meminta Anda memperbaiki sesuatu. Setelah diperbaiki, kirim lagi; Anda tidak perlu mulai dari awal.`,
        ...reason.id(f),
        ...note.id(f),
      ],
      button: 'Lihat yang perlu diperbaiki',
    }),
    'review-refused': (f) => ({
      subject: notifications.id['review-refused'].title(f),
      text: [
        hello.id(f),
        `Petugas sudah memeriksa “${reviewName(f, 'id')}” dan tidak dapat menerimanya. Alasannya dan apa yang dapat Anda lakukan tertulis di Canting.`,
        ...reason.id(f),
        ...note.id(f),
      ],
      button: 'Lihat alasannya',
    }),
    'review-undone': (f) => ({
      subject: notifications.id['review-undone'].title(f),
      text: [
        hello.id(f),
        `Petugas membatalkan putusannya tentang “${reviewName(f, 'id')}”. Sekarang sedang diperiksa lagi; Anda tidak perlu berbuat apa-apa.`,
        ...note.id(f),
      ],
      button: 'Lihat',
    }),
    'trust-changed': (f) => ({
      subject: notifications.id['trust-changed'].title(f),
      text: [
        hello.id(f),
        f['trusted'] === 'yes'
          ? 'Petugas sekarang memercayai bengkel Anda: perubahan pada kain langsung tayang tanpa diperiksa dahulu.'
          : 'Perubahan besar pada kain bengkel Anda mulai sekarang diperiksa petugas dahulu sebelum tayang. Harga dan stok tetap langsung berubah.',
        ...note.id(f),
      ],
      button: 'Buka meja bengkel',
    }),
    'member-joined': (f) => ({
      subject: notifications.id['member-joined'].title(f),
      text: [
        hello.id(f),
        `${fact(f, 'person')} menerima undangan dan sekarang ikut mengelola ${fact(f, 'workshop')}. Jika ini keliru, pemilik bengkel dapat mengeluarkannya.`,
      ],
      button: 'Lihat anggota',
    }),
    'paper-revealed': (f) => ({
      subject: `Nomor ${fact(f, 'paper')} dibuka petugas`,
      text: [
        hello.id(f),
        `Petugas membuka nomor ${fact(f, 'paper')} bengkel Anda. Alasan yang dicatat: ${fact(f, 'reason')}.`,
        'Setiap pembukaan dicatat. Jika Anda tidak mengerti mengapa, tanyakan kepada petugas.',
      ],
      button: 'Lihat nomor identitas',
    }),
  },
  en: {
    confirm: (f) => ({
      subject: 'Confirm your e-mail address',
      text: [
        hello.en(f),
        'Thank you for signing up to Canting. One more step: make sure this address is yours.',
        'This link works once. If you did not sign up, simply leave this mail alone.',
      ],
      button: 'Confirm e-mail',
    }),
    'have-account': () => ({
      subject: 'You have a Canting account already',
      text: [
        'Someone, perhaps you, just signed up to Canting with this address. It has an account already, so no new one was made.',
        'Sign in as usual. Forgot your password? You can ask for a new one on the sign-in page.',
      ],
      button: 'Sign in',
    }),
    reset: (f) => ({
      subject: 'A new password',
      text: [
        hello.en(f),
        'Someone, perhaps you, asked for a new password for your Canting account.',
        'This link works once and not for long. If you did not ask for it, leave this mail alone: your password stays as it is.',
      ],
      button: 'Make a new password',
    }),
    'reset-unknown': () => ({
      subject: 'There is no account with this address',
      text: [
        'Someone, perhaps you, asked for a new Canting password for this address. It has no account.',
        'Perhaps you signed up with another address? You can also sign up with this one. If you did not ask, leave this mail alone.',
      ],
      button: 'Open Canting',
    }),
    'change-email': (f) => ({
      subject: 'Confirm your new e-mail address',
      text: [
        hello.en(f),
        'You want to use this address for your Canting account. The old one stays in use until you confirm the new one.',
        'If you did not ask for this, leave this mail alone.',
      ],
      button: 'Use this address',
    }),
    'email-changed': (f) => ({
      subject: 'Your account’s e-mail address was changed',
      text: [
        hello.en(f),
        'Your Canting account now uses another e-mail address. This one no longer signs you in.',
        'If you did not change it, call the officers of Dindagkop-UKM, Pekalongan City, at once.',
      ],
    }),
    'password-changed': (f) => ({
      subject: 'Your password was changed',
      text: [
        hello.en(f),
        'The password of your Canting account was just changed, and other devices were signed out.',
        'If you did not change it, make a new password at once.',
      ],
      button: 'Make a new password',
    }),
    'second-step-changed': (f) => ({
      subject: 'The second step of your account changed',
      text: [
        hello.en(f),
        'The second step for signing in to your Canting account was just set up, switched off or renewed.',
        'If you did not do this, change your password at once and look at the devices that are signed in.',
      ],
      button: 'Look at account security',
    }),
    'invite-officer': (f) => ({
      subject: `Invitation as an officer of ${fact(f, 'office')}`,
      text: [
        'Welcome.',
        `${fact(f, 'inviter')} invites you to be an officer of ${fact(f, 'office')} on Canting, the batik portal of Pekalongan City.`,
        'This link works once. After signing in you are asked to set up a second step on your phone. If you know nothing of this invitation, leave it alone.',
      ],
      button: 'Accept the invitation',
    }),
    'invite-staff': (f) => ({
      subject: `Invitation to join ${fact(f, 'workshop')}`,
      text: [
        'Welcome.',
        `${fact(f, 'inviter')} invites you to run the workshop ${fact(f, 'workshop')} together on Canting, the batik marketplace of Pekalongan City.`,
        'This link works once. If you know nothing of this invitation, leave it alone.',
      ],
      button: 'Accept the invitation',
    }),
    suspended: (f) => ({
      subject: 'Your account is suspended',
      text: [
        hello.en(f),
        'Your Canting account cannot be used for now: an admin suspended it, and every device was signed out.',
        'Questions, or do you think this is a mistake? Turn to Dindagkop-UKM, Pekalongan City.',
      ],
    }),
    'level-risen': (f) => ({
      subject: notifications.en['level-risen'].title(f),
      text: [
        hello.en(f),
        `Your workshop’s export readiness rose from ${levelName(f['from'], 'en')} to ${levelName(f['to'], 'en')}.`,
      ],
      button: 'See your readiness',
    }),
    'level-fallen': (f) => ({
      subject: notifications.en['level-fallen'].title(f),
      text: [
        hello.en(f),
        `Your workshop’s export readiness fell from ${levelName(f['from'], 'en')} to ${levelName(f['to'], 'en')}.`,
        ...(fallReason(f, 'en') ? [fallReason(f, 'en')] : []),
        ...(lackText(f, 'en') ? [`What restores it: ${lackText(f, 'en')}.`] : []),
      ],
      button: 'See your readiness',
    }),
    'evidence-expiring': (f) => ({
      subject: notifications.en['evidence-expiring'].title(f),
      text: [
        hello.en(f),
        `This evidence is about to expire: ${f['itemsEn'] ?? ''}.`,
        'Renew it before its day is over, so that your workshop keeps its level.',
      ],
      button: 'Renew the evidence',
    }),
    'evidence-expired': (f) => ({
      subject: notifications.en['evidence-expired'].title(f),
      text: [
        hello.en(f),
        `This evidence has expired: ${f['itemsEn'] ?? ''}.`,
        'Your workshop keeps its level for now. Renew the evidence so that the item counts again.',
      ],
      button: 'Renew the evidence',
    }),
    'call-opened': (f) => ({
      subject: notifications.en['call-opened'].title(f),
      text: [
        hello.en(f),
        `The city takes applications for ${f['exhibition'] ?? ''}. Deadline: ${f['deadline'] ? formatMoment(Number(f['deadline']), 'en') : ''}.`,
      ],
      button: 'See the call',
    }),
    'call-changed': (f) => ({
      subject: notifications.en['call-changed'].title(f),
      text: [hello.en(f), callChange.en(f)],
      button: 'See what changed',
    }),
    'application-changed': (f) => ({
      subject: notifications.en['application-changed'].title(f),
      text: [
        hello.en(f),
        `${exhibitionWords.en.states[(f['state'] ?? 'submitted') as ApplicationState]}.`,
        f['by']
          ? `Answer by ${formatDay(f['by'], 'en')}, before midnight WIB.`
          : 'Open the page to see what comes next.',
      ],
      button: 'Open the application',
    }),
    'appeal-answered': (f) => ({
      subject: notifications.en['appeal-answered'].title(f),
      text: [hello.en(f), 'An officer who took no part in the decision has answered your appeal.'],
      button: 'Read the answer',
    }),
    'fee-changed': (f) => ({
      subject: notifications.en['fee-changed'].title(f),
      text: [
        hello.en(f),
        `The fee is now: ${exhibitionWords.en.payments[(f['state'] ?? 'due') as PaymentState]}. ${f['note'] ?? ''}`,
      ],
      button: 'Open your participation',
    }),
    'lead-quote': (f) => ({
      subject: `A quote from ${fact(f, 'workshop')}`,
      text: [
        hello.en(f),
        `${fact(f, 'workshop')}, whom you met at ${fact(f, 'exhibition')}, has written a quote for you. It is valid until ${f['until'] ? formatDay(f['until'], 'en') : ''}.`,
        'You can approve or decline it on its page; no account is needed.',
      ],
      button: 'Read the quote',
    }),
    'lead-follow-up': (f) => ({
      subject: notifications.en['lead-follow-up'].title(f),
      text: [hello.en(f), 'Contacts from a fair go cold within two weeks. Write to them today.'],
      button: 'Open your contacts',
    }),
    'quote-answered': (f) => ({
      subject: notifications.en['quote-answered'].title(f),
      text: [
        hello.en(f),
        f['answer'] === 'approved' ? 'The buyer approved your quote.' : 'The buyer declined your quote.',
      ],
      button: 'See the answer',
    }),
    'results-due': (f) => ({
      subject: notifications.en['results-due'].title(f),
      text: [hello.en(f), 'Without results handed in your workshop has fewer rotation points.'],
      button: 'Hand in results',
    }),
    'sheets-assigned': (f) => ({
      subject: notifications.en['sheets-assigned'].title(f),
      text: [hello.en(f), 'Applications wait for your scores.'],
      button: 'Start scoring',
    }),
    'checklist-changed': (f) => ({
      subject: notifications.en['checklist-changed'].title(f),
      text: [
        hello.en(f),
        'What was accepted stays accepted until it expires.',
        ...(f['itemsEn'] ? [`New or changed: ${f['itemsEn']}.`] : []),
        ...(f['note'] ? [f['note']] : []),
      ],
      button: 'See the list',
    }),
    'review-accepted': (f) => ({
      subject: notifications.en['review-accepted'].title(f),
      text: [hello.en(f), `Good news: an officer looked at “${reviewName(f, 'en')}” and accepted it.`, ...note.en(f)],
      button: 'Have a look',
    }),
    'review-changes-asked': (f) => ({
      subject: notifications.en['review-changes-asked'].title(f),
      text: [
        hello.en(f),
        `An officer looked at “${reviewName(f, 'en')}” and asks you to mend something. Send it again afterwards; you need not start over.`,
        ...reason.en(f),
        ...note.en(f),
      ],
      button: 'See what to mend',
    }),
    'review-refused': (f) => ({
      subject: notifications.en['review-refused'].title(f),
      text: [
        hello.en(f),
        `An officer looked at “${reviewName(f, 'en')}” and could not accept it. The reason and what you can do are written down on Canting.`,
        ...reason.en(f),
        ...note.en(f),
      ],
      button: 'See the reason',
    }),
    'review-undone': (f) => ({
      subject: notifications.en['review-undone'].title(f),
      text: [
        hello.en(f),
        `An officer took back the verdict on “${reviewName(f, 'en')}”. It is under review again; there is nothing you need to do.`,
        ...note.en(f),
      ],
      button: 'Have a look',
    }),
    'trust-changed': (f) => ({
      subject: notifications.en['trust-changed'].title(f),
      text: [
        hello.en(f),
        f['trusted'] === 'yes'
          ? 'The officers now trust your workshop: changes to listings go live at once, without a review first.'
          : 'From now on larger changes to your listings are reviewed before they go live. Price and stock still change at once.',
        ...note.en(f),
      ],
      button: 'Open the workshop desk',
    }),
    'member-joined': (f) => ({
      subject: notifications.en['member-joined'].title(f),
      text: [
        hello.en(f),
        `${fact(f, 'person')} accepted the invitation and now helps to run ${fact(f, 'workshop')}. If this is a mistake, the workshop’s owner can remove them.`,
      ],
      button: 'See the members',
    }),
    'paper-revealed': (f) => ({
      subject: `An officer looked at your ${fact(f, 'paper')}`,
      text: [
        hello.en(f),
        `An officer opened the ${fact(f, 'paper')} number of your workshop. The reason written down: ${fact(f, 'reason')}.`,
        'Every opening is recorded. If you do not see why, ask the officers.',
      ],
      button: 'See identity numbers',
    }),
  },
});

const hello = dictionary({
  id: (f: Facts) => (f['name'] ? `Halo ${f['name']},` : 'Halo,'),
  en: (f: Facts) => (f['name'] ? `Hello ${f['name']},` : 'Hello,'),
});

/** What the officer wrote, in their own words. */
const note = dictionary({
  id: (f: Facts) => (f['note'] ? [`Catatan petugas:\n“${f['note']}”`] : []),
  en: (f: Facts) => (f['note'] ? [`The officer wrote:\n“${f['note']}”`] : []),
});

/** The verdict's standard reason, which stands as a code in the facts. */
const reason = dictionary({
  id: (f: Facts) => labelled('Alasan', reviews.id.reasons, f),
  en: (f: Facts) => labelled('Reason', reviews.en.reasons, f),
});

function labelled(word: string, reasons: Record<string, { label: string }>, { reason: code = '' }: Facts): string[] {
  const label = Object.hasOwn(reasons, code) ? reasons[code]?.label : undefined;
  return label ? [`${word}: ${label}.`] : [];
}

function fact(facts: Facts, name: string): string {
  return facts[name] ?? '';
}
