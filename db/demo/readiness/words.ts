/** Who gives the papers of a stage, in a world that is made up. */
export const issuers: Readonly<Record<string, string>> = {
  legality: 'Lembaga OSS (DEMO)',
  'product-standard': 'Laboratorium Uji DEMO Semarang',
  environment: 'DLH Kota Pekalongan (DEMO)',
  'worker-regeneration': 'BPJS Ketenagakerjaan (DEMO)',
  'documents-logistics': 'PT Ekspedisi DEMO',
  limits: 'Laboratorium Uji DEMO Semarang',
  tests: 'Laboratorium Uji DEMO Semarang',
  papers: 'IPSKA (DEMO)',
};
export const anyIssuer = 'Kantor DEMO Kota Pekalongan';

/** A workshop to the officer: with its first version, one that was mended, one that takes over from what ends. */
export const remarks = {
  first: ['Mohon diperiksa.', 'Aslinya dapat dilihat di bengkel.', 'Ini yang berlaku sekarang.', ''],
  mended: [
    'Sudah kami perbaiki sesuai catatan.',
    'Yang kurang sudah kami lengkapi.',
    'Terima kasih catatannya, ini yang baru.',
  ],
  renewed: ['Perpanjangan dari yang lama.', 'Yang lama hampir habis masa berlakunya, ini gantinya.'],
} as const;

/** Reasons an officer gives, with what they write; for papers, pictures and numbers. */
export const objections = {
  document: [
    ['unreadable', 'Hasil pindai kabur di bagian bawah. Foto lagi di tempat terang, seluruh halaman terlihat.'],
    ['incomplete', 'Baru halaman pertama. Unggah semua halaman, termasuk lampirannya.'],
    ['name-differs', 'Nama di dokumen berbeda dengan nama pemilik di profil. Samakan, atau jelaskan hubungannya.'],
    ['document-expired', 'Masa berlaku dokumen ini sudah lewat. Kirim yang masih berlaku.'],
    ['wrong-document', 'Ini dokumen lain. Yang diminta tertulis di kotak paling atas.'],
  ],
  photo: [
    ['not-convincing', 'Foto belum memperlihatkan yang diminta. Ambil dari dekat, satu langkah satu foto.'],
    ['photo-not-own', 'Foto ini juga ada di tempat lain. Pakai foto dari bengkel sendiri.'],
    ['unreadable', 'Tulisan di label tidak terbaca. Dekatkan kamera dan nyalakan lampu.'],
  ],
  number: [
    ['number-differs', 'Angka yang diketik berbeda dengan yang di dokumen. Periksa lagi.'],
    ['incomplete', 'Angkanya ada, cara menghitungnya belum. Tambahkan rinciannya.'],
  ],
  declaration: [['not-convincing', 'Pernyataan perlu ditandatangani pemilik. Tanda tangani, lalu kirim lagi.']],
  training: [
    ['incomplete', 'Sertifikat pelatihan belum terlihat. Unggah, atau minta penyelenggara mencatatkan kehadiran.'],
  ],
} as const;

/** What officers saw on a visit. */
export const sights = [
  'Sesuai dengan yang tertulis; dilihat langsung saat bengkel bekerja.',
  'Ada dan dipakai setiap hari. Difoto bersama pemilik.',
  'Berkas aslinya diperlihatkan dan cocok dengan yang diunggah.',
] as const;
