import { dictionary } from './locale.ts';

/** What the notes of the stand say on a bad line. */
export const leadsOffline = dictionary({
  id: {
    waiting: (count: number) => `${count} kontak menunggu sambungan`,
    waitingHint:
      'Tersimpan di ponsel ini dan dikirim sendiri begitu ada sinyal. Jangan hapus data peramban sebelum itu.',
    kept: 'Tersimpan di ponsel ini.',
    full: 'Ponsel ini tidak punya tempat untuk menyimpannya. Isiannya tetap di sini: kosongkan sedikit tempat, atau tekan lagi saat ada sinyal.',
    sent: 'Kontak tersimpan di Canting. Silakan catat yang berikutnya.',
    states: {
      waiting: 'menunggu sambungan',
      sending: 'sedang dikirim',
      'sign-in': 'sesi berakhir: masuk lagi untuk mengirim',
      'other-workshop': 'menunggu sampai meja bengkel ini dibuka lagi',
      refused: 'tidak diterima',
    },
    signIn: 'Masuk',
    photoLost: 'Fotonya ditolak; kontaknya sendiri terkirim.',
    again: 'Coba lagi',
    remove: 'Hapus dari ponsel',
    removeSure: 'Hapus kontak ini dari ponsel? Ia belum terkirim.',
    elsewhere: (exhibition: string) => `untuk ${exhibition}`,
    unnamed: 'Kontak',
    foreign: (count: number) =>
      `Di ponsel ini ada ${count} kontak yang belum terkirim dari akun lain. Isinya tidak terlihat dari sini.`,
  },
  en: {
    waiting: (count: number) => `${count} ${count === 1 ? 'contact waits' : 'contacts wait'} for a connection`,
    waitingHint:
      'Kept on this phone and sent by itself once there is a signal. Don’t clear the browser’s data before that.',
    kept: 'Kept on this phone.',
    full: 'This phone has no room to keep it. What you typed stays here: free some room, or press again once there is a signal.',
    sent: 'The contact is saved in Canting. You can note the next one.',
    states: {
      waiting: 'waiting for a connection',
      sending: 'being sent',
      'sign-in': 'your session ended: sign in to send it',
      'other-workshop': 'waiting until this workshop’s desk is open again',
      refused: 'not accepted',
    },
    signIn: 'Sign in',
    photoLost: 'The photo was refused; the contact itself is sent.',
    again: 'Try again',
    remove: 'Delete from this phone',
    removeSure: 'Delete this contact from the phone? It has not been sent.',
    elsewhere: (exhibition: string) => `for ${exhibition}`,
    unnamed: 'Contact',
    foreign: (count: number) =>
      `This phone holds ${count} unsent ${count === 1 ? 'contact' : 'contacts'} of another account. They can’t be seen from here.`,
  },
});
