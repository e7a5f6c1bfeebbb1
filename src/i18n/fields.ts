import { dictionary } from './locale.ts';

type Facts = Record<string, string | number>;

/** What is wrong with one field of a form. */
export const fieldProblems = dictionary({
  id: {
    required: () => 'Wajib diisi.',
    'too-short': (f: Facts) => `Terlalu pendek: paling sedikit ${f['min']} huruf.`,
    'too-long': (f: Facts) => `Terlalu panjang: paling banyak ${f['max']} huruf.`,
    'too-small': (f: Facts) => `Paling kecil ${f['min']}.`,
    'too-big': (f: Facts) => `Paling besar ${f['max']}.`,
    'too-few': (f: Facts) => `Pilih paling sedikit ${f['min']}.`,
    'too-many': (f: Facts) => `Paling banyak ${f['max']}.`,
    'not-a-number': () => 'Tulis angka bulat, tanpa huruf.',
    'not-a-choice': () => 'Pilih salah satu yang tersedia.',
    'not-legal': () => 'Isian ini tidak dikenali.',
    'bad-email': () => 'Ini bukan alamat e-mail yang lengkap.',
    'bad-phone': () => 'Tulis nomor lengkap, misalnya 0812 3456 7890.',
    'bad-date': () => 'Tulis tanggal sebagai hari, bulan, dan tahun.',
    'dates-reversed': () => 'Tanggal akhir mendahului tanggal awal.',
    'common-password': () => 'Kata sandi ini termasuk yang paling sering dicoba orang. Pilih yang lain.',
    'personal-password': () => 'Jangan pakai nama atau e-mail Anda sendiri.',
    'suspended-person': () => 'Akun dengan alamat ini sedang ditangguhkan.',
    'not-the-same': () => 'Kedua isian tidak sama.',
    'must-agree': () => 'Centang dulu untuk melanjutkan.',
    'not-100': (f: Facts) => `Jumlahnya harus 100 %, sekarang ${f['sum'] ?? 0} %.`,
    'listed-twice': () => 'Tertulis dua kali.',
    'not-rising': () => 'Jumlah harus naik dan harga turun di setiap baris.',
    'too-dear': () => 'Harga sampel atau tangga harga lebih mahal daripada harga satuan.',
    'not-technique': () => 'Motif atau kain ini tidak cocok dengan tekniknya.',
    'price-out-of-bounds': () =>
      'Dengan ini satu harga atau lebih menjadi terlalu kecil, terlalu besar, atau tidak turun lagi.',
    'no-such-listing': () => 'Tidak ada kain dengan id ini di bengkel Anda. Kosongkan id untuk membuat kain baru.',
    'is-archived': () => 'Kain ini diarsipkan. Tayangkan lagi dulu untuk mengubahnya.',
    'is-in-review': () => 'Perubahan kain ini sedang diperiksa. Tarik kembali dulu untuk mengubahnya.',
    'too-much': () => 'Terlalu panjang atau terlalu banyak.',
    'care-contradicts': () => 'Pilih satu saja untuk setiap langkah: mencuci, mengeringkan, menyetrika.',
    'in-future': () => 'Tahun ini belum tiba.',
    'bad-paper': (f: Facts) => `Nomor ini harus ${f['digits']} angka.`,
    'unknown-field': () => 'Isian ini tidak dikenal. Muat ulang halaman, lalu coba lagi.',
  },
  en: {
    required: () => 'This is needed.',
    'too-short': (f: Facts) => `Too short: at least ${f['min']} characters.`,
    'too-long': (f: Facts) => `Too long: at most ${f['max']} characters.`,
    'too-small': (f: Facts) => `At least ${f['min']}.`,
    'too-big': (f: Facts) => `At most ${f['max']}.`,
    'too-few': (f: Facts) => `Choose at least ${f['min']}.`,
    'too-many': (f: Facts) => `At most ${f['max']}.`,
    'not-a-number': () => 'Write a whole number, no letters.',
    'not-a-choice': () => 'Choose one of those offered.',
    'not-legal': () => 'This is not understood.',
    'bad-email': () => 'This is not a whole e-mail address.',
    'bad-phone': () => 'Write the whole number, for example 0812 3456 7890.',
    'bad-date': () => 'Write the date as day, month and year.',
    'dates-reversed': () => 'The end comes before the beginning.',
    'common-password': () => 'This is one of the passwords people try first. Choose another.',
    'personal-password': () => 'Leave your own name and e-mail out of it.',
    'suspended-person': () => 'The account with this address is suspended.',
    'not-the-same': () => 'The two entries differ.',
    'must-agree': () => 'Tick this first.',
    'not-100': (f: Facts) => `They must add to 100 %, now ${f['sum'] ?? 0} %.`,
    'listed-twice': () => 'Listed twice.',
    'not-rising': () => 'In each line the quantity must rise and the price fall.',
    'too-dear': () => 'The sample or ladder price is above the price for one.',
    'not-technique': () => 'This motif or cloth does not go with the technique.',
    'price-out-of-bounds': () => 'This would make a price too small, too large, or no longer falling.',
    'no-such-listing': () => 'Your workshop has no listing with this id. Leave the id empty to make a new one.',
    'is-archived': () => 'This listing is archived. Put it back first to change it.',
    'is-in-review': () => 'A change of this listing is being reviewed. Take it back first to change it.',
    'too-much': () => 'Too long or too many.',
    'care-contradicts': () => 'Choose one only for each step: washing, drying, ironing.',
    'in-future': () => 'That year has not come yet.',
    'bad-paper': (f: Facts) => `This number has ${f['digits']} digits.`,
    'unknown-field': () => 'This field is not known. Reload the page and try again.',
  },
});

export type FieldCode = keyof typeof fieldProblems.id;
export interface FieldProblem {
  code: FieldCode;
  facts: Facts;
}
