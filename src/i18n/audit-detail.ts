import { account } from './account.ts';
import { checklists } from './checklists.ts';
import { evidenceFiles } from './evidence-files.ts';
import { formatDay } from './format.ts';
import { levelNames } from './levels.ts';
import { dictionary, type Locale } from './locale.ts';
import { office } from './office.ts';
import { passports } from './passports.ts';
import { people } from './people.ts';
import { reviews, reviewTitle } from './reviews.ts';
import { traceWords } from './trace.ts';

/** What the audit log calls the fields of a line's details; one that is not here is shown by its code. */
const names = dictionary<Record<string, string>>({
  id: {
    amount: 'jumlah',
    answered: 'dijawab',
    cause: 'sebab',
    count: 'diminta',
    exportRoute: 'jalur ekspor',
    reviews: 'pengajuan',
    seed: 'benih',
    visitedOn: 'tanggal',
    workshops: 'bengkel ikut undian',
    change: 'perubahan',
    changed: 'diubah',
    draft: 'edisi',
    edit: 'kode perubahan',
    former: 'edisi sebelumnya',
    item: 'butir',
    items: 'butir',
    number: 'nomor',
    expiresOn: 'sampai',
    fields: 'isian',
    file: 'berkas',
    from: 'dari',
    kind: 'jenis',
    lapsed: 'berakhir',
    line: 'baris',
    of: 'salinan dari',
    office: 'dinas',
    passport: 'awal tautan',
    pictures: 'foto',
    powers: 'wewenang',
    reason: 'alasan',
    reasonCode: 'alasan',
    relation: 'hubungan',
    removed: 'dihapus',
    role: 'peran',
    shows: 'tampil',
    signature: 'nama ancaman',
    stage: 'tahap',
    subject: 'hal',
    subjectId: 'nomor',
    to: 'menjadi',
    trusted: 'dipercaya',
    user: 'orang',
    userId: 'orang',
    version: 'versi',
    workshop: 'bengkel',
    workshopId: 'bengkel',
    yes: 'ya',
    no: 'tidak',
    nothing: 'belum ada',
  },
  en: {
    amount: 'amount',
    answered: 'answered',
    cause: 'cause',
    count: 'asked for',
    exportRoute: 'export route',
    reviews: 'reviews',
    seed: 'seed',
    visitedOn: 'day',
    workshops: 'workshops in the draw',
    change: 'change',
    changed: 'changed',
    draft: 'edition',
    edit: 'code of the change',
    former: 'edition before',
    item: 'item',
    items: 'items',
    number: 'number',
    expiresOn: 'until',
    fields: 'entries',
    file: 'file',
    from: 'from',
    kind: 'kind',
    lapsed: 'ended',
    line: 'line',
    of: 'copied from',
    office: 'office',
    passport: 'start of the link',
    pictures: 'photos',
    powers: 'powers',
    reason: 'reason',
    reasonCode: 'reason',
    relation: 'relation',
    removed: 'removed',
    role: 'role',
    shows: 'shows',
    signature: 'name of the threat',
    stage: 'stage',
    subject: 'subject',
    subjectId: 'number',
    to: 'to',
    trusted: 'trusted',
    user: 'person',
    userId: 'person',
    version: 'version',
    workshop: 'workshop',
    workshopId: 'workshop',
    yes: 'yes',
    no: 'no',
    nothing: 'nothing yet',
  },
});

/** One detail of an audit line in words; a code without words stays as it is. */
export function auditDetail(name: string, value: string, locale: Locale): [name: string, value: string] {
  const parts = value.startsWith('[') ? partsOf(value) : null;
  const words = parts
    ? parts.map((part) => wordFor(name, part, locale)).join(', ') || '–'
    : wordFor(name, value, locale);
  return [lookUp(names[locale], name) ?? name, words];
}

function partsOf(value: string): string[] | null {
  try {
    const parts: unknown = JSON.parse(value);
    return Array.isArray(parts) ? parts.map(String) : null;
  } catch {
    return null;
  }
}

function wordFor(name: string, code: string, locale: Locale): string {
  const { subjects, states, reasons, fields, items } = reviews[locale];
  const { relations, trustReasons } = office[locale];
  if (code === 'true') return names[locale]['yes'] ?? code;
  if (code === 'false') return names[locale]['no'] ?? code;
  if (name === 'from' && code === '') return names[locale]['nothing'] ?? code;
  if (name === 'subject') return lookUp(subjects, code) ?? code;
  if (/^\d{4}-\d\d-\d\d$/.test(code)) return formatDay(code, locale);
  if (name === 'from' || name === 'to') return lookUp(states, code) ?? lookUp(levelNames[locale], code) ?? code;
  if (name === 'cause') return lookUp(traceWords[locale].cause, code) ?? code;
  if (name === 'role') return lookUp({ owner: people[locale].owner, staff: people[locale].staff }, code) ?? code;
  if (name === 'reasonCode') return lookUp(reasons, code)?.label ?? lookUp(trustReasons, code) ?? code;
  if (name === 'reason')
    return lookUp(evidenceFiles[locale].reasons, code) ?? lookUp(checklists[locale].reasons, code) ?? code;
  if (name === 'relation') return lookUp(relations, code) ?? code;
  if (name === 'powers') return lookUp(account[locale].powers, code) ?? code;
  if (name === 'fields' || name === 'changed' || name === 'kind')
    return lookUp(fields, code) ?? lookUp(checklists[locale].fields, code) ?? code;
  if (name === 'shows') return lookUp(passports[locale].parts, code)?.name ?? code;
  if (name === 'lapsed') return lookUp(items, code) ?? code;
  if (name === 'subjectId') {
    return code
      .split('/')
      .map((part) => reviewTitle({ subject: 'verification', title: part }, locale))
      .join(' · ');
  }
  return code;
}

function lookUp<Word>(words: Partial<Record<string, Word>>, code: string): Word | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
