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
    parameters: 'Parameter',
    parametersText: 'Satu saringan dengan beberapa nilai berarti salah satunya; saringan yang berbeda berlaku bersama.',
    takes: 'Parameter:',
    meanings: {
      q: 'Kata yang dicari; salah eja dimaafkan.',
      kind: 'Jenis hasil.',
      price_from: 'Harga terendah, rupiah.',
      price_to: 'Harga tertinggi, rupiah.',
      minimum_order: 'Pesanan minimum paling banyak, pcs.',
      lead_time: 'Waktu pengerjaan paling lama, hari.',
      sort: 'Urutan.',
      page: 'Halaman, mulai dari 1.',
      per: 'Banyaknya butir per halaman.',
      locale: 'Bahasa nama-namanya.',
    } as Record<string, string>,
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
    parameters: 'Parameters',
    parametersText: 'Several values of one filter mean any of them; different filters apply together.',
    takes: 'Parameters:',
    meanings: {
      q: 'Words to search for; misspellings are forgiven.',
      kind: 'Kind of result.',
      price_from: 'Lowest price, rupiah.',
      price_to: 'Highest price, rupiah.',
      minimum_order: 'Minimum order at most, pieces.',
      lead_time: 'Lead time at most, days.',
      sort: 'Order.',
      page: 'Page, from 1.',
      per: 'Items a page.',
      locale: 'Language of the names.',
    } as Record<string, string>,
    example: 'Example',
    none: 'No parameters.',
    repeat: 'may be repeated',
  },
});
