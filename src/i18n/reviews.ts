import type { Words } from '#db/readiness/types.ts';
import type { ReviewState, ReviewSubject, VerificationItem } from '#db/schema/reviews.ts';
import type { ReviewEventKind } from '#src/domain/reviews/record-event.ts';
import type { ReasonCode } from '#src/domain/reviews/reasons.ts';
import type { DueMark, QueueTab } from '#src/domain/reviews/queue-query.ts';
import { dictionary, type Locale } from './locale.ts';

/** A standard reason: its name in the list, and a text for the workshop to start from. */
interface Reason {
  label: string;
  text: string;
}
interface ReviewTexts {
  states: Record<ReviewState, string>;
  subjects: Record<ReviewSubject, string>;
  tabs: Record<QueueTab, string>;
  marks: Record<DueMark, string>;
  items: Record<VerificationItem, string>;
  events: Record<ReviewEventKind, string>;
  reasons: Record<ReasonCode, Reason>;
  /** Of domain/reviews/effects.ts `Compared.field`. */
  fields: Record<string, string>;
  /** What to look at. */
  guide: Record<'listing' | 'application' | VerificationItem, string[]>;
}

export const reviews = dictionary<ReviewTexts>({
  id: {
    states: {
      submitted: 'Menunggu',
      'in-review': 'Sedang diperiksa',
      'changes-asked': 'Perlu diperbaiki',
      accepted: 'Diterima',
      refused: 'Tidak diterima',
      withdrawn: 'Ditarik kembali',
      expired: 'Lewat masa berlaku',
    },
    subjects: {
      listing: 'Kain',
      verification: 'Verifikasi',
      evidence: 'Bukti kesiapan ekspor',
      'spot-check': 'Pemeriksaan acak',
      application: 'Pendaftaran pameran',
    },
    tabs: { all: 'Semua', mine: 'Saya tangani', team: 'Tim', today: 'Diputus hari ini' },
    marks: { overdue: 'terlambat', today: 'hari ini', soon: 'segera' },
    items: {
      identity: 'Identitas pemilik',
      nib: 'NIB (nomor induk berusaha)',
      address: 'Alamat di kota',
      visit: 'Kunjungan petugas',
      technique: 'Bukti teknik',
    },
    events: {
      submitted: 'dikirim bengkel',
      claimed: 'mulai ditangani',
      released: 'dilepas ke antrean',
      'first-accepted': 'diterima petugas pertama dari dua',
      accepted: 'diterima',
      'changes-asked': 'diminta perbaikan',
      refused: 'tidak diterima',
      undone: 'putusan dibatalkan',
      withdrawn: 'ditarik kembali oleh bengkel',
      expired: 'lewat masa berlaku',
    },
    reasons: {
      'photos-unclear': {
        label: 'Foto tidak jelas',
        text: 'Foto terlalu gelap, buram, atau terpotong. Mohon foto ulang di tempat terang: satu foto kain utuh, satu foto dekat motifnya, satu foto sisi belakang.',
      },
      'photos-not-of-it': {
        label: 'Foto bukan kain ini',
        text: 'Foto tampaknya bukan kain yang ditulis di sini. Mohon pasang foto kain yang benar-benar dijual.',
      },
      'technique-doubtful': {
        label: 'Teknik tidak tampak',
        text: 'Dari foto, tekniknya belum dapat dipastikan. Mohon tambah foto dekat sisi depan dan sisi belakang kain, lalu periksa lagi pilihan tekniknya.',
      },
      'printing-as-batik': {
        label: 'Printing ditulis sebagai batik',
        text: 'Kain ini tampak sebagai tekstil bermotif batik (printing): satu sisi lebih pucat dan tanpa jejak malam. Mohon ubah tekniknya menjadi printing dan hapus kata "batik tulis" atau "batik cap" dari keterangan.',
      },
      'motif-wrong': {
        label: 'Motif tidak sesuai',
        text: 'Motif yang dipilih tidak cocok dengan fotonya. Mohon pilih motif yang tampak, atau kosongkan bila tidak ada dalam daftar.',
      },
      'facts-missing': {
        label: 'Ukuran atau bahan kurang',
        text: 'Ukuran, bahan, atau kadar serat belum lengkap atau tidak sesuai. Mohon diisi seperti kain yang dijual.',
      },
      'price-doubtful': {
        label: 'Harga janggal',
        text: 'Harga atau jumlah pesanan tampak salah tulis. Mohon diperiksa lagi.',
      },
      'text-thin': {
        label: 'Keterangan terlalu sedikit',
        text: 'Keterangannya belum cukup bagi pembeli. Mohon tulis apa yang tampak, bagaimana dibuat, dan untuk apa kainnya.',
      },
      'contact-in-text': {
        label: 'Nomor atau tautan di keterangan',
        text: 'Keterangan memuat nomor telepon, alamat web, atau akun media sosial. Mohon dihapus; pembeli menghubungi bengkel lewat halaman bengkel.',
      },
      'not-own-work': {
        label: 'Bukan buatan bengkel ini',
        text: 'Kain ini tampaknya bukan buatan bengkel Anda. Di sini bengkel menjual buatannya sendiri.',
      },
      'answers-incomplete': {
        label: 'Jawaban belum lengkap',
        text: 'Ada jawaban yang belum lengkap atau belum menjawab pertanyaannya. Mohon dilengkapi, lalu kirim lagi sebelum tenggat.',
      },
      'requirement-missing': {
        label: 'Syarat belum terpenuhi',
        text: 'Salah satu syarat panggilan ini belum terpenuhi. Lihat daftar syarat pada halaman pendaftaran.',
      },
      'listings-unfit': {
        label: 'Kain tidak cocok',
        text: 'Kain yang dipilih tidak sesuai dengan pameran ini. Mohon pilih kain lain yang benar-benar akan dibawa.',
      },
      'contact-wrong': {
        label: 'Kontak tidak dapat dihubungi',
        text: 'Nama atau nomor yang ditulis tidak dapat dihubungi. Mohon tulis siapa yang akan berangkat dan nomor yang aktif.',
      },
      twice: {
        label: 'Sudah ada',
        text: 'Kain ini sudah ada di katalog. Mohon ubah yang lama, jangan membuat yang baru.',
      },
      'paper-unreadable': {
        label: 'Dokumen tidak terbaca',
        text: 'Dokumen tidak dapat dibaca saat diperlihatkan. Mohon perlihatkan dokumen asli yang terbaca kepada petugas saat bertemu; jangan mengirim foto KTP.',
      },
      'number-wrong': {
        label: 'Nomor tidak cocok',
        text: 'Nomor yang Anda isi berbeda dengan nomor pada dokumen. Mohon diperiksa lagi lalu kirim ulang.',
      },
      'name-differs': {
        label: 'Nama berbeda',
        text: 'Nama pada dokumen berbeda dengan nama pemilik bengkel. Mohon perbaiki nama pemilik, atau jelaskan hubungannya.',
      },
      'paper-expired': {
        label: 'Dokumen lewat masa berlaku',
        text: 'Dokumen ini sudah lewat masa berlakunya. Mohon kirim yang masih berlaku.',
      },
      'address-outside': {
        label: 'Di luar kota',
        text: 'Alamat ini terletak di luar Kota Pekalongan. Verifikasi alamat hanya untuk bengkel di dalam kota.',
      },
      'address-not-found': {
        label: 'Alamat tidak ditemukan',
        text: 'Alamatnya tidak kami temukan. Mohon tulis lengkap dengan RT/RW dan patokan, lalu kirim ulang.',
      },
      'nobody-there': {
        label: 'Tidak ada orang',
        text: 'Petugas datang tetapi tidak bertemu siapa pun. Mohon tulis hari dan jam ketika bengkel bekerja, lalu kirim ulang.',
      },
      'technique-not-shown': {
        label: 'Pengerjaan tidak tampak',
        text: 'Foto belum menunjukkan pengerjaannya. Mohon kirim foto orang sedang mencanting atau mengecap di bengkel, dan alat-alatnya.',
      },
      unreadable: {
        label: 'Tidak terbaca',
        text: 'Berkasnya tidak dapat dibaca: buram, terpotong, atau terlalu gelap. Mohon foto atau pindai lagi di tempat terang sampai semua tulisan terbaca.',
      },
      'wrong-document': {
        label: 'Bukan dokumen yang diminta',
        text: 'Berkas ini bukan dokumen yang diminta butir ini. Lihat contoh bukti yang baik pada butirnya, lalu kirim yang sesuai.',
      },
      'document-expired': {
        label: 'Dokumen lewat masa berlaku',
        text: 'Dokumen ini sudah lewat masa berlakunya. Mohon kirim yang masih berlaku.',
      },
      'number-differs': {
        label: 'Nomor berbeda',
        text: 'Nomor yang Anda isi berbeda dengan nomor pada dokumen. Mohon periksa lagi keduanya, lalu kirim ulang.',
      },
      incomplete: {
        label: 'Belum lengkap',
        text: 'Masih ada bagian yang belum ada: halaman, lampiran, atau keterangan yang diminta. Mohon dilengkapi lalu dikirim lagi.',
      },
      'not-convincing': {
        label: 'Belum meyakinkan',
        text: 'Dari bukti ini belum tampak bahwa butirnya terpenuhi. Mohon tambahkan bukti lain seperti pada contoh yang baik.',
      },
      'not-this-workshop': {
        label: 'Bukan milik bengkel ini',
        text: 'Bukti ini atas nama usaha atau tempat lain. Mohon kirim bukti bengkel Anda sendiri, atau jelaskan hubungannya pada catatan.',
      },
      'photo-not-own': {
        label: 'Foto bukan buatan sendiri',
        text: 'Foto ini tampaknya diambil dari tempat lain, bukan di bengkel Anda. Mohon foto sendiri di bengkel.',
      },
      other: { label: 'Lain', text: '' },
    },
    fields: {
      titleId: 'Judul',
      titleEn: 'Judul (Inggris)',
      descriptionId: 'Keterangan',
      descriptionEn: 'Keterangan (Inggris)',
      technique: 'Teknik',
      cloth: 'Bahan',
      product: 'Jenis',
      motifs: 'Motif',
      dyes: 'Pewarna',
      colours: 'Warna',
      fibres: 'Serat',
      lengthCm: 'Panjang',
      widthCm: 'Lebar',
      size: 'Ukuran',
      weightG: 'Berat',
      care: 'Perawatan',
      hsCode: 'HS code',
      price: 'Harga',
      priceLadder: 'Harga menurut jumlah',
      samplePrice: 'Harga sampel',
      minimumOrder: 'MOQ',
      stock: 'Stok',
      availability: 'Ketersediaan',
      leadTimeDays: 'Waktu pengerjaan',
      pictures: 'Foto',
      statement: 'Pernyataan bengkel',
      workshopName: 'Nama bengkel',
      ownerName: 'Nama pemilik',
      address: 'Alamat',
      kelurahan: 'Kelurahan',
      techniques: 'Teknik bengkel',
      nib: 'NIB',
      npwp: 'NPWP',
      ktp: 'Nomor KTP',
      reasonCode: 'Alasan baku',
      note: 'Catatan',
      visitedOn: 'Tanggal kunjungan',
      officers: 'Petugas yang datang',
      summary: 'Ringkasan',
      findings: 'Temuan per butir',
    },
    guide: {
      application: [
        'Syarat: semua baris terpenuhi saat dikirim. Bila sekarang tidak lagi, tanyakan dulu kepada bengkel.',
        'Jawaban lengkap dan menjawab pertanyaannya.',
        'Kain yang ditunjukkan cocok dengan pameran ini dan sungguh dibuat bengkelnya.',
        'Ada orang dan nomor yang dapat dihubungi.',
        'Di sini tidak dinilai bagus atau tidaknya: itu tugas penilai.',
      ],
      listing: [
        'Foto: kain utuh, dekat, dan sisi belakang; semuanya kain yang sama.',
        'Teknik yang dipilih cocok dengan foto. Bila ragu, minta foto sisi belakang.',
        'Motif cocok dengan foto; ukuran, bahan, dan serat masuk akal.',
        'Keterangan tidak memuat nomor telepon, tautan, atau janji yang tidak dapat dibuktikan.',
      ],
      identity: [
        'Lihat kartu aslinya saat bertemu pemilik; tidak ada foto KTP yang diminta atau disimpan.',
        'Nama pada KTP sama dengan nama pemilik bengkel.',
        'Nomor pada kartu sama dengan nomor yang diisi (buka nomornya di bawah, dengan alasan).',
      ],
      nib: [
        'Nomor 13 angka dan sama dengan yang tertulis pada dokumen.',
        'Nama usaha atau pemilik sama; status di OSS masih aktif.',
      ],
      address: [
        'Alamat ada di kelurahan yang dipilih dan di dalam Kota Pekalongan.',
        'Foto tampak depan cocok dengan alamatnya.',
      ],
      visit: [
        'Tulis tanggal kunjungan dan siapa yang ditemui (jabatan, tanpa nama pribadi).',
        'Tulis apa yang dilihat: orang bekerja, alat, kain yang sedang dibuat.',
      ],
      technique: [
        'Foto menunjukkan pengerjaan di bengkel itu sendiri, bukan hasil jadinya saja.',
        'Bandingkan dengan tanda-tanda teknik di bawah.',
      ],
    },
  },
  en: {
    states: {
      submitted: 'Waiting',
      'in-review': 'In review',
      'changes-asked': 'Changes asked',
      accepted: 'Accepted',
      refused: 'Not accepted',
      withdrawn: 'Taken back',
      expired: 'Expired',
    },
    subjects: {
      listing: 'Listing',
      verification: 'Verification',
      evidence: 'Export readiness evidence',
      'spot-check': 'Spot check',
      application: 'Exhibition application',
    },
    tabs: { all: 'All', mine: 'Mine', team: 'Team', today: 'Decided today' },
    marks: { overdue: 'overdue', today: 'today', soon: 'soon' },
    items: {
      identity: 'Owner’s identity',
      nib: 'NIB (business number)',
      address: 'Address in the city',
      visit: 'Officer’s visit',
      technique: 'Proof of technique',
    },
    events: {
      submitted: 'sent by the workshop',
      claimed: 'claimed',
      released: 'given back to the queue',
      'first-accepted': 'accepted by the first of two officers',
      accepted: 'accepted',
      'changes-asked': 'changes asked',
      refused: 'not accepted',
      undone: 'verdict taken back',
      withdrawn: 'taken back by the workshop',
      expired: 'expired',
    },
    reasons: {
      'photos-unclear': {
        label: 'Photos are unclear',
        text: 'The photos are too dark, blurred or cut off. Please take them again in good light: the whole cloth, the motif up close, and the back.',
      },
      'photos-not-of-it': {
        label: 'Photos show something else',
        text: 'The photos do not seem to show this cloth. Please use photos of the cloth that is for sale.',
      },
      'technique-doubtful': {
        label: 'Technique cannot be seen',
        text: 'The photos do not show which technique this is. Please add close photos of the front and the back, and check the technique you chose.',
      },
      'printing-as-batik': {
        label: 'Print described as batik',
        text: 'This cloth looks like a batik-patterned print: one side is paler and there is no trace of wax. Please set the technique to printing and take the words “batik tulis” or “batik cap” out of the text.',
      },
      'motif-wrong': {
        label: 'Motif does not fit',
        text: 'The motif you chose does not fit the photos. Please choose the one that can be seen, or none if it is not on the list.',
      },
      'facts-missing': {
        label: 'Size or material missing',
        text: 'Size, cloth or fibre content are missing or do not fit. Please fill them in as they are for the cloth on sale.',
      },
      'price-doubtful': {
        label: 'Odd price',
        text: 'Price or order quantity look like a slip of the pen. Please check them.',
      },
      'text-thin': {
        label: 'Too little description',
        text: 'The description is not enough for a buyer. Please write what can be seen, how it is made, and what it is for.',
      },
      'contact-in-text': {
        label: 'Number or link in the text',
        text: 'The description holds a phone number, a web address or a social media account. Please take it out; buyers reach you through your workshop’s page.',
      },
      'not-own-work': {
        label: 'Not made by this workshop',
        text: 'This cloth does not seem to be your workshop’s own work. Workshops sell here what they make themselves.',
      },
      'answers-incomplete': {
        label: 'Answers incomplete',
        text: 'Some answers are incomplete or do not answer the question. Please complete them and send the application again before the deadline.',
      },
      'requirement-missing': {
        label: 'Requirement not met',
        text: 'One of the requirements of this call is not met. See the list of requirements on the application page.',
      },
      'listings-unfit': {
        label: 'Cloth does not fit',
        text: 'The cloth chosen does not fit this exhibition. Please choose what you would really bring.',
      },
      'contact-wrong': {
        label: 'Contact cannot be reached',
        text: 'The name or number given cannot be reached. Please tell us who would go, and a number that works.',
      },
      twice: {
        label: 'Already there',
        text: 'This cloth is in the catalogue already. Please change that one instead of making another.',
      },
      'paper-unreadable': {
        label: 'Document cannot be read',
        text: 'The document could not be read when it was shown. Please show an officer the original, readable, when you meet; send no photo of the KTP.',
      },
      'number-wrong': {
        label: 'Number differs',
        text: 'The number you filled in differs from the one on the document. Please check it and send it again.',
      },
      'name-differs': {
        label: 'Name differs',
        text: 'The name on the document differs from the workshop owner’s. Please correct the owner’s name, or explain how they belong together.',
      },
      'paper-expired': {
        label: 'Document has expired',
        text: 'This document has expired. Please send one that is still valid.',
      },
      'address-outside': {
        label: 'Outside the city',
        text: 'This address lies outside Pekalongan City. Addresses are verified for workshops within the city only.',
      },
      'address-not-found': {
        label: 'Address not found',
        text: 'We could not find the address. Please write it in full, with RT/RW and a landmark, and send it again.',
      },
      'nobody-there': {
        label: 'Nobody was there',
        text: 'An officer came and met nobody. Please write on which days and hours the workshop works, and send it again.',
      },
      'technique-not-shown': {
        label: 'Work is not shown',
        text: 'The photos do not show the work itself. Please send photos of people waxing or stamping in your workshop, and of the tools.',
      },
      unreadable: {
        label: 'Cannot be read',
        text: 'The file cannot be read: blurred, cut off or too dark. Please photograph or scan it again in good light until all of it is readable.',
      },
      'wrong-document': {
        label: 'Not the document asked for',
        text: 'This is not the document this item asks for. Look at the example of good evidence with the item, and send one like it.',
      },
      'document-expired': {
        label: 'Document has expired',
        text: 'This document has expired. Please send one that is still valid.',
      },
      'number-differs': {
        label: 'Number differs',
        text: 'The number you filled in differs from the one on the document. Please check both and send it again.',
      },
      incomplete: {
        label: 'Incomplete',
        text: 'Something is still missing: a page, an annex or an entry that is asked for. Please complete it and send it again.',
      },
      'not-convincing': {
        label: 'Not convincing yet',
        text: 'This evidence does not show yet that the item is fulfilled. Please add more, as in the example of good evidence.',
      },
      'not-this-workshop': {
        label: 'Not this workshop’s',
        text: 'This evidence is in the name of another business or place. Please send your own workshop’s, or explain in the note how they belong together.',
      },
      'photo-not-own': {
        label: 'Photo is not your own',
        text: 'This photo seems to come from elsewhere and was not taken in your workshop. Please take your own there.',
      },
      other: { label: 'Something else', text: '' },
    },
    fields: {
      titleId: 'Title (Indonesian)',
      titleEn: 'Title',
      descriptionId: 'Description (Indonesian)',
      descriptionEn: 'Description',
      technique: 'Technique',
      cloth: 'Cloth',
      product: 'Product',
      motifs: 'Motifs',
      dyes: 'Dyes',
      colours: 'Colours',
      fibres: 'Fibres',
      lengthCm: 'Length',
      widthCm: 'Width',
      size: 'Size',
      weightG: 'Weight',
      care: 'Care',
      hsCode: 'HS code',
      price: 'Price',
      priceLadder: 'Price by quantity',
      samplePrice: 'Sample price',
      minimumOrder: 'MOQ',
      stock: 'Stock',
      availability: 'Availability',
      leadTimeDays: 'Lead time',
      pictures: 'Photos',
      statement: 'What the workshop says',
      workshopName: 'Workshop’s name',
      ownerName: 'Owner’s name',
      address: 'Address',
      kelurahan: 'Kelurahan',
      techniques: 'Workshop’s techniques',
      nib: 'NIB',
      npwp: 'NPWP',
      ktp: 'KTP number',
      reasonCode: 'Standard reason',
      note: 'Note',
      visitedOn: 'Date of the visit',
      officers: 'Officers who went',
      summary: 'Summary',
      findings: 'Findings by item',
    },
    guide: {
      application: [
        'Requirements: every line was met when it was sent. Where one no longer is, ask the workshop first.',
        'The answers are complete and answer the question.',
        'The cloths shown fit this exhibition and are the workshop’s own.',
        'There is somebody to reach, with a number.',
        'How good it is, is not decided here: reviewers do that.',
      ],
      listing: [
        'Photos: the whole cloth, close up, and the back; all of the same cloth.',
        'The technique chosen fits the photos. In doubt, ask for a photo of the back.',
        'The motif fits the photos; size, cloth and fibres are plausible.',
        'The text holds no phone number, no link and no promise that cannot be proven.',
      ],
      identity: [
        'Look at the card itself when you meet the owner; no photo of it is asked for or kept.',
        'The name on the KTP is the workshop owner’s.',
        'The number on the card is the one filled in (open it below, with a reason).',
      ],
      nib: [
        'Thirteen digits, the same as on the document.',
        'The name of business or owner is the same; its state at OSS is still active.',
      ],
      address: [
        'The address lies in the kelurahan chosen and within Pekalongan City.',
        'The photo of the front fits the address.',
      ],
      visit: [
        'Write the day of the visit and whom you met (their part, no private names).',
        'Write what you saw: people at work, tools, cloth being made.',
      ],
      technique: [
        'The photos show the work in this very workshop, not only its results.',
        'Compare with the marks of each technique below.',
      ],
    },
  },
});

/**
 * What a review is about, by name: verification items have no title of their own, checklist items the one of their list,
 * as `words`.
 */
export function reviewTitle(
  { subject, title, words }: { subject: string; title: string; words?: Words | null },
  locale: Locale,
): string {
  if (words) return words[locale];
  const { items } = reviews[locale];
  return subject === 'verification' && Object.hasOwn(items, title) ? items[title as VerificationItem] : title;
}

/** The same out of a notification's facts. */
export function reviewName(facts: Record<string, string>, locale: Locale): string {
  const { subject = '', title = '', titleId, titleEn } = facts;
  const words = titleId && titleEn ? { id: titleId, en: titleEn } : null;
  return reviewTitle({ subject, title, words }, locale);
}
