import { autosave } from './autosave.ts';
import { dictionary } from './locale.ts';

/** What a reviewer's sheet says while it saves by itself; officers sit at a computer, not at a phone. */
export const sheetSaving = dictionary({
  id: {
    clean: 'Tersimpan sendiri selagi Anda mengisi. Belum dihitung sebelum Anda menyelesaikannya.',
    finished: 'Lembar ini sudah dihitung. Perubahan baru berlaku setelah Anda menyimpannya.',
    typed: 'Perubahan ini belum berlaku dan hanya ada di perangkat ini. Simpan supaya dihitung.',
    older:
      'Lembar ini disimpan dari jendela lain. Yang Anda ketik di perangkat ini ada di formulir: periksa, lalu simpan untuk menggantinya.',
    restored: 'Yang belum terkirim dari perangkat ini sudah dikembalikan ke lembar.',
    states: {
      ...autosave.id,
      saved: 'Tersimpan pukul #. Belum selesai, belum dihitung.',
      offline: 'Tidak ada sambungan: disimpan di perangkat ini, dikirim begitu tersambung lagi',
      busy: 'Server sibuk: disimpan di perangkat ini, dicoba lagi sebentar lagi',
      'signed-out': 'Sesi berakhir: yang Anda ketik aman di perangkat ini.',
    },
  },
  en: {
    clean: 'Saved by itself while you fill it in. It does not count before you finish it.',
    finished: 'This sheet counts already. Changes take effect once you save them.',
    typed: 'This change does not count yet and is on this device only. Save it to make it count.',
    older:
      'This sheet was saved from another window. What you typed on this device is in the form: look it over, then save to replace it.',
    restored: 'What this device had not sent yet is back in the sheet.',
    states: {
      ...autosave.en,
      saved: 'Saved at #. Not finished, not counted yet.',
      offline: 'No line: kept on this device, sent as soon as the line is back',
      busy: 'The server is busy: kept on this device, tried again in a moment',
      'signed-out': 'Your session ended: what you typed is safe on this device.',
    },
  },
});
