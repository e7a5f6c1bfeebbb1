import type { BulkChange } from '#src/domain/listings/bulk.ts';
import type { HistoryKind } from '#src/domain/listings/history.ts';
import type { Tab } from '#src/domain/listings/list-own.ts';
import type { ColumnKey } from '#src/domain/listings/spreadsheet/columns.ts';
import type { RowKind } from '#src/domain/listings/spreadsheet/plan.ts';
import { dictionary } from './locale.ts';

interface Texts {
  title: string;
  lede: string;
  add: string;
  importLink: string;
  exportLink: string;
  tabsLabel: string;
  tabs: Record<Tab, string>;
  empty: Record<Tab, string>;
  nothingFound: (words: string) => string;
  search: string;
  searchButton: string;
  showAll: string;
  found: (n: string) => string;
  untitled: string;
  noPrice: string;
  stock: (n: string) => string;
  toOrder: (days: string) => string;
  unseen: string;
  trusted: string;
  states: Record<'published' | 'draft' | 'archived' | 'open' | 'submitted' | 'changes-asked' | 'refused', string>;
  next: {
    missing: (n: string) => string;
    complete: string;
    due: (day: string) => string;
    changes: (reason: string) => string;
    refused: (reason: string) => string;
    unsent: string;
  };
  actions: Record<'edit' | 'show' | 'history' | 'duplicate' | 'archive' | 'restore', string>;
  more: string;
  tick: (title: string) => string;
  bulk: {
    title: string;
    hint: string;
    change: string;
    changes: Record<BulkChange, string>;
    amount: string;
    amountHint: string;
    run: string;
  };
  history: {
    title: string;
    lede: string;
    back: string;
    kinds: Record<HistoryKind, string>;
    by: (who: string) => string;
    someone: string;
    none: string;
    fieldsChanged: string;
    nothing: string;
    reason: string;
    note: string;
  };
  sheet: {
    title: string;
    lede: string;
    back: string;
    chooseTitle: string;
    file: string;
    fileHint: string;
    check: string;
    templateTitle: string;
    template: string;
    csv: string;
    xlsx: string;
    columnsTitle: string;
    column: string;
    means: string;
    columns: Record<ColumnKey, string>;
    reportTitle: string;
    summary: Record<RowKind, (n: string) => string>;
    unknown: (names: string) => string;
    kinds: Record<RowKind, string>;
    line: (n: number) => string;
    changes: string;
    missing: (n: string) => string;
    run: (n: string) => string;
    runHint: string;
    nothing: string;
    problemsFirst: string;
    everyRow: string;
  };
}

const n1 = (n: string, one: string, many: string) => (n === '1' ? one : many);

