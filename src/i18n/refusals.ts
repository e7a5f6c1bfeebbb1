import type { RefusalCode } from '#src/domain/refusal.ts';
import type { ExhibitionPhase } from '#db/schema/index.ts';
import { exhibitionWords } from './exhibition-words.ts';
import { formatDay, formatMoment } from './format.ts';
import { dictionary } from './locale.ts';

type Facts = Record<string, string | number>;
type Sentences = Record<RefusalCode, (facts: Facts) => string>;

/** What stands in the way is about workshops the reader has a conflict with. */
const otherOfficers = {
  id: 'Masih ada pendaftaran yang menunggu petugas lain: Anda punya benturan kepentingan dengan bengkelnya.',
  en: 'An application still waits for another officer: you have a conflict of interest with its workshop.',
};

/** Why the product said no, and what to do next. */
export const refusals = dictionary<Sentences>({
  id: {
    'not-found': () => 'Ini tidak ditemukan.',
    forbidden: () => 'Akun Anda tidak berwenang untuk ini.',
    'sign-in-first': () => 'Masuk dulu untuk melanjutkan.',
    form: () => 'Ada isian yang perlu diperbaiki.',
    'bad-query': () => 'Permintaan ini tidak dikenali.',
    'too-many-requests': () => 'Sedang sangat ramai. Coba lagi beberapa detik lagi.',
    busy: () => 'Sedang sibuk menyimpan. Coba lagi sebentar lagi; tulisan Anda masih ada di sini.',
    stale: () => 'Data ini sudah diubah di tempat lain sejak Anda membukanya. Bandingkan, lalu simpan lagi.',
    'too-large': (f) =>
      f['megabytes'] ? `Berkas ini terlalu besar: paling besar ${f['megabytes']} MB.` : 'Kiriman ini terlalu besar.',
    'bad-file': () =>
      'Foto ini tidak dapat dibuka: rusak, tidak lengkap, atau bukan JPEG, PNG, atau WebP. Kirim lagi, atau pilih foto lain.',
    'wrong-file-type': () => 'Hanya foto JPEG, PNG, atau WebP yang dapat dikirim. Simpan dulu sebagai JPEG.',
    'too-many-pixels': (f) =>
      `Ukuran foto ini terlalu besar: paling banyak ${f['max'] ?? 24} juta piksel. Kecilkan dulu fotonya.`,
    'too-many-files': (f) => `Sekali kirim paling banyak ${f['max'] ?? 20} berkas.`,
    'no-files': () => 'Belum ada foto atau berkas yang dipilih.',
    'too-slow': () => 'Sambungan terlalu lambat atau terhenti, jadi kiriman dihentikan. Coba lagi.',
    'upload-cut': () => 'Kiriman terputus di tengah jalan. Kirim sekali lagi.',
    'length-needed': () => 'Peramban ini tidak menyebutkan ukuran kirimannya. Coba peramban lain.',
    'no-room': () => 'Penyimpanan kami sedang penuh, jadi kiriman Anda tidak tersimpan. Coba lagi nanti.',
    'already-done': () => 'Ini sudah dilakukan.',
    'wrong-sign-in': () => 'E-mail atau kata sandi tidak cocok.',
    'wait-before-trying': (f) => `Terlalu banyak percobaan. Coba lagi dalam ${f['seconds'] ?? 60} detik.`,
    'email-not-confirmed': () => 'E-mail Anda belum dikonfirmasi. Kami kirimkan tautan baru; periksa kotak masuk Anda.',
    'wrong-code': () => 'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi.',
    'wrong-password': () => 'Kata sandi Anda sekarang tidak cocok.',
    'link-used-or-old': () => 'Tautan ini sudah dipakai atau sudah lewat waktunya. Minta tautan baru.',
    'second-step-required': () => 'Petugas dan admin wajib memakai langkah kedua.',
    'last-owner': () => 'Bengkel harus punya paling sedikit satu pemilik.',
    'last-admin': () => 'Harus ada paling sedikit satu admin lain.',
    'already-member': () => 'Orang ini sudah menjadi anggota.',
    'edit-in-review': () => 'Perubahan ini sedang diperiksa. Tarik kembali dulu untuk mengubahnya.',
    'not-complete': (f) => `Belum lengkap: ${f['missing'] ?? 1} isian perlu diperbaiki dulu.`,
    'draft-limit': (f) => `Paling banyak ${f['max'] ?? 2000} rancangan sekaligus. Kirim atau buang sebagian dulu.`,
    'not-editable': () => 'Dalam keadaan sekarang ini tidak dapat diubah.',
    'workshop-limit': (f) => `Satu akun paling banyak mengelola ${f['max'] ?? 5} bengkel.`,
    'other-workshop': (f) =>
      `Formulir ini untuk ${f['workshop'] ?? ''}, sedangkan di tab lain Anda sudah pindah ke bengkel lain. Pindah kembali dulu, lalu kirim lagi.`,
    'profile-first': () => 'Lengkapi profil bengkel dulu: kapasitas dan waktu pengerjaan belum diisi.',
    'invitation-limit': (f) =>
      `Sudah ada ${f['max'] ?? 10} undangan yang belum dijawab. Tunggu sampai dijawab atau kedaluwarsa.`,
    'upload-limit': () =>
      'Ruang foto bengkel ini sudah penuh, atau terlalu banyak foto menunggu. Hapus yang tidak dipakai.',
    'import-too-large': (f) => `Berkas terlalu besar: paling banyak ${f['max'] ?? 500} baris.`,
    'import-unreadable': () => 'Berkas ini tidak dapat dibaca sebagai CSV atau XLSX.',
    'import-changed': () => 'Berkas atau daftar kain berubah sejak diperiksa. Periksa sekali lagi.',
    'decided-already': (f) =>
      `Sudah diputuskan oleh ${f['who'] ?? ''} pada ${formatMoment(Number(f['when'] ?? 0), 'id')}.`,
    'own-business': () => 'Ini usaha Anda atau keluarga Anda sendiri: petugas lain yang harus memutuskan.',
    'claimed-by-other': (f) => `Sedang ditangani ${f['who'] ?? ''}.`,
    'undo-too-late': () => 'Putusan hanya dapat dibatalkan sampai tengah malam WIB pada hari yang sama.',
    'undo-overtaken': () => 'Sudah ada perubahan baru setelah putusan ini, jadi tidak dapat dibatalkan.',
    'reason-needed': () => 'Pilih alasan dan tulis catatan supaya bengkel tahu apa yang harus diperbaiki.',
    'finding-needed': () => 'Tulis apa yang Anda lihat, butir demi butir: kalimat itu dibaca pembeli.',
    'papers-missing': () => 'Isi nomor yang diperlukan dulu, baru minta pemeriksaan.',
    'in-review-already': () => 'Butir ini sudah menunggu pemeriksaan.',
    'not-sent-yet': () => 'Bukti ini belum dikirim.',
    'nothing-to-send': () => 'Belum ada bukti yang siap dikirim. Lengkapi dulu paling sedikit satu butir.',
    'nothing-to-check': () =>
      'Belum ada bukti diterima yang dapat diperiksa acak: semuanya sudah diperiksa dalam 180 hari terakhir, atau belum ada.',
    'second-officer-needed': () => 'Butir ini perlu dua petugas. Anda sudah menerimanya; petugas lain yang berikutnya.',
    'evidence-storage-full': (f) =>
      `Tempat berkas bukti bengkel ini penuh (paling banyak ${f['megabytes'] ?? 100} MB). Hapus berkas draf yang tidak dipakai.`,
    'infected-file': () =>
      'Berkas ini mengandung perangkat lunak berbahaya dan tidak disimpan. Periksa perangkat Anda.',
    'bad-document': () => 'Berkas ini bukan PDF, JPEG, PNG, atau WebP yang dapat dibuka. Pilih berkas lain.',
    'scan-failed': () => 'Pemeriksa virus sedang tidak menjawab, jadi berkas belum diterima. Coba lagi sebentar lagi.',
    'reason-for-opening': () => 'Pilih dulu alasan Anda membuka berkas ini; alasan itu dicatat.',
    'item-not-listed': () =>
      'Butir ini tidak ada lagi di daftar yang berlaku. Bukti yang sudah diterima tetap tersimpan.',
    'draft-exists': () => 'Sudah ada rancangan daftar ini. Lanjutkan rancangan itu, atau buang dulu.',
    'no-draft': () => 'Rancangan daftar ini sudah diterbitkan atau dibuang.',
    'nothing-changed': () => 'Rancangan ini sama dengan daftar yang berlaku, jadi tidak ada yang perlu diterbitkan.',
    'checklist-changed': () =>
      'Daftar periksa berubah sejak Anda membuka halaman ini. Muat ulang dan lihat siapa yang kini terkena.',
    'passport-limit': (f) => `Paling banyak ${f['max'] ?? 50} paspor yang berlaku. Cabut yang tidak dipakai lagi.`,
    'not-this-phase': (f) =>
      `Tahapnya sekarang: ${exhibitionWords.id.phases[(f['phase'] ?? 'closed') as ExhibitionPhase]}. Ini tidak dapat dilakukan pada tahap itu.`,
    'deadline-passed': (f) =>
      `Pendaftaran ditutup ${formatMoment(Number(f['at'] ?? 0), 'id')}. Yang sudah Anda tulis tetap tersimpan; petugas dapat memberi kode terlambat bila ada alasannya.`,
    'late-code-wrong': () => 'Kode terlambat ini tidak dikenal, sudah dipakai, atau sudah lewat waktunya.',
    'not-eligible': () => 'Bengkel ini belum memenuhi semua syarat. Lihat syarat yang belum terpenuhi.',
    'question-frozen': () => 'Jawaban pertanyaan ini sudah tidak dapat diubah.',
    conflict: () => 'Anda punya benturan kepentingan dengan bengkel ini: petugas lain yang harus melakukannya.',
    'conflict-in-exhibition': () =>
      'Anda punya benturan kepentingan dengan salah satu pendaftar, jadi petugas lain yang harus menetapkan hasilnya.',
    'other-officer-needed': () =>
      'Ini menyangkut benturan kepentingan Anda sendiri, jadi petugas lain yang harus mencatat atau mengakhirinya.',
    'not-your-turn': () => 'Bengkel Anda belum mendapat tempat di pameran ini.',
    'answer-too-late': () =>
      'Waktu untuk menjawab sudah lewat; tempatnya diberikan kepada bengkel berikutnya di daftar tunggu.',
    'appeal-too-late': () => 'Masa sanggah sudah lewat.',
    'stand-taken': () => 'Stan itu baru saja diambil bengkel lain. Pilih stan lain.',
    'no-place-left': () => 'Tidak ada tempat lagi.',
    'not-all-scored': (f) =>
      f['left'] === 0 ? otherOfficers.id : `Belum semua pendaftaran dinilai: ${f['left'] ?? 1} belum punya nilai.`,
    'not-all-screened': (f) =>
      f['left'] === 0 ? otherOfficers.id : `Belum semua pendaftaran diperiksa: ${f['left'] ?? 1} masih menunggu.`,
    'not-all-decided': (f) => `Belum semua pendaftaran ditetapkan: ${f['left'] ?? 1} belum.`,
    'reason-against-rule': () =>
      'Ini berbeda dari hasil aturan yang sudah diumumkan. Tulis alasannya: alasan itu diumumkan bersama hasil.',
    'letters-not-ready': () =>
      'Surat belum siap, atau peringkat berubah sesudah surat disiapkan. Siapkan surat lagi, lalu umumkan.',
    'call-incomplete': (f) => `Panggilan ini belum dapat diumumkan: ${f['missing'] ?? 1} hal belum lengkap.`,
    'not-before': (f) => `Belum waktunya: baru dapat dilakukan sesudah ${formatMoment(Number(f['at'] ?? 0), 'id')}.`,
    'returned-may-answer': (f) =>
      `${f['left'] ?? 1} bengkel masih boleh melengkapi sampai ${formatDay(String(f['until'] ?? ''), 'id')}. Tunggu, atau tulis alasannya.`,
    'publish-first': () => 'Masa sanggah mulai saat hasil diumumkan: umumkan lewat halaman surat.',
    'appeals-open': (f) => (f['left'] ? `${f['left']} sanggahan belum dijawab.` : otherOfficers.id),
    'answers-waiting': (f) => (f['left'] ? `${f['left']} bengkel terpilih belum menjawab.` : otherOfficers.id),
    'report-first': () => 'Laporan pameran ini belum dikirim.',
    'cannot-step-back': () => 'Tidak dapat mundur: sudah ada yang bergantung pada tahap ini.',
    'stand-in-use': (f) =>
      `Stan ${f['number'] ?? ''} sudah dipakai ${f['taken'] ?? 1} bengkel, jadi tidak dapat dihapus, diganti nomornya, atau dikurangi kursinya di bawah itu.`,
    'own-sheet-first': () => 'Selesaikan penilaian Anda sendiri dulu, baru baca catatan penilai lain.',
    'not-redacted': () => 'Salinan tanpa nama belum dibuat, jadi pendaftaran ini belum dapat dinilai.',
    'second-reviewer-needed': () => 'Anda ikut dalam putusan ini, jadi sanggahannya harus dijawab petugas lain.',
    'slug-taken': () => 'Alamat itu sudah dipakai pameran lain.',
    'quote-answered': () => 'Penawaran ini sudah dijawab.',
    'quote-expired': () => 'Penawaran ini sudah lewat masa berlakunya. Mintalah penawaran baru kepada bengkel.',
    'nothing-to-draw': () => 'Tidak ada yang dapat diundi: semua sudah punya stan, atau tidak ada stan yang kosong.',
  },
  en: {
    'not-found': () => 'This could not be found.',
    forbidden: () => 'Your account may not do this.',
    'sign-in-first': () => 'Sign in first to go on.',
    form: () => 'Some entries need mending.',
    'bad-query': () => 'This request is not understood.',
    'too-many-requests': () => 'Very busy at the moment. Try again in a few seconds.',
    busy: () => 'Busy saving. Try again in a moment; what you typed is still here.',
    stale: () => 'This was changed elsewhere since you opened it. Compare, then save again.',
    'too-large': (f) =>
      f['megabytes'] ? `This file is too large: at most ${f['megabytes']} MB.` : 'This is too large to send.',
    'bad-file': () =>
      'This photo cannot be opened: broken, not whole, or no JPEG, PNG or WebP. Send it again, or choose another one.',
    'wrong-file-type': () => 'Only JPEG, PNG and WebP photos can be sent. Save it as a JPEG first.',
    'too-many-pixels': (f) =>
      `This photo measures too much: at most ${f['max'] ?? 24} million pixels. Make it smaller first.`,
    'too-many-files': (f) => `At most ${f['max'] ?? 20} files can be sent at once.`,
    'no-files': () => 'No photo or file was chosen.',
    'too-slow': () => 'The line is too slow or stood still, so the upload was stopped. Try again.',
    'upload-cut': () => 'The upload broke off midway. Send it once more.',
    'length-needed': () => 'This browser does not say how much it sends. Try another one.',
    'no-room': () => 'Our storage is full at the moment, so nothing was kept. Try again later.',
    'already-done': () => 'This was done already.',
    'wrong-sign-in': () => 'E-mail and password do not fit together.',
    'wait-before-trying': (f) => `Too many tries. Try again in ${f['seconds'] ?? 60} seconds.`,
    'email-not-confirmed': () => 'Your e-mail is not confirmed yet. We sent a new link; look in your inbox.',
    'wrong-code': () => 'The code does not fit or was used. Wait for the next one and try again.',
    'wrong-password': () => 'Your present password does not fit.',
    'link-used-or-old': () => 'This link was used or is too old. Ask for a new one.',
    'second-step-required': () => 'Officers and admins must use a second step.',
    'last-owner': () => 'A workshop needs at least one owner.',
    'last-admin': () => 'There must be at least one other admin.',
    'already-member': () => 'This person is a member already.',
    'edit-in-review': () => 'This change is being reviewed. Take it back first to change it.',
    'not-complete': (f) =>
      `Not complete yet: ${f['missing'] ?? 1} ${Number(f['missing'] ?? 1) === 1 ? 'entry needs' : 'entries need'} mending first.`,
    'draft-limit': (f) => `At most ${f['max'] ?? 2000} drafts at a time. Send in or discard some first.`,
    'not-editable': () => 'As it stands this cannot be changed.',
    'workshop-limit': (f) => `One account runs at most ${f['max'] ?? 5} workshops.`,
    'other-workshop': (f) =>
      `This form is for ${f['workshop'] ?? ''}, and in another tab you moved to another workshop. Move back first, then send it again.`,
    'profile-first': () => 'Fill in the workshop’s profile first: capacity and lead time are still empty.',
    'invitation-limit': (f) =>
      `${f['max'] ?? 10} invitations are still unanswered. Wait until they are answered or have run out.`,
    'upload-limit': () =>
      'This workshop’s room for pictures is full, or too many are waiting. Delete what is not used.',
    'import-too-large': (f) => `The file is too large: at most ${f['max'] ?? 500} rows.`,
    'import-unreadable': () => 'This file cannot be read as CSV or XLSX.',
    'import-changed': () => 'The file or the listings changed since the check. Check once more.',
    'decided-already': (f) => `Decided already by ${f['who'] ?? ''} on ${formatMoment(Number(f['when'] ?? 0), 'en')}.`,
    'own-business': () => 'This is your own or your family’s business: another officer must decide.',
    'claimed-by-other': (f) => `${f['who'] ?? ''} is working on it.`,
    'undo-too-late': () => 'A verdict can be taken back until midnight (WIB) of its day only.',
    'undo-overtaken': () => 'Something changed after this verdict, so it cannot be taken back.',
    'reason-needed': () => 'Choose a reason and write a note, so that the workshop knows what to mend.',
    'finding-needed': () => 'Write what you saw, item by item: buyers read that sentence.',
    'papers-missing': () => 'Fill in the number that is needed before asking for the check.',
    'in-review-already': () => 'This item is waiting for review already.',
    'not-sent-yet': () => 'This evidence has not been sent yet.',
    'nothing-to-send': () => 'No evidence is ready to send. Complete at least one item first.',
    'nothing-to-check': () =>
      'There is no accepted evidence to check at random: all of it was checked in the last 180 days, or there is none yet.',
    'second-officer-needed': () =>
      'This item needs two officers. You have accepted it; the next must be somebody else.',
    'evidence-storage-full': (f) =>
      `The workshop’s room for evidence is full (at most ${f['megabytes'] ?? 100} MB). Remove draft files you don’t need.`,
    'infected-file': () => 'This file carries malicious software and was not kept. Check your device.',
    'bad-document': () => 'This file is not a PDF, JPEG, PNG or WebP that can be opened. Choose another one.',
    'scan-failed': () => 'The virus scanner does not answer, so the file was not taken. Try again in a moment.',
    'reason-for-opening': () => 'Choose why you open this file first; the reason is recorded.',
    'item-not-listed': () => 'This item is no longer on the list in force. Evidence accepted for it stays on record.',
    'draft-exists': () => 'There is a draft of this list already. Go on with it, or discard it first.',
    'no-draft': () => 'The draft of this list was published or discarded.',
    'nothing-changed': () => 'The draft is the same as the list in force, so there is nothing to publish.',
    'checklist-changed': () =>
      'The checklist has changed since you opened this page. Reload it and see who is affected now.',
    'passport-limit': (f) => `At most ${f['max'] ?? 50} passports can be valid. Revoke one that is no longer used.`,
    'not-this-phase': (f) =>
      `The phase is now: ${exhibitionWords.en.phases[(f['phase'] ?? 'closed') as ExhibitionPhase]}. This cannot be done in it.`,
    'deadline-passed': (f) =>
      `Applications closed ${formatMoment(Number(f['at'] ?? 0), 'en')}. What you wrote is kept; officers can give a late code where there is a reason.`,
    'late-code-wrong': () => 'This late code is unknown, used, or too old.',
    'not-eligible': () => 'This workshop does not meet every requirement yet. See which are missing.',
    'question-frozen': () => 'The answer to this question can no longer be changed.',
    conflict: () => 'You have a conflict of interest with this workshop: another officer must do this.',
    'conflict-in-exhibition': () =>
      'You have a conflict of interest with one of the applicants, so another officer must decide the results.',
    'other-officer-needed': () =>
      'This is about a conflict of interest of your own, so another officer must record or end it.',
    'not-your-turn': () => 'Your workshop has no place at this exhibition yet.',
    'answer-too-late': () => 'The time to answer has run out; the place goes to the next workshop on the waiting list.',
    'appeal-too-late': () => 'The time for appeals is over.',
    'stand-taken': () => 'That stand was just taken by another workshop. Choose another one.',
    'no-place-left': () => 'No place is left.',
    'not-all-scored': (f) =>
      f['left'] === 0 ? otherOfficers.en : `Not every application is scored: ${f['left'] ?? 1} without a score.`,
    'not-all-screened': (f) =>
      f['left'] === 0 ? otherOfficers.en : `Not every application is screened: ${f['left'] ?? 1} still wait.`,
    'not-all-decided': (f) => `Not every application is decided: ${f['left'] ?? 1} to go.`,
    'reason-against-rule': () =>
      'This is not what the published rule says. Write the reason: it is published with the results.',
    'letters-not-ready': () =>
      'The letters are not ready, or the ranking changed after they were prepared. Prepare them again, then publish.',
    'call-incomplete': (f) => `This call cannot be published yet: ${f['missing'] ?? 1} things are missing.`,
    'not-before': (f) => `Too early: this can be done after ${formatMoment(Number(f['at'] ?? 0), 'en')}.`,
    'returned-may-answer': (f) =>
      `${f['left'] ?? 1} workshop(s) may still complete their application until ${formatDay(String(f['until'] ?? ''), 'en')}. Wait, or write why not.`,
    'publish-first': () =>
      'The time to appeal begins when the results are published: publish them on the letters page.',
    'appeals-open': (f) => (f['left'] ? `${f['left']} appeal(s) wait for an answer.` : otherOfficers.en),
    'answers-waiting': (f) => (f['left'] ? `${f['left']} chosen workshop(s) have not answered yet.` : otherOfficers.en),
    'report-first': () => 'The report on this exhibition has not been sent yet.',
    'cannot-step-back': () => 'This cannot go back: something depends on this phase already.',
    'stand-in-use': (f) =>
      `Stand ${f['number'] ?? ''} is taken by ${f['taken'] ?? 1} workshop(s): it cannot be removed or renumbered, nor have fewer seats than that.`,
    'own-sheet-first': () => 'Finish your own sheet first, then read the other reviewers’ notes.',
    'not-redacted': () => 'The copy without names is not made yet, so this application cannot be scored.',
    'second-reviewer-needed': () => 'You took part in this decision, so another officer must answer the appeal.',
    'slug-taken': () => 'That address is used by another exhibition.',
    'quote-answered': () => 'This quote was answered already.',
    'quote-expired': () => 'This quote is no longer valid. Ask the workshop for a new one.',
    'nothing-to-draw': () => 'There is nothing to draw: everybody has a stand, or no stand is free.',
  },
});
