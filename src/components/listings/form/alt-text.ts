import type { ListingTechnique } from '#db/schema/catalogue.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** What the form says of a piece, in words of one language; empty where it says nothing yet. */
export interface Piece {
  product: string;
  /** `technique` as a name: "Batik tulis". */
  technique: string;
  printed: boolean;
  motif: string;
  colours: string[];
}

export const isPrinted = (technique: string): boolean => technique === ('printing' satisfies ListingTechnique);

/** Words for a photo out of the form's fields: "Sarung batik tulis motif Jlamprang, indigo dan krem, foto 2". */
export function altText(piece: Piece, index: number, locale: Locale): string {
  const words = locale === 'id' ? indonesian(piece) : english(piece);
  const colours = joined(piece.colours, locale === 'id' ? 'dan' : 'and');
  const number = index > 0 ? (locale === 'id' ? `foto ${index + 1}` : `photo ${index + 1}`) : '';
  const text = [words, colours, number].filter(Boolean).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function indonesian({ product, technique, printed, motif }: Piece): string {
  const name = product || 'Kain';
  const made = printed
    ? `${name}, ${technique.toLowerCase()}`
    : [name, technique.toLowerCase()].filter(Boolean).join(' ');
  return motif ? `${made}${printed ? ':' : ' motif'} ${motif}` : made;
}

function english({ product, technique, printed, motif }: Piece): string {
  const name = (product || 'cloth').toLowerCase();
  const made = printed
    ? `${name}, ${technique.toLowerCase()}`
    : [technique.toLowerCase(), name].filter(Boolean).join(' ');
  return motif ? `${made}${printed ? ':' : ','} ${motif}${printed ? '' : ' motif'}` : made;
}

function joined(words: readonly string[], and: string): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}
