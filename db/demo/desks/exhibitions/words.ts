/** Why workshops want to go, in their own words. */
export const reasonsToGo = [
  'Kami ingin bertemu pembeli toko dari luar kota yang memesan tetap setiap bulan, bukan hanya pembeli satu lembar.',
  'Pewarna alam kami sudah stabil warnanya. Kami ingin memperlihatkan prosesnya langsung kepada pembeli.',
  'Anak kami mulai meneruskan bengkel ini; pameran menjadi tempat belajar menghadapi pembeli.',
  'Kami belum pernah ikut pameran kota. Stok cukup untuk lima hari, dan dua orang siap menjaga stan.',
  'Motif pesisir kami jarang terlihat di Jakarta. Kami membawa cerita dan contoh kain lama sebagai pembanding.',
  'Pembeli dari Singapura pernah menanyakan kain kami, tetapi belum sempat bertemu. Kami ingin membuka lagi pembicaraan itu.',
];
