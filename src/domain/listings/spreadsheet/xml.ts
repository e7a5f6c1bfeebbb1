import { Refusal } from '#src/domain/refusal.ts';
import { bounds } from './table.ts';

/** Three times what 500 rows of 80 cells have. */
const mostTags = 500_000;

export interface Tag {
  /** Without its prefix. */
  name: string;
  kind: 'open' | 'close' | 'whole';
  attributes: string;
  /** The text between this tag and the next, entities read. */
  text: string;
}

/**
 * The tags of an XML text one after the other, each with the text behind it: enough for spreadsheets, which nest little.
 * Throws `import-too-large` for very many. Declarations, comments and document types are passed over; no entity but XML's own five and numbers is known.
 */
export function* readTags(xml: string): Generator<Tag> {
  // Names end where they end and are short, so that no text makes the search start over and over.
  const tag = /<(\/?)(?:[\w.-]{1,40}:)?([\w.-]{1,60})(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>([^<]*)/g;
  let left = mostTags;
  for (const [, close, name = '', attributes = '', whole, text = ''] of xml.matchAll(tag)) {
    if ((left -= 1) < 0) throw new Refusal('import-too-large', { max: bounds.rows });
    yield { name, kind: close ? 'close' : whole ? 'whole' : 'open', attributes, text: readEntities(text) };
  }
}

/** An attribute's value; with a prefix where `name` has one. */
export function attribute({ attributes }: Tag, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? readEntities(found[1] ?? found[2] ?? '') : null;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function readEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
