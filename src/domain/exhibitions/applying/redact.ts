import type { Redaction } from '#db/exhibitions/redaction.ts';
import type { ApplicationSnapshot } from '#db/exhibitions/types.ts';

export const blackened = '▇▇▇';

/**
 * The copy that reviewers read: without the names of the workshop, its owner, who goes and its kelurahan, without phone numbers,
 * numbers of papers, e-mail and web addresses and handles, whatever their case. An officer goes over it afterwards. Pure.
 */
export function redact(snapshot: ApplicationSnapshot): Redaction {
  const { profile, contact } = snapshot;
  const names = [...namePatterns([profile.workshop, profile.owner, contact.name]), placePattern(profile.kelurahan)];
  const clean = (text: string) =>
    names.reduce((kept, name) => kept.replace(name, blackened), withoutAddresses(text)).replace(beside, blackened);
  const both = ({ id, en }: { id: string; en: string }) => ({ id: clean(id), en: clean(en) });
  return {
    why: clean(snapshot.why),
    answers: Object.fromEntries(Object.entries(snapshot.answers).map(([key, text]) => [key, clean(text)])),
    story: both(profile.story),
    hiddenPictures: [],
    titles: Object.fromEntries(snapshot.shown.map(({ id, title }) => [String(id), both(title)])),
  };
}

/** How many words a name has is not told either. */
const beside = new RegExp(`${blackened}(?:\\s+${blackened})+`, 'g');

/** Words that are in the name of half the workshops: on their own they tell nothing. */
const general = new Set(
  `batik tulis cap kombinasi printing canting kain sarung mori warna alam pekalongan jawa tengah indonesia
  ibu bapak pak bu mas mbak haji hajah almarhum dan the and of by cv ud pt tb toko rumah omah griya galeri gallery butik
  boutique collection koleksi craft crafts art arts sentra kampung kelompok usaha bersama paguyuban koperasi bengkel
  pengrajin perajin tekstil textile textiles studio workshop house home indah jaya abadi sejahtera makmur berkah`.split(
    /\s+/,
  ),
);

/** Whole names first, written together or apart; then each word of them that tells who it is. */
function namePatterns(given: readonly string[]): RegExp[] {
  const names = given.map((name) => name.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []);
  const whole = names.filter((words) => words.some(tells)).map((words) => words.map(loosely).join('[\\W_]{0,3}'));
  const single = [...new Set(names.flat().map((word) => word.toLowerCase()))].filter(tells).map(loosely);
  const longestFirst = [...whole, ...single].toSorted((a, b) => b.length - a.length);
  return longestFirst.map(
    (name) => new RegExp(`(?<![\\p{L}\\p{N}])${name}(?:['’]s)?(?:nya|ku|mu)?(?![\\p{L}\\p{N}])`, 'giu'),
  );
}

/** A kelurahan by its slug, whole: its words on their own are ordinary ones, `kain panjang` is no place. */
function placePattern(slug: string): RegExp {
  const name = slug.split('-').map(loosely).join('[\\W_]{0,3}');
  return new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'giu');
}

function tells(word: string): boolean {
  return word.length >= 3 && !general.has(word.toLowerCase());
}

/** `S.i.t.i` and `S-i-t-i` are read as well as `Siti`. */
function loosely(word: string): string {
  return [...word].join('[.·*_-]?');
}

const mail =
  /[\p{L}\p{N}._%+-]+\s*(?:@|[[({]\s*at\s*[\])}])\s*[\p{L}\p{N}-]+(?:\s*(?:\.|[[({]\s*dot\s*[\])}])\s*[\p{L}\p{N}-]+)+/giu;
const link = /(?:https?:\/\/|www\.)[^\s<>"')\]]+/giu;
const domain =
  /(?<![\p{L}\p{N}@])(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|id|co|shop|store|link|me|ee|biz|info|asia|io)(?![\p{L}\p{N}])(?:\/[^\s<>"')\]]*)?/giu;
const handle = /(?<![\p{L}\p{N}])@[\p{L}\p{N}._]{2,40}/gu;
const account =
  /(?<![\p{L}\p{N}])(instagram|insta|ig|facebook|fb|tiktok|twitter|youtube|yt|shopee|tokopedia|lazada|whatsapp|wa|telegram|threads)(\s*[:=/]\s*)[\p{L}\p{N}._]+/giu;
const figures = /(?<![\p{L}\d])[+(]?\d(?:[\s().\-–/]{0,2}\d){7,17}(?!\d)/gu;

function withoutAddresses(given: string): string {
  return given
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(mail, blackened)
    .replace(link, blackened)
    .replace(domain, blackened)
    .replace(account, `$1$2${blackened}`)
    .replace(handle, blackened)
    .replace(figures, (found) => (isNumberOfSomeone(found) ? blackened : found));
}

/** A phone number, or a paper's: not an amount of money, nor two years beside each other. */
function isNumberOfSomeone(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  if (/^\d{1,3}(?:\.\d{3})+$/.test(found)) return false;
  if (/^\d+$/.test(found)) return digits.length >= 9;
  return /^(?:\+|00|62|0|8)/.test(found.replace('(', '')) && digits.length >= 9;
}
