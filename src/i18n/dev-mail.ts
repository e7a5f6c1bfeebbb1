import { dictionary } from './locale.ts';

/** The demo's own mailbox. */
export const devMail = dictionary({
  id: {
    title: 'Surat keluar peragaan',
    lede: 'Dalam peragaan tidak ada surat yang dikirim ke luar. Semuanya disimpan di sini, yang terbaru di atas.',
    none: 'Belum ada surat',
    noneHint: 'Daftar, minta kata sandi baru, atau putuskan sesuatu, lalu muat ulang halaman ini.',
    codes: 'Kode orang-orang peragaan sekarang',
    codesHint: (seconds: number) => `Untuk langkah kedua. Berganti dalam ${seconds} detik: muat ulang halaman.`,
    person: 'Orang',
    code: 'Kode',
    at: 'Waktu',
    from: 'Dari',
    to: 'Kepada',
    subject: 'Perihal',
    messageId: 'Nomor surat',
    back: '← Semua surat',
    html: 'Sumber bagian HTML',
  },
  en: {
    title: 'The demo’s outgoing mail',
    lede: 'In the demo no mail leaves the machine. All of it is kept here, newest first.',
    none: 'No mail yet',
    noneHint: 'Sign up, ask for a new password or decide something, then reload this page.',
    codes: 'Codes of the demo people now',
    codesHint: (seconds: number) => `For the second step. They change in ${seconds} seconds: reload the page.`,
    person: 'Person',
    code: 'Code',
    at: 'Time',
    from: 'From',
    to: 'To',
    subject: 'Subject',
    messageId: 'Message number',
    back: '← All mail',
    html: 'Source of the HTML part',
  },
});
