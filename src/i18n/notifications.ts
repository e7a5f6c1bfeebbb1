import type { ApplicationEventKind, PaymentState } from '#db/schema/index.ts';
import { exhibitionWords } from './exhibition-words.ts';
import { formatDay } from './format.ts';
import { dictionary } from './locale.ts';
import { fallReason, lackText } from './level-words.ts';
import { levelName } from './levels.ts';
import { reviewName } from './reviews.ts';

type Facts = Record<string, string>;

interface Kind {
  title(facts: Facts): string;
  /** What the list says below it. */
  more?(facts: Facts): string;
  label: string;
}
type Kinds = Record<
  | 'review-accepted'
  | 'review-changes-asked'
  | 'review-refused'
  | 'review-undone'
  | 'trust-changed'
  | 'member-joined'
  | 'paper-revealed'
  | 'level-risen'
  | 'level-fallen'
  | 'evidence-expiring'
  | 'evidence-expired'
  | 'checklist-changed'
  | 'call-opened'
  | 'call-changed'
  | 'application-changed'
  | 'appeal-answered'
  | 'fee-changed'
  | 'lead-follow-up'
  | 'quote-answered'
  | 'results-due'
  | 'sheets-assigned',
  Kind
>;

/** Every kind of notification: its title in the list, and the switch's label. */
export const notifications = dictionary<Kinds>({
  id: {
    'review-accepted': {
      title: (f: Facts) => `Diterima: ${reviewName(f, 'id')}`,
      label: 'Pengajuan diterima',
    },
    'review-changes-asked': {
      title: (f: Facts) => `Perlu diperbaiki: ${reviewName(f, 'id')}`,
      label: 'Pengajuan perlu diperbaiki',
    },
    'review-refused': {
      title: (f: Facts) => `Tidak diterima: ${reviewName(f, 'id')}`,
      label: 'Pengajuan tidak diterima',
    },
    'review-undone': {
      title: (f: Facts) => `Putusan dibatalkan, diperiksa lagi: ${reviewName(f, 'id')}`,
      label: 'Putusan yang dibatalkan petugas',
    },
    'trust-changed': {
      title: (f: Facts) =>
        f['trusted'] === 'yes' ? 'Perubahan kain kini langsung tayang' : 'Perubahan kain kini diperiksa dahulu',
      label: 'Kepercayaan bengkel',
    },
    'member-joined': {
      title: (f: Facts) => `${f['person'] ?? ''} bergabung di ${f['workshop'] ?? ''}`,
      label: 'Anggota baru di bengkel',
    },
    'paper-revealed': {
      title: (f: Facts) => `Nomor ${f['paper'] ?? ''} dibuka petugas: ${f['reason'] ?? ''}`,
      label: 'Nomor identitas dibuka petugas',
    },
    'level-risen': {
      title: (f: Facts) => `Tingkat kesiapan naik: ${levelName(f['to'], 'id')}`,
      label: 'Tingkat kesiapan naik',
    },
    'level-fallen': {
      title: (f: Facts) => `Tingkat kesiapan turun menjadi ${levelName(f['to'], 'id')}`,
      more: (f: Facts) => sentences(fallReason(f, 'id'), 'Yang memulihkannya', lackText(f, 'id')),
      label: 'Tingkat kesiapan turun',
    },
    'evidence-expiring': {
      title: (f: Facts) => `${f['count'] ?? '1'} bukti segera habis masa berlakunya: ${f['itemsId'] ?? ''}`,
      label: 'Bukti segera habis masa berlakunya',
    },
    'evidence-expired': {
      title: (f: Facts) => `Habis masa berlakunya: ${f['itemsId'] ?? ''}`,
      label: 'Bukti habis masa berlakunya',
    },
    'checklist-changed': {
      title: (f: Facts) => `Daftar periksa diperbarui: ${f['listId'] ?? ''}`,
      label: 'Daftar periksa diperbarui',
    },
    'call-opened': {
      title: (f: Facts) => `Pendaftaran dibuka: ${f['exhibition'] ?? ''}`,
      label: 'Pendaftaran pameran dibuka',
    },
    'call-changed': {
      title: (f: Facts) => `Ada perubahan pada ${f['exhibition'] ?? ''}`,
      label: 'Panggilan pameran berubah',
    },
    'application-changed': {
      title: (f: Facts) =>
        `${f['exhibition'] ?? ''}: ${exhibitionWords.id.steps[(f['step'] ?? 'submitted') as ApplicationEventKind]}`,
      label: 'Pendaftaran pameran: langkah berikutnya',
    },
    'appeal-answered': {
      title: (f: Facts) => `Sanggahan dijawab: ${f['exhibition'] ?? ''}`,
      label: 'Sanggahan dijawab',
    },
    'fee-changed': {
      title: (f: Facts) =>
        `Biaya ${f['exhibition'] ?? ''}: ${exhibitionWords.id.payments[(f['state'] ?? 'due') as PaymentState]}`,
      label: 'Biaya pameran',
    },
    'lead-follow-up': {
      title: (f: Facts) => `Hari ini menghubungi ${f['count'] ?? '1'} kontak dari ${f['exhibition'] ?? ''}`,
      label: 'Kontak pameran yang perlu dihubungi',
    },
    'quote-answered': {
      title: (f: Facts) => `Penawaran dijawab: ${f['exhibition'] ?? ''}`,
      label: 'Penawaran dijawab pembeli',
    },
    'results-due': {
      title: (f: Facts) => `Serahkan hasil ${f['exhibition'] ?? ''} sampai ${f['by'] ? formatDay(f['by'], 'id') : ''}`,
      label: 'Hasil pameran perlu diserahkan',
    },
    'sheets-assigned': {
      title: (f: Facts) => `${f['count'] ?? '1'} pendaftaran untuk Anda nilai: ${f['exhibition'] ?? ''}`,
      label: 'Pendaftaran untuk dinilai',
    },
  },
  en: {
    'review-accepted': {
      title: (f: Facts) => `Accepted: ${reviewName(f, 'en')}`,
      label: 'What I sent was accepted',
    },
    'review-changes-asked': {
      title: (f: Facts) => `Changes asked: ${reviewName(f, 'en')}`,
      label: 'Changes are asked for',
    },
    'review-refused': {
      title: (f: Facts) => `Not accepted: ${reviewName(f, 'en')}`,
      label: 'What I sent was not accepted',
    },
    'review-undone': {
      title: (f: Facts) => `Verdict taken back, under review again: ${reviewName(f, 'en')}`,
      label: 'A verdict was taken back',
    },
    'trust-changed': {
      title: (f: Facts) =>
        f['trusted'] === 'yes' ? 'Listing changes now go live at once' : 'Listing changes are now reviewed first',
      label: 'The workshop’s trust',
    },
    'member-joined': {
      title: (f: Facts) => `${f['person'] ?? ''} joined ${f['workshop'] ?? ''}`,
      label: 'A new member of the workshop',
    },
    'paper-revealed': {
      title: (f: Facts) => `An officer looked at your ${f['paper'] ?? ''}: ${f['reason'] ?? ''}`,
      label: 'An officer looked at an identity number',
    },
    'level-risen': {
      title: (f: Facts) => `Readiness level risen: ${levelName(f['to'], 'en')}`,
      label: 'The readiness level rises',
    },
    'level-fallen': {
      title: (f: Facts) => `Readiness level fallen to ${levelName(f['to'], 'en')}`,
      more: (f: Facts) => sentences(fallReason(f, 'en'), 'What restores it', lackText(f, 'en')),
      label: 'The readiness level falls',
    },
    'evidence-expiring': {
      title: (f: Facts) => `Evidence is about to expire (${f['count'] ?? '1'}): ${f['itemsEn'] ?? ''}`,
      label: 'Evidence is about to expire',
    },
    'evidence-expired': {
      title: (f: Facts) => `Evidence has expired: ${f['itemsEn'] ?? ''}`,
      label: 'Evidence has expired',
    },
    'checklist-changed': {
      title: (f: Facts) => `The checklist was renewed: ${f['listEn'] ?? ''}`,
      label: 'The checklist is renewed',
    },
    'call-opened': {
      title: (f: Facts) => `Applications open: ${f['exhibition'] ?? ''}`,
      label: 'A call I follow opens',
    },
    'call-changed': {
      title: (f: Facts) => `${f['exhibition'] ?? ''} has changed`,
      label: 'A call I applied to changes',
    },
    'application-changed': {
      title: (f: Facts) =>
        `${f['exhibition'] ?? ''}: ${exhibitionWords.en.steps[(f['step'] ?? 'submitted') as ApplicationEventKind]}`,
      label: 'An application moves on',
    },
    'appeal-answered': {
      title: (f: Facts) => `Appeal answered: ${f['exhibition'] ?? ''}`,
      label: 'An appeal is answered',
    },
    'fee-changed': {
      title: (f: Facts) =>
        `Fee for ${f['exhibition'] ?? ''}: ${exhibitionWords.en.payments[(f['state'] ?? 'due') as PaymentState]}`,
      label: 'An exhibition’s fee',
    },
    'lead-follow-up': {
      title: (f: Facts) => `Write to ${f['count'] ?? '1'} contact(s) from ${f['exhibition'] ?? ''} today`,
      label: 'Contacts to write to',
    },
    'quote-answered': {
      title: (f: Facts) => `A quote was answered: ${f['exhibition'] ?? ''}`,
      label: 'A buyer answers a quote',
    },
    'results-due': {
      title: (f: Facts) =>
        `Hand in your results of ${f['exhibition'] ?? ''} by ${f['by'] ? formatDay(f['by'], 'en') : ''}`,
      label: 'Results are due',
    },
    'sheets-assigned': {
      title: (f: Facts) => `${f['count'] ?? '1'} application(s) to score: ${f['exhibition'] ?? ''}`,
      label: 'Applications to score',
    },
  },
});