export const listingsDesk = dictionary<Texts>({
  id: {
    title: 'Kain',
    lede: 'Semua kain bengkel Anda: yang tayang, yang diperiksa petugas, dan yang masih ditulis.',
    add: 'Tambah kain',
    importLink: 'Impor',
    exportLink: 'Ekspor',
    tabsLabel: 'Menurut keadaan',
    tabs: {
      published: 'Tayang',
      review: 'Diperiksa',
      changes: 'Perlu diperbaiki',
      drafts: 'Rancangan',
      archived: 'Arsip',
    },
    empty: {
      published: 'Belum ada kain yang tayang. Tambah kain pertama Anda: foto, judul, dan harga dulu; sisanya menyusul.',
      review: 'Tidak ada yang sedang diperiksa petugas. Kain yang Anda kirim untuk diperiksa menunggu di sini.',
      changes: 'Tidak ada yang perlu diperbaiki. Kain yang dikembalikan petugas muncul di sini beserta alasannya.',
      drafts: 'Tidak ada rancangan. Kain yang belum Anda kirim tersimpan di sini.',
      archived: 'Arsip masih kosong. Kain yang Anda arsipkan hilang dari katalog, tetapi tetap tersimpan di sini.',
    },
    nothingFound: (words) => `Tidak ada kain berjudul “${words}” di sini.`,
    search: 'Cari judul',
    searchButton: 'Cari',
    showAll: 'Tampilkan semua',
    found: (n) => `${n} kain`,
    untitled: 'Tanpa judul',
    noPrice: 'harga belum diisi',
    stock: (n) => `${n} siap kirim`,
    toOrder: (days) => `dibuat sesuai pesanan, ${days} hari kerja`,
    unseen:
      'Bengkel Anda belum tayang, jadi kain yang sudah diterima pun belum terlihat pembeli. Lengkapi profil dan minta verifikasi.',
    trusted: 'Bengkel Anda dipercaya: yang Anda kirim langsung tayang.',
    states: {
      published: 'Tayang',
      draft: 'Rancangan',
      archived: 'Diarsipkan',
      open: 'Perubahan belum dikirim',
      submitted: 'Diperiksa petugas',
      'changes-asked': 'Perlu diperbaiki',
      refused: 'Tidak diterima',
    },
    next: {
      missing: (n) => `${n} isian lagi sebelum bisa dikirim`,
      complete: 'Lengkap: kirim supaya tayang',
      due: (day) => `Jawaban paling lambat ${day}`,
      changes: (reason) => `Perbaiki, lalu kirim lagi: ${reason}`,
      refused: (reason) => `Alasan: ${reason}`,
      unsent: 'Ada perubahan yang belum Anda kirim',
    },
    actions: {
      edit: 'Ubah',
      show: 'Lihat di katalog',
      history: 'Riwayat',
      duplicate: 'Salin',
      archive: 'Arsipkan',
      restore: 'Tayangkan lagi',
    },
    more: 'Lainnya',
    tick: (title) => `Pilih ${title}`,
    bulk: {
      title: 'Ubah yang dicentang',
      hint: 'Harga, stok, dan waktu langsung berlaku tanpa pemeriksaan. Harga persen dibulatkan ke Rp 500.',
      change: 'Perubahan',
      changes: {
        'price-raise': 'Naikkan harga (%)',
        'price-lower': 'Turunkan harga (%)',
        'price-set': 'Tetapkan harga (Rp)',
        'stock-set': 'Tetapkan stok',
        'stock-add': 'Tambah stok',
        'stock-take': 'Kurangi stok',
        'lead-time': 'Waktu pengerjaan (hari kerja)',
        archive: 'Arsipkan',
      },
      amount: 'Angka',
      amountHint: 'Tidak perlu untuk mengarsipkan.',
      run: 'Jalankan',
    },
    history: {
      title: 'Riwayat',
      lede: 'Siapa mengubah apa, dan apa kata petugas.',
      back: 'Ke kain ini',
      kinds: {
        start: 'Rancangan dibuat',
        duplicate: 'Disalin dari kain lain',
        import: 'Dibuat dari berkas impor',
        submit: 'Dikirim untuk diperiksa',
        apply: 'Langsung berlaku',
        'take-back': 'Ditarik kembali',
        discard: 'Perubahan dibuang',
        archive: 'Diarsipkan',
        restore: 'Ditayangkan lagi',
        'change-many': 'Diubah bersama kain lain',
        accepted: 'Diterima petugas',
        'changes-asked': 'Petugas minta perbaikan',
        refused: 'Tidak diterima petugas',
        undone: 'Putusan dibatalkan petugas',
      },
      by: (who) => `oleh ${who}`,
      someone: 'akun yang sudah dihapus',
      none: 'kosong',
      fieldsChanged: 'Yang berubah',
      nothing: 'Belum ada yang tercatat. Setiap perubahan dan setiap jawaban petugas akan tertulis di sini.',
      reason: 'Alasan',
      note: 'Catatan',
    },
    sheet: {
      title: 'Impor kain',
      lede: 'Isi banyak kain sekaligus dari Excel atau CSV. Berkas diperiksa dulu; tidak ada yang berubah sebelum Anda setuju.',
      back: 'Ke daftar kain',
      chooseTitle: 'Pilih berkas',
      file: 'Berkas CSV atau XLSX',
      fileHint: 'Paling banyak 500 baris dan 1 MB. Koma atau titik koma, 1.250.000 atau 1250000: dua-duanya terbaca.',
      check: 'Periksa berkas',
      templateTitle: 'Contoh berkas',
      template:
        'Ekspor kain Anda sendiri adalah contohnya: nama kolom sudah benar, dan kolom id membuat baris itu mengubah kain yang ada. Baris tanpa id menjadi rancangan baru.',
      csv: 'Ekspor CSV',
      xlsx: 'Ekspor Excel (XLSX)',
      columnsTitle: 'Kolom',
      column: 'Nama kolom',
      means: 'Isi',
      columns: {
        id: 'Nomor kain Anda. Kosong: kain baru.',
        status: 'Hanya keterangan, tidak dibaca.',
        titleId: 'Judul bahasa Indonesia, 3 sampai 90 huruf.',
        titleEn: 'Judul bahasa Inggris. Boleh kosong.',
        descriptionId: 'Keterangan bahasa Indonesia, paling sedikit 20 huruf.',
        descriptionEn: 'Keterangan bahasa Inggris. Boleh kosong.',
        technique: 'tulis, kombinasi, cap, atau printing.',
        cloth: 'Nama bahan, misalnya Mori primissima.',
        product: 'Jenis, misalnya Kain panjang.',
        motifs: 'Satu sampai lima motif, dipisah titik koma; yang pertama motif utama.',
        dyes: 'Pewarna, dipisah titik koma.',
        colours: 'Satu sampai empat warna, dipisah titik koma.',
        fibres: 'Serat dan persennya, jumlah 100: katun 60; poliester 40.',
        lengthCm: 'Sentimeter, tanpa koma.',
        widthCm: 'Sentimeter, tanpa koma.',
        weightG: 'Gram satu potong.',
        care: 'Petunjuk perawatan, dipisah titik koma.',
        hsCode: 'Misalnya 5208.52.10. Boleh kosong.',
        price: 'Rupiah satu potong.',
        priceLadder: 'Mulai berapa potong: harga per potong, misalnya 5: 1150000; 20: 1050000.',
        minimumOrder: 'MOQ: pesanan paling sedikit, potong.',
        samplePrice: 'Rupiah untuk contoh. Kosong: tidak ada contoh.',
        availability: 'ready (siap kirim) atau made-to-order (sesuai pesanan).',
        stock: 'Potong siap kirim.',
        leadTimeDays: 'Hari kerja sampai jadi.',
        pictures: 'Nama foto yang sudah ada di bengkel Anda. Foto baru ditambahkan di formulir.',
      },
      reportTitle: 'Hasil pemeriksaan',
      summary: {
        new: (n) => `${n} kain baru`,
        changed: (n) => `${n} berubah`,
        unchanged: (n) => `${n} tetap`,
        problem: (n) => `${n} bermasalah`,
      },
      unknown: (names) => `Kolom yang tidak dikenal dan tidak dibaca: ${names}.`,
      kinds: { new: 'Baru', changed: 'Berubah', unchanged: 'Tetap', problem: 'Bermasalah' },
      line: (n) => `Baris ${n}`,
      changes: 'Berubah',
      missing: (n) => `${n} isian masih kosong; lengkapi nanti di rancangannya`,
      run: (n) => `Impor ${n} baris`,
      runHint:
        'Baris bermasalah dilewati. Kain baru menjadi rancangan; perubahan kain yang tayang diperiksa seperti biasa.',
      nothing: 'Tidak ada yang perlu diimpor dari berkas ini.',
      problemsFirst: 'Perbaiki di berkas Anda, lalu periksa lagi:',
      everyRow: 'Semua baris',
    },
  },
  en: {
    title: 'Listings',
    lede: 'All cloths of your workshop: live, with the officers, and still being written.',
    add: 'New listing',
    importLink: 'Import',
    exportLink: 'Export',
    tabsLabel: 'By state',
    tabs: { published: 'Live', review: 'In review', changes: 'Changes asked', drafts: 'Drafts', archived: 'Archive' },
    empty: {
      published: 'Nothing is live yet. Add your first cloth: photos, a title and a price first; the rest can follow.',
      review: 'Nothing is with the officers. Listings you send for review wait here.',
      changes: 'Nothing needs mending. Listings an officer sends back appear here, with the reason.',
      drafts: 'There are no drafts. Listings you have not sent yet are kept here.',
      archived: 'The archive is empty. Listings you archive leave the catalogue, but are kept here.',
    },
    nothingFound: (words) => `No listing titled “${words}” here.`,
    search: 'Search titles',
    searchButton: 'Search',
    showAll: 'Show all',
    found: (n) => `${n} ${n1(n, 'listing', 'listings')}`,
    untitled: 'No title yet',
    noPrice: 'no price yet',
    stock: (n) => `${n} in stock`,
    toOrder: (days) => `made to order, ${days} working ${n1(days, 'day', 'days')}`,
    unseen:
      'Your workshop is not live yet, so buyers do not see accepted listings either. Complete the profile and ask for verification.',
    trusted: 'Your workshop is trusted: what you send goes live at once.',
    states: {
      published: 'Live',
      draft: 'Draft',
      archived: 'Archived',
      open: 'Changes not sent',
      submitted: 'In review',
      'changes-asked': 'Changes asked',
      refused: 'Not accepted',
    },
    next: {
      missing: (n) => `${n} ${n1(n, 'entry', 'entries')} to go before it can be sent`,
      complete: 'Complete: send it to go live',
      due: (day) => `Answer due by ${day}`,
      changes: (reason) => `Mend it and send it again: ${reason}`,
      refused: (reason) => `Reason: ${reason}`,
      unsent: 'There are changes you have not sent',
    },
    actions: {
      edit: 'Edit',
      show: 'See in catalogue',
      history: 'History',
      duplicate: 'Duplicate',
      archive: 'Archive',
      restore: 'Put back',
    },
    more: 'More',
    tick: (title) => `Select ${title}`,
    bulk: {
      title: 'Change the ticked ones',
      hint: 'Prices, stock and times count at once, without review. Per cent prices are rounded to Rp 500.',
      change: 'Change',
      changes: {
        'price-raise': 'Raise price (%)',
        'price-lower': 'Lower price (%)',
        'price-set': 'Set price (Rp)',
        'stock-set': 'Set stock',
        'stock-add': 'Add to stock',
        'stock-take': 'Take from stock',
        'lead-time': 'Lead time (working days)',
        archive: 'Archive',
      },
      amount: 'Number',
      amountHint: 'Not needed for archiving.',
      run: 'Apply',
    },
    history: {
      title: 'History',
      lede: 'Who changed what, and what the officers said.',
      back: 'To this listing',
      kinds: {
        start: 'Draft made',
        duplicate: 'Copied from another listing',
        import: 'Made from an imported file',
        submit: 'Sent for review',
        apply: 'Live at once',
        'take-back': 'Taken back',
        discard: 'Changes discarded',
        archive: 'Archived',
        restore: 'Put back into the catalogue',
        'change-many': 'Changed together with others',
        accepted: 'Accepted by an officer',
        'changes-asked': 'An officer asked for changes',
        refused: 'Not accepted by an officer',
        undone: 'Verdict taken back by an officer',
      },
      by: (who) => `by ${who}`,
      someone: 'an account that is gone',
      none: 'empty',
      fieldsChanged: 'What changed',
      nothing: 'Nothing has been recorded yet. Every change and every answer of an officer will be written here.',
      reason: 'Reason',
      note: 'Note',
    },
    sheet: {
      title: 'Import listings',
      lede: 'Fill in many cloths at once from Excel or CSV. The file is checked first; nothing changes before you agree.',
      back: 'To the listings',
      chooseTitle: 'Choose a file',
      file: 'CSV or XLSX file',
      fileHint: 'At most 500 rows and 1 MB. Commas or semicolons, 1.250.000 or 1250000: either is read.',
      check: 'Check the file',
      templateTitle: 'Template',
      template:
        'Your own export is the template: its columns have the right names, and the id makes a row change the listing there is. A row without an id becomes a new draft.',
      csv: 'Export CSV',
      xlsx: 'Export Excel (XLSX)',
      columnsTitle: 'Columns',
      column: 'Column',
      means: 'Holds',
      columns: {
        id: 'Your listing’s number. Empty: a new one.',
        status: 'For your information; not read.',
        titleId: 'Indonesian title, 3 to 90 characters.',
        titleEn: 'English title. May be empty.',
        descriptionId: 'Indonesian description, at least 20 characters.',
        descriptionEn: 'English description. May be empty.',
        technique: 'tulis, kombinasi, cap or printing.',
        cloth: 'Name of the cloth, such as Primissima cotton.',
        product: 'What it is, such as Sarong.',
        motifs: 'One to five motifs, with semicolons; the first is the main one.',
        dyes: 'Dyes, with semicolons.',
        colours: 'One to four colours, with semicolons.',
        fibres: 'Fibres with per cent, adding to 100: cotton 60; polyester 40.',
        lengthCm: 'Centimetres, whole.',
        widthCm: 'Centimetres, whole.',
        weightG: 'Grams a piece.',
        care: 'Care instructions, with semicolons.',
        hsCode: 'Such as 5208.52.10. May be empty.',
        price: 'Rupiah a piece.',
        priceLadder: 'From how many pieces: price a piece, such as 5: 1150000; 20: 1050000.',
        minimumOrder: 'MOQ: the smallest order, pieces.',
        samplePrice: 'Rupiah for a sample. Empty: none offered.',
        availability: 'ready or made-to-order.',
        stock: 'Pieces ready to ship.',
        leadTimeDays: 'Working days until it is made.',
        pictures: 'Names of pictures your workshop has. New ones are added in the form.',
      },
      reportTitle: 'What the check found',
      summary: {
        new: (n) => `${n} new`,
        changed: (n) => `${n} changed`,
        unchanged: (n) => `${n} unchanged`,
        problem: (n) => `${n} with problems`,
      },
      unknown: (names) => `Columns that are not known and not read: ${names}.`,
      kinds: { new: 'New', changed: 'Changed', unchanged: 'Unchanged', problem: 'Problem' },
      line: (n) => `Row ${n}`,
      changes: 'Changes',
      missing: (n) => `${n} ${n1(n, 'entry is', 'entries are')} still empty; complete the draft later`,
      run: (n) => `Import ${n} ${n1(n, 'row', 'rows')}`,
      runHint: 'Rows with problems are left out. New cloths become drafts; changes of live ones are reviewed as usual.',
      nothing: 'There is nothing to import from this file.',
      problemsFirst: 'Mend these in your file and check it again:',
      everyRow: 'Every row',
    },
  },
});
