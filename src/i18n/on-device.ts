import { dictionary } from './locale.ts';

/** What lies on a producer's phone: on the page for addresses it has no copy of, and when its person signs out. */
export const onDevice = dictionary({
  id: {
    title: 'Tidak ada sinyal',
    lede: 'Halaman ini belum ada salinannya di ponsel ini. Begitu sinyal kembali, halaman ini terbuka sendiri.',
    again: 'Coba lagi',
    opening: 'Sinyal kembali. Halaman dibuka …',
    copies: 'Yang masih dapat dibuka',
    copiesText:
      'Salinan yang ada di ponsel ini. Isian, foto, dan kontak baru tetap dapat dicatat di sana: semuanya disimpan di ponsel ini sampai sinyal kembali.',
    none: 'Belum ada halaman lain yang tersalin di ponsel ini untuk Anda. Kesiapan ekspor dan catatan stan tersalin sendiri begitu dibuka saat ada sinyal.',
    copyOf: (time: string) => `salinan ${time}`,
    waiting: 'Menunggu dikirim',
    waitingText:
      'Tersimpan di ponsel ini. Begitu sinyal kembali, buka Kesiapan ekspor atau catatan stan: semuanya terkirim sendiri.',
    left: (files: number, forms: number, contacts: number) =>
      [
        files > 0 && `${files} foto atau berkas`,
        forms > 0 && `isian ${forms} butir`,
        contacts > 0 && `${contacts} kontak dari stan`,
      ].filter((part) => part !== false),
    leave: (left: readonly string[]) =>
      `Belum terkirim dari ponsel ini: ${left.join(', ')}. Kalau Anda keluar sekarang, semuanya tetap di ponsel ini, tidak terlihat dari akun lain, dan baru terkirim setelah Anda masuk lagi di ponsel ini. Tetap keluar?`,
  },
  en: {
    title: 'No line',
    lede: 'This phone has no copy of this page. It opens by itself when the line is back.',
    again: 'Try again',
    opening: 'The line is back. Opening the page …',
    copies: 'What still opens',
    copiesText:
      'Copies on this phone. You can still add answers, photos and contacts there: they are kept on this phone until the line is back.',
    none: 'No other page has been copied to this phone for you yet. Export readiness and the notes of a stand are copied once they are opened with a line.',
    copyOf: (time: string) => `copy from ${time}`,
    waiting: 'Waiting to be sent',
    waitingText:
      'Kept on this phone. When the line is back, open Export readiness or the notes of the stand: all of it is sent by itself.',
    left: (files: number, forms: number, contacts: number) =>
      [
        files > 0 && (files === 1 ? '1 photo or file' : `${files} photos or files`),
        forms > 0 && (forms === 1 ? 'what you typed for 1 item' : `what you typed for ${forms} items`),
        contacts > 0 && (contacts === 1 ? '1 contact from a stand' : `${contacts} contacts from a stand`),
      ].filter((part) => part !== false),
    leave: (left: readonly string[]) =>
      `Not sent from this phone yet: ${left.join(', ')}. If you sign out now, all of it stays on this phone, hidden from other accounts, and is sent only after you sign in again on this phone. Sign out all the same?`,
  },
});