export type NotificationKind = keyof typeof notifications.id;

function sentences(reason: string, label: string, text: string): string {
  return [reason, text ? `${label}: ${text}.` : ''].filter(Boolean).join(' ');
}

/** The page of one's notifications and their switches. */
export const notificationPage = dictionary({
  id: {
    title: 'Pemberitahuan',
    lede: (unread: number) => (unread === 0 ? 'Semua sudah dibaca.' : `${unread} belum dibaca.`),
    list: 'Yang terbaru',
    unread: 'Baru',
    readAll: 'Tandai semua sudah dibaca',
    older: 'Lebih lama →',
    newest: '← Ke yang terbaru',
    none: 'Belum ada pemberitahuan',
    noneWorkshop: 'Di sini muncul kabar tentang kain dan bengkel Anda: putusan petugas, anggota baru, dan lainnya.',
    noneOthers: 'Di sini muncul kabar begitu Anda ikut mengelola bengkel.',
    switches: 'Apa yang ingin Anda terima?',
    switchesHint:
      'E-mail tentang akun Anda sendiri (konfirmasi, kata sandi, langkah kedua) selalu dikirim dan tidak dapat dimatikan.',
    noSwitches: 'Untuk akun Anda belum ada pemberitahuan yang dapat diatur.',
    kind: 'Tentang',
    product: 'Di Canting',
    mail: 'E-mail',
    save: 'Simpan',
    kept: 'Pemberitahuan disimpan 180 hari.',
  },
  en: {
    title: 'Notifications',
    lede: (unread: number) => (unread === 0 ? 'Everything is read.' : `${unread} unread.`),
    list: 'Newest first',
    unread: 'New',
    readAll: 'Mark all as read',
    older: 'Older →',
    newest: '← To the newest',
    none: 'No notifications yet',
    noneWorkshop: 'News of your cloths and your workshop appears here: verdicts, new members and more.',
    noneOthers: 'News appears here once you help to run a workshop.',
    switches: 'What do you want to get?',
    switchesHint:
      'Mail about your own account (confirmation, password, second step) is always sent and cannot be switched off.',
    noSwitches: 'There is nothing to set for your account yet.',
    kind: 'About',
    product: 'On Canting',
    mail: 'E-mail',
    save: 'Save',
    kept: 'Notifications are kept for 180 days.',
  },
});
