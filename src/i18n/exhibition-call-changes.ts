import type { ToldPart } from '#src/domain/exhibitions/call/changed-parts.ts';
import { dictionary } from './locale.ts';

type Facts = Record<string, string>;

/** What of a call can change. */
export const callParts = dictionary<Record<ToldPart, string>>({
  id: {
    name: 'nama',
    place: 'tempat',
    dates: 'tanggal pameran',
    deadline: 'tenggat pendaftaran',
    requirements: 'syarat',
    questions: 'pertanyaan',
    documents: 'dokumen yang dibawa',
    fee: 'biaya dan cara bayar',
    listings: 'jumlah kain yang ditunjukkan',
    blind: 'penilaian tanpa nama',
    timetable: 'jadwal',
    'stand-by': 'cara membagi stan',
    trip: 'daftar persiapan',
  },
  en: {
    name: 'its name',
    place: 'the place',
    dates: 'the days of the fair',
    deadline: 'the deadline',
    requirements: 'what is required',
    questions: 'the questions',
    documents: 'what to bring',
    fee: 'the fee and how it is paid',
    listings: 'how many listings are shown',
    blind: 'scoring without names',
    timetable: 'the timetable',
    'stand-by': 'how stands are given',
    trip: 'the list of preparations',
  },
});

/** `deadline fee` in words; codes nobody knows are left as they are. */
export function partsInWords(parts: string, locale: 'id' | 'en'): string {
  const words: Partial<Record<string, string>> = callParts[locale];
  return parts
    .split(' ')
    .map((part) => words[part] ?? part)
    .join(', ');
}

/** What a notification `call-changed` tells. */
export const callChange = dictionary({
  id: (f: Facts): string => {
    const name = f['exhibition'] ?? '';
    if (f['what'] === 'quota')
      return `Jumlah tempat ${name} berubah dari ${f['from']} menjadi ${f['to']}. Siapa yang sudah mendapat tempat tetap mendapatnya.`;
    if (f['what'] === 'criteria')
      return `Kriteria penilaian ${name} berubah. Nilai dihitung ulang; ${f['scores']} nilai berubah. Perubahannya tercatat di halaman pameran.`;
    if (f['what'] === 'called-off')
      return `Keikutsertaan kota di ${name} dibatalkan. Alasannya: ${f['reason'] ?? ''} Tempat dan tagihan Anda tidak berlaku lagi, dan poin rotasi Anda tidak berkurang.`;
    return `Ketentuan ${name} berubah: ${partsInWords(f['parts'] ?? '', 'id')}.`;
  },
  en: (f: Facts): string => {
    const name = f['exhibition'] ?? '';
    if (f['what'] === 'quota')
      return `The places at ${name} changed from ${f['from']} to ${f['to']}. Who holds a place keeps it.`;
    if (f['what'] === 'criteria')
      return `The criteria of ${name} changed. Scores were worked out anew; ${f['scores']} of them changed. The change is on the exhibition’s page.`;
    if (f['what'] === 'called-off')
      return `The city’s participation in ${name} is called off. The reason: ${f['reason'] ?? ''} Your place and bill no longer hold, and you lose no rotation points.`;
    return `The terms of ${name} changed: ${partsInWords(f['parts'] ?? '', 'en')}.`;
  },
});
