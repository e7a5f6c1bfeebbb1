import { dictionary } from './locale.ts';
import { photos } from './photos.ts';

/** What readiness pages say on a bad line. */
export const readinessOffline = dictionary({
  id: {
    noLine: 'Tidak ada sinyal. Tulisan dan foto disimpan di ponsel ini, lalu dikirim sendiri begitu sinyal kembali.',
    copy: (time: string) =>
      `Tidak ada sinyal: ini salinan pukul ${time}. Isian dan foto baru disimpan di ponsel ini, lalu dikirim sendiri.`,
    back: 'Sinyal kembali, tetapi ini masih salinan lama.',
    reload: 'Muat yang terbaru',
    restored: 'Tulisan yang belum terkirim dari ponsel ini sudah dikembalikan.',
    left: (files: number, forms: number) =>
      [files > 0 && `${files} berkas`, forms > 0 && `isian ${forms} butir`].filter(Boolean).join(' dan ') +
      ' masih di ponsel ini dan dikirim sendiri begitu ada sinyal.',
    foreign: (files: number) =>
      `Di ponsel ini ada ${files} berkas yang belum terkirim dari akun lain. Isinya tidak terlihat dari sini.`,
    filesLeft: '# berkas masih dikirim. Tunggu sebentar, atau batalkan berkas itu.',
    noLineToSend: 'Tidak ada sinyal: semuanya aman di ponsel ini. Tekan kirim lagi begitu sinyal kembali.',
    conflict: 'Butir ini diubah di perangkat lain',
    conflictText: 'Isian di ponsel ini berbeda dari yang tersimpan. Pilih satu; yang lain dibuang.',
    keepMine: 'Pakai yang di ponsel ini',
    keepTheirs: 'Pakai yang tersimpan',
    remove: 'Hapus',
    files: {
      ...photos.id,
      waiting: {
        ...photos.id.waiting,
        line: 'Tidak ada sinyal. Tersimpan di ponsel ini dan dikirim begitu sinyal kembali.',
        'sign-in': 'Sesi berakhir. Tersimpan di ponsel ini; masuk lagi untuk melanjutkan.',
      },
      refused: {
        ...photos.id.refused,
        'bad-file': 'Berkas ini bukan PDF, JPEG, PNG, atau WebP yang dapat dibuka.',
        'bad-document': 'Berkas ini bukan PDF, JPEG, PNG, atau WebP yang dapat dibuka.',
        'too-large': 'Berkas ini lebih besar dari 10 MB.',
        'evidence-storage-full': 'Tempat berkas bukti bengkel ini penuh (100 MB).',
        'infected-file': 'Berkas ini mengandung perangkat lunak berbahaya dan tidak disimpan.',
        other: 'Berkas ini ditolak. Coba berkas lain.',
      },
    },
  },
  en: {
    noLine:
      'No line. What you type and the photos are kept on this phone, and sent by themselves when the line is back.',
    copy: (time: string) =>
      `No line: this is a copy from ${time}. What you add is kept on this phone and sent by itself.`,
    back: 'The line is back, but this is still the older copy.',
    reload: 'Load the newest',
    restored: 'What this phone had not sent yet is back in the form.',
    left: (files: number, forms: number) =>
      'Still on this phone: ' +
      [
        files > 0 && (files === 1 ? '1 file' : `${files} files`),
        forms > 0 && (forms === 1 ? 'what you typed for 1 item' : `what you typed for ${forms} items`),
      ]
        .filter(Boolean)
        .join(' and ') +
      '. Sent as soon as there is a line.',
    foreign: (files: number) =>
      `This phone holds ${files} unsent files of another account. Their content can’t be seen from here.`,
    filesLeft: '# files are still being sent. Wait a moment, or cancel them.',
    noLineToSend: 'No line: all of it is safe on this phone. Press send again when the line is back.',
    conflict: 'This item was changed on another device',
    conflictText: 'What is on this phone differs from what is saved. Choose one; the other is discarded.',
    keepMine: 'Keep what is on this phone',
    keepTheirs: 'Keep what is saved',
    remove: 'Remove',
    files: {
      ...photos.en,
      waiting: {
        ...photos.en.waiting,
        line: 'No line. Kept on this phone and sent as soon as the line is back.',
        'sign-in': 'Your session ended. Kept on this phone; sign in again to go on.',
      },
      refused: {
        ...photos.en.refused,
        'bad-file': 'This is not a PDF, JPEG, PNG or WebP that can be opened.',
        'bad-document': 'This is not a PDF, JPEG, PNG or WebP that can be opened.',
        'too-large': 'This file is larger than 10 MB.',
        'evidence-storage-full': 'The workshop’s room for evidence is full (100 MB).',
        'infected-file': 'This file carries malicious software and was not kept.',
        other: 'This file was refused. Try another one.',
      },
    },
  },
});
