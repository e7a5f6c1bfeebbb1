import { dictionary } from './locale.ts';

export const errors = dictionary({
  id: {
    missing: {
      listing: {
        title: 'Kain ini tidak ada di katalog',
        text: 'Mungkin sudah terjual, ditarik bengkelnya, atau alamatnya salah ketik.',
      },
      motif: {
        title: 'Motif ini tidak kami kenal',
        text: 'Nama motif sering punya banyak ejaan. Coba cari dengan ejaan lain, atau lihat semua motif.',
      },
      workshop: {
        title: 'Bengkel ini tidak ditemukan',
        text: 'Mungkin belum terdaftar, sedang ditutup, atau alamatnya salah ketik.',
      },
      kelurahan: {
        title: 'Kelurahan ini tidak ditemukan',
        text: 'Kota Pekalongan punya 27 kelurahan sejak penggabungan tahun 2015; nama lama mungkin sudah berganti.',
      },
      page: {
        title: 'Halaman ini tidak ada',
        text: 'Alamatnya mungkin salah ketik, atau halamannya sudah pindah.',
      },
    },
    status: 'Tidak ditemukan (404)',
    searchLabel: 'Cari kain, motif, atau bengkel',
    searchHint: 'Salah eja pun biasanya ketemu.',
    search: 'Cari',
    near: 'Mungkin yang Anda maksud',
    ways: 'Jalan lain',
    waysOn: {
      catalogue: ['Katalog', 'semua kain yang sedang dijual'],
      motifs: ['Motif', '55 ragam hias beserta maknanya'],
      workshops: ['Bengkel', 'para perajin dan peta kelurahannya'],
      glossary: ['Kamus', 'istilah batik dan ekspor, dua bahasa'],
    },
    broken: {
      title: 'Ada benang yang putus di pihak kami',
      text: 'Halaman ini gagal disiapkan. Anda tidak berbuat salah, dan tidak ada yang perlu Anda perbaiki.',
      steps: ['Muat ulang halaman ini sebentar lagi.', 'Jika masih gagal, mulai lagi dari beranda.'],
      report:
        'Jika terus terjadi, sampaikan nomor ini kepada dinas kota yang mengelola situs ini, supaya catatannya mudah dicari:',
      requestId: 'Nomor permintaan',
      status: 'Gangguan (500)',
      again: 'Muat ulang',
      home: 'Ke beranda',
    },
  },
  en: {
    missing: {
      listing: {
        title: 'This cloth is not in the catalogue',
        text: 'It may have been sold, withdrawn by its workshop, or the address may be mistyped.',
      },
      motif: {
        title: 'We do not know this motif',
        text: 'Motif names are spelt in many ways. Try another spelling, or look through all the motifs.',
      },
      workshop: {
        title: 'This workshop could not be found',
        text: 'It may not be registered yet, be closed for now, or the address may be mistyped.',
      },
      kelurahan: {
        title: 'This ward could not be found',
        text: 'Pekalongan has had 27 wards (kelurahan) since the merger of 2015; an older name may have changed.',
      },
      page: {
        title: 'There is no such page',
        text: 'The address may be mistyped, or the page may have moved.',
      },
    },
    status: 'Not found (404)',
    searchLabel: 'Search for cloth, motifs or workshops',
    searchHint: 'Misspelt words usually find their way too.',
    search: 'Search',
    near: 'You may have meant',
    ways: 'Other ways on',
    waysOn: {
      catalogue: ['Catalogue', 'every cloth now for sale'],
      motifs: ['Motifs', '55 patterns and what they mean'],
      workshops: ['Workshops', 'the makers and the map of their wards'],
      glossary: ['Glossary', 'terms of batik and export, in two languages'],
    },
    broken: {
      title: 'A thread broke on our side',
      text: 'This page could not be prepared. You did nothing wrong, and there is nothing you need to put right.',
      steps: ['Reload this page in a moment.', 'If that fails too, start again from the home page.'],
      report:
        'If it keeps happening, give this number to the city office that runs the site, so that the record is easy to find:',
      requestId: 'Request number',
      status: 'Fault (500)',
      again: 'Reload',
      home: 'Home page',
    },
  },
});
