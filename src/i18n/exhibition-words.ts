import type {
  ApplicationEventKind,
  ApplicationState,
  ExhibitionPhase,
  LeadState,
  LetterKind,
  PaymentState,
} from '#db/schema/index.ts';
import type { ConflictKind } from '#src/domain/exhibitions/conflicts.ts';
import { dictionary } from './locale.ts';

interface Words {
  phases: Record<ExhibitionPhase, string>;
  /** What the phase is for, in a sentence. */
  phaseHints: Record<ExhibitionPhase, string>;
  /** An application's state, as its workshop reads it. */
  states: Record<ApplicationState, string>;
  steps: Record<ApplicationEventKind, string>;
  conflicts: Record<ConflictKind, string>;
  letters: Record<LetterKind, string>;
  payments: Record<PaymentState, string>;
  leads: Record<LeadState, string>;
  conflict: string;
}

/** The words that all pages about exhibitions share. */
export const exhibitionWords = dictionary<Words>({
  id: {
    phases: {
      draft: 'Rancangan',
      apply: 'Pendaftaran',
      screening: 'Pemeriksaan berkas',
      scoring: 'Penilaian',
      decision: 'Penetapan',
      appeal: 'Masa sanggah',
      confirmation: 'Konfirmasi',
      fair: 'Pameran',
      results: 'Hasil',
      closed: 'Selesai',
      withdrawn: 'Dibatalkan',
    },
    phaseHints: {
      draft: 'Hanya petugas yang melihatnya.',
      apply: 'Bengkel mendaftar dan dapat mengubah pendaftarannya sampai tenggat.',
      screening: 'Petugas memeriksa apakah pendaftaran lengkap dan memenuhi syarat.',
      scoring: 'Penilai memberi nilai tanpa melihat nama bengkel.',
      decision: 'Tempat dibagi menurut aturan yang sudah diumumkan.',
      appeal: 'Hasil sudah diumumkan; bengkel dapat menyanggah.',
      confirmation:
        'Yang terpilih menyatakan jadi ikut; tempat yang lepas diberikan kepada bengkel berikutnya di daftar tunggu.',
      fair: 'Pameran berlangsung.',
      results: 'Peserta menyerahkan hasilnya.',
      closed: 'Semua sudah selesai dan dilaporkan.',
      withdrawn: 'Keikutsertaan kota dibatalkan.',
    },
    states: {
      draft: 'Belum dikirim',
      submitted: 'Sudah dikirim, menunggu pemeriksaan berkas',
      returned: 'Perlu dilengkapi',
      screened: 'Berkas lengkap, menunggu penilaian',
      ineligible: 'Belum memenuhi syarat',
      withdrawn: 'Ditarik kembali',
      chosen: 'Terpilih, menunggu konfirmasi Anda',
      waiting: 'Daftar tunggu',
      refused: 'Belum terpilih',
      confirmed: 'Terpilih, sudah dikonfirmasi',
      declined: 'Tempat dilepas',
      lapsed: 'Tempat gugur karena lewat tenggat',
    },
    steps: {
      started: 'Pendaftaran dimulai',
      submitted: 'Pendaftaran dikirim',
      returned: 'Diminta melengkapi',
      screened: 'Berkas dinyatakan lengkap',
      ineligible: 'Dinyatakan belum memenuhi syarat',
      undone: 'Putusan dibatalkan, diperiksa lagi',
      withdrawn: 'Pendaftaran ditarik',
      chosen: 'Terpilih',
      waiting: 'Masuk daftar tunggu',
      refused: 'Belum terpilih',
      promoted: 'Naik dari daftar tunggu',
      confirmed: 'Keikutsertaan dikonfirmasi',
      declined: 'Tempat dilepas',
      lapsed: 'Tempat gugur',
      'appeal-upheld': 'Sanggahan diterima',
    },
    conflicts: {
      member: 'anggota bengkel',
      declared: 'dinyatakan sendiri',
      'family-name': 'nama belakang sama dengan pemilik',
      mentor: 'pendamping kelurahannya',
      trained: 'pernah melatihnya',
      protege: 'binaan kantornya',
    },
    letters: {
      chosen: 'Surat terpilih',
      waiting: 'Surat daftar tunggu',
      refused: 'Surat belum terpilih',
      promoted: 'Surat naik dari daftar tunggu',
      'appeal-upheld': 'Jawaban sanggahan: diterima',
      'appeal-rejected': 'Jawaban sanggahan: ditolak',
    },
    payments: {
      due: 'Belum dibayar',
      'proof-sent': 'Bukti bayar dikirim',
      paid: 'Lunas',
      waived: 'Dibebaskan',
      cancelled: 'Tidak berlaku lagi',
    },
    leads: {
      new: 'Baru',
      contacted: 'Sudah dihubungi',
      quoted: 'Penawaran dikirim',
      won: 'Jadi pesanan',
      lost: 'Tidak jadi',
    },
    conflict: 'Benturan kepentingan',
  },
  en: {
    phases: {
      draft: 'Draft',
      apply: 'Applications',
      screening: 'Screening',
      scoring: 'Scoring',
      decision: 'Decision',
      appeal: 'Appeals',
      confirmation: 'Confirmation',
      fair: 'The fair',
      results: 'Results',
      closed: 'Closed',
      withdrawn: 'Called off',
    },
    phaseHints: {
      draft: 'Only officers see it.',
      apply: 'Workshops apply, and may change their application until the deadline.',
      screening: 'Officers check that applications are complete and eligible.',
      scoring: 'Reviewers score without seeing who applied.',
      decision: 'Places are given by the rule that was published.',
      appeal: 'Results are published; workshops may appeal.',
      confirmation:
        'Those chosen say whether they are coming; a place given back goes to the next workshop on the waiting list.',
      fair: 'The fair is on.',
      results: 'Exhibitors hand in their results.',
      closed: 'Everything is done and reported.',
      withdrawn: 'The city’s participation was called off.',
    },
    states: {
      draft: 'Not sent yet',
      submitted: 'Sent, waiting for screening',
      returned: 'Something is missing',
      screened: 'Complete, waiting for its scores',
      ineligible: 'Not eligible yet',
      withdrawn: 'Withdrawn',
      chosen: 'Chosen, waiting for your answer',
      waiting: 'On the waiting list',
      refused: 'Not chosen',
      confirmed: 'Chosen and confirmed',
      declined: 'Place given back',
      lapsed: 'Place lost: the time to answer ran out',
    },
    steps: {
      started: 'Application begun',
      submitted: 'Application sent',
      returned: 'Asked to complete it',
      screened: 'Found complete',
      ineligible: 'Found not eligible',
      undone: 'Verdict taken back, looked at again',
      withdrawn: 'Application withdrawn',
      chosen: 'Chosen',
      waiting: 'Put on the waiting list',
      refused: 'Not chosen',
      promoted: 'Moved up from the waiting list',
      confirmed: 'Participation confirmed',
      declined: 'Place given back',
      lapsed: 'Place lost',
      'appeal-upheld': 'Appeal upheld',
    },
    conflicts: {
      member: 'member of the workshop',
      declared: 'declared',
      'family-name': 'same last name as the owner',
      mentor: 'mentors its kelurahan',
      trained: 'trained it',
      protege: 'their office’s protégé',
    },
    letters: {
      chosen: 'Letter: chosen',
      waiting: 'Letter: waiting list',
      refused: 'Letter: not chosen',
      promoted: 'Letter: moved up from the waiting list',
      'appeal-upheld': 'Answer to the appeal: upheld',
      'appeal-rejected': 'Answer to the appeal: rejected',
    },
    payments: {
      due: 'Not paid yet',
      'proof-sent': 'Proof sent',
      paid: 'Paid',
      waived: 'Waived',
      cancelled: 'No longer due',
    },
    leads: { new: 'New', contacted: 'Contacted', quoted: 'Quote sent', won: 'Ordered', lost: 'Came to nothing' },
    conflict: 'Conflict of interest',
  },
});
