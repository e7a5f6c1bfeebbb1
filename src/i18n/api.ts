import { dictionary } from './locale.ts';

export const api = dictionary({
  id: {
    title: 'Data terbuka',
    lede: 'Semua yang tampil di katalog dapat diambil sebagai JSON: tanpa kunci, tanpa daftar, boleh dari situs mana pun.',
    base: 'Alamat dasar',
    rules: 'Aturan main',
    rule: (perMinute: string) =>
      `Hanya baca. Paling banyak ${perMinute} permintaan semenit per alamat; lewat dari itu jawabannya 429 dengan Retry-After. Tiap jawaban membawa ETag: kirim If-None-Match dan data yang tidak berubah tidak dikirim ulang.`,
    form: 'Bentuk jawaban',
    formText:
      'Tiap daftar berbentuk { total, items, facets, next }. next adalah alamat halaman berikut, atau null. Tiap butir punya slug dan url.',
    words: 'Kata-kata pencarian sama dengan alamat katalog: salin bagian setelah tanda tanya dari halaman katalog.',
    document: 'Dokumen OpenAPI 3.1',
    parameter: 'Parameter',
    meaning: 'Arti',
    values: 'Nilai',
    example: 'Contoh',
    none: 'Tanpa parameter.',
    repeat: 'boleh diulang',
  },
  en: {
    title: 'Open data',
    lede: 'Everything in the catalogue can be fetched as JSON: no key, no sign-up, from any site.',
    base: 'Base address',
    rules: 'House rules',
    rule: (perMinute: string) =>
      `Read only. At most ${perMinute} requests a minute from one address; beyond that the answer is 429 with Retry-After. Every answer carries an ETag: send If-None-Match and unchanged data is not sent again.`,
    form: 'Form of an answer',
    formText:
      'Every list is { total, items, facets, next }. next is the address of the next page, or null. Every item has a slug and a url.',
    words:
      'The search words are those of the catalogue’s address: copy what follows the question mark from a catalogue page.',
    document: 'OpenAPI 3.1 document',
    parameter: 'Parameter',
    meaning: 'Meaning',
    values: 'Values',
    example: 'Example',
    none: 'No parameters.',
    repeat: 'may be repeated',
  },
});
