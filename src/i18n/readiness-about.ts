import type { ConditionKey } from '#src/domain/readiness/questions.ts';
import type { ExportRoute } from '#db/schema/readiness.ts';
import { dictionary } from './locale.ts';

interface QuestionWords {
  /** The question. */
  ask: string;
  /** In a row: "dyes: naphthol, rapid". */
  short: string;
  hint: string;
  none: string;
}

/** The questions that decide which items apply. */
interface AboutTexts {
  title: string;
  lede: string;
  tally(yes: number, no: number, unknown: number): string;
  suggested: string;
  questions: Record<ConditionKey, QuestionWords>;
  /** Choices that are no term of the taxonomy. */
  choices: Record<string, string>;
  route: { title: string; hint: string; open: string; names: Record<ExportRoute, [name: string, text: string]> };
  save: string;
  levelNote: string;
}

export const readinessAbout = dictionary<AboutTexts>({
  id: {
    title: 'Tentang bengkel Anda',
    lede: 'Jawaban Anda menentukan butir mana yang berlaku. Boleh diubah kapan saja.',
    tally: (yes, no, unknown) =>
      `Dari daftar periksa dan semua paket pasar, ${yes} butir berlaku bagi Anda${no > 0 ? ` dan ${no} tidak` : ''}.` +
      (unknown > 0 ? ` ${unknown} butir menunggu jawaban di bawah; sementara itu tetap ditampilkan.` : ''),
    suggested: 'Dicentang menurut kain Anda yang tayang. Periksa, lalu simpan.',
    questions: {
      market: {
        ask: 'Ke negara mana Anda ingin menjual?',
        short: 'negara tujuan',
        hint: 'Pilih yang sedang Anda kejar, bukan semua yang mungkin. Belum tahu? Biarkan kosong dulu.',
        none: 'Hanya di dalam negeri',
      },
      dye: {
        ask: 'Pewarna apa yang Anda pakai?',
        short: 'pewarna',
        hint: 'Pewarna sintetis perlu bukti aman dan catatan limbah.',
        none: 'Tidak satu pun dari ini',
      },
      product: {
        ask: 'Apa saja yang Anda jual?',
        short: 'produk',
        hint: 'Sarung batik Pekalongan, misalnya, punya indikasi geografis.',
        none: 'Tidak satu pun dari ini',
      },
      cloth: {
        ask: 'Kain apa yang Anda pakai?',
        short: 'kain',
        hint: 'Sebagian aturan hanya untuk bahan tertentu.',
        none: 'Tidak satu pun dari ini',
      },
      claim: {
        ask: 'Apa yang Anda janjikan kepada pembeli?',
        short: 'janji kepada pembeli',
        hint: 'Yang dijanjikan harus dapat dibuktikan.',
        none: 'Tidak menjanjikan hal ini',
      },
      has: {
        ask: 'Mana yang sesuai dengan bengkel Anda?',
        short: 'keadaan bengkel',
        hint: '',
        none: 'Tidak satu pun dari ini',
      },
      incoterm: {
        ask: 'Dengan Incoterm apa Anda menawarkan harga?',
        short: 'Incoterm',
        hint: 'Incoterm mengatur siapa menanggung angkutan dan asuransi. Belum tahu? Pilih "belum".',
        none: 'Belum menawarkan harga ekspor',
      },
    },
    choices: {
      'natural-dye': 'Pewarna alam',
      organic: 'Bahan organik',
      'home-workers': 'Ada pembatik yang bekerja di rumah masing-masing',
      'domestic-sales': 'Kami juga menjual di dalam negeri',
    },
    route: {
      title: 'Bagaimana Anda mengirim ke luar negeri?',
      hint: 'Kebanyakan bengkel mulai lewat pihak lain. Ini tidak mengubah tingkat Anda.',
      open: 'Belum diputuskan',
      names: {
        'third-party': ['Lewat pihak lain', 'Eksportir, pedagang, atau agen yang mengurus surat dan pengiriman.'],
        courier: ['Lewat kurir', 'Paket kecil dengan perusahaan kurir; kurir mengurus kepabeanan.'],
        independent: ['Eksportir sendiri', 'Anda punya akses kepabeanan dan mengurus PEB, sendiri atau lewat PPJK.'],
      },
    },
    save: 'Simpan jawaban',
    levelNote: 'Tingkat Anda dihitung ulang begitu jawaban disimpan.',
  },
  en: {
    title: 'About your workshop',
    lede: 'Your answers decide which items apply. You may change them at any time.',
    tally: (yes, no, unknown) =>
      `Of the checklist and all market packs, ${yes} items apply to you${no > 0 ? ` and ${no} do not` : ''}.` +
      (unknown > 0 ? ` ${unknown} more wait for an answer below, and are shown meanwhile.` : ''),
    suggested: 'Ticked as your live listings say. Check them, then save.',
    questions: {
      market: {
        ask: 'Which countries do you want to sell to?',
        short: 'countries',
        hint: 'Choose those you are after, not all that might be. Not sure yet? Leave them empty for now.',
        none: 'In Indonesia only',
      },
      dye: {
        ask: 'Which dyes do you use?',
        short: 'dyes',
        hint: 'Synthetic dyes need proof that they are safe, and records of waste.',
        none: 'None of these',
      },
      product: {
        ask: 'What do you sell?',
        short: 'products',
        hint: 'The Pekalongan batik sarong, for one, has a geographical indication.',
        none: 'None of these',
      },
      cloth: {
        ask: 'Which cloth do you work on?',
        short: 'cloth',
        hint: 'Some rules are for certain fibres only.',
        none: 'None of these',
      },
      claim: {
        ask: 'What do you promise buyers?',
        short: 'promises to buyers',
        hint: 'What is promised has to be proved.',
        none: 'We promise none of these',
      },
      has: {
        ask: 'What is true of your workshop?',
        short: 'the workshop',
        hint: '',
        none: 'None of these',
      },
      incoterm: {
        ask: 'Which Incoterms do you quote?',
        short: 'Incoterms',
        hint: 'An Incoterm says who pays for transport and insurance. Not sure? Choose “none yet”.',
        none: 'We quote no export prices yet',
      },
    },
    choices: {
      'natural-dye': 'Natural dyes',
      organic: 'Organic fibres',
      'home-workers': 'Some of our makers work in their own homes',
      'domestic-sales': 'We also sell in Indonesia',
    },
    route: {
      title: 'How do you ship abroad?',
      hint: 'Most workshops begin through somebody else. This does not change your level.',
      open: 'Not decided yet',
      names: {
        'third-party': ['Through somebody else', 'An exporter, trader or agent who sees to papers and shipping.'],
        courier: ['By courier', 'Small parcels with a courier company, which clears customs.'],
        independent: [
          'As an independent exporter',
          'You have customs access and file the export declaration (PEB), yourself or through a broker.',
        ],
      },
    },
    save: 'Save the answers',
    levelNote: 'Your level is worked out anew as soon as they are saved.',
  },
});
