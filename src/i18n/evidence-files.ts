import type { OpeningReason } from '#src/domain/evidence-files/opening-reasons.ts';
import type { OpeningCause } from '#src/domain/evidence-files/openings.ts';
import { formatNumber } from './format.ts';
import { dictionary, type Locale } from './locale.ts';

/** Words about files shown as evidence, for the workshop's pages and the officers'. */
export const evidenceFiles = dictionary({
  id: {
    /** Behind a file's name. */
    scan: { clean: 'Bebas virus', 'not-scanned': 'Belum dipindai virus' },
    /** Where files are offered, when nothing scans them. */
    notScanned: 'Berkas ini belum dipindai virus: buka hanya dengan perangkat yang terlindungi.',
    types: {
      'application/pdf': 'PDF',
      'image/jpeg': 'Foto JPEG',
      'image/png': 'Gambar PNG',
      'image/webp': 'Gambar WebP',
    },
    rules: 'PDF, JPEG, PNG, atau WebP; paling besar 10 MB per berkas, 10 berkas sekali kirim.',
    private:
      'Berkas bukti disimpan terkunci. Hanya Anda dan petugas yang memeriksa yang dapat membukanya, dan setiap kali dicatat.',
    download: 'Unduh',
    chooseReason: 'Mengapa Anda membuka berkas ini?',
    reasonIsKept: 'Alasan ini dicatat dan dapat dibaca bengkel.',
    reasons: {
      'visit-preparation': 'menyiapkan kunjungan',
      complaint: 'menangani keluhan',
      audit: 'audit',
      'spot-check': 'pemeriksaan acak',
      'asked-by-workshop': 'diminta oleh bengkel',
    } as Record<OpeningReason, string>,
    openings: {
      title: 'Siapa membuka berkas kami',
      lede: 'Setiap kali petugas membuka berkas bukti Anda, namanya, dinasnya, dan alasannya dicatat di sini.',
      back: 'Kembali ke kesiapan ekspor',
      none: 'Belum ada petugas yang membuka berkas Anda',
      noneHint:
        'Berkas baru dibuka setelah Anda mengirim bukti untuk diperiksa. Pembeli dan bengkel lain tidak pernah dapat membukanya.',
      own: (times: string, when: string) =>
        `Anda dan rekan sebengkel membuka berkas sendiri ${times} kali, terakhir ${when}.`,
      times: (times: number, shown: string) => (times === 1 ? 'satu kali' : `${shown} kali`),
      gone: 'Berkas yang sudah dihapus',
      someone: 'Petugas yang akunnya sudah dihapus',
      unknownCause: 'tanpa keterangan',
      file: 'Berkas',
      who: 'Petugas',
      why: 'Alasan',
      when: 'Terakhir dibuka',
      causes: {
        review: 'memeriksa bukti yang Anda kirim',
        'spot-check-review': 'pemeriksaan acak atas bukti yang sudah diterima',
        visit: 'foto dari kunjungan',
        payment: 'memeriksa bukti bayar',
        'visit-preparation': 'menyiapkan kunjungan',
        complaint: 'menangani keluhan',
        audit: 'audit',
        'spot-check': 'pemeriksaan acak',
        'asked-by-workshop': 'diminta oleh bengkel',
      } as Record<OpeningCause, string>,
      older: 'Lebih lama →',
      newest: '← Ke yang terbaru',
      pastEnd: 'Tidak ada catatan yang lebih lama.',
    },
  },
  en: {
    scan: { clean: 'Free of viruses', 'not-scanned': 'Not scanned for viruses' },
    notScanned: 'This file was not scanned for viruses: open it on a protected device only.',
    types: {
      'application/pdf': 'PDF',
      'image/jpeg': 'JPEG photo',
      'image/png': 'PNG picture',
      'image/webp': 'WebP picture',
    },
    rules: 'PDF, JPEG, PNG or WebP; at most 10 MB a file, 10 files at once.',
    private:
      'Evidence is kept locked. Only you and the officers who review it can open it, and every opening is recorded.',
    download: 'Download',
    chooseReason: 'Why do you open this file?',
    reasonIsKept: 'The reason is recorded, and the workshop can read it.',
    reasons: {
      'visit-preparation': 'preparing a visit',
      complaint: 'looking into a complaint',
      audit: 'audit',
      'spot-check': 'spot check',
      'asked-by-workshop': 'asked by the workshop',
    } as Record<OpeningReason, string>,
    openings: {
      title: 'Who opened our files',
      lede: 'Whenever an officer opens one of your evidence files, their name, office and reason are recorded here.',
      back: 'Back to export readiness',
      none: 'No officer has opened your files yet',
      noneHint:
        'Files are opened only after you send evidence for review. Buyers and other workshops can never open them.',
      own: (times: string, when: string) =>
        `You and your colleagues opened your own files ${times === '1' ? 'once' : `${times} times`}, last on ${when}.`,
      times: (times: number, shown: string) => (times === 1 ? 'once' : `${shown} times`),
      gone: 'A file that was removed',
      someone: 'An officer whose account is gone',
      unknownCause: 'no reason given',
      file: 'File',
      who: 'Officer',
      why: 'Reason',
      when: 'Last opened',
      causes: {
        review: 'reviewing the evidence you sent',
        'spot-check-review': 'spot check of accepted evidence',
        visit: 'photos of a visit',
        payment: 'checked a proof of payment',
        'visit-preparation': 'preparing a visit',
        complaint: 'looking into a complaint',
        audit: 'audit',
        'spot-check': 'spot check',
        'asked-by-workshop': 'asked by the workshop',
      } as Record<OpeningCause, string>,
      older: 'Older →',
      newest: '← To the newest',
      pastEnd: 'There are no older lines.',
    },
  },
});

/** `340 KB`, `1,2 MB`. */
export function fileSize(bytes: number, locale: Locale): string {
  const megabytes = bytes / 1024 / 1024;
  if (megabytes < 0.95) return `${formatNumber(Math.max(1, Math.round(bytes / 1024)), locale)} KB`;
  return `${formatNumber(Math.round(megabytes * 10) / 10, locale)} MB`;
}
