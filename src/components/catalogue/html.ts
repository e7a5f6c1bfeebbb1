/** Markup that may be written as it is: every value inside it was escaped when it was put in. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Value = Html | readonly Html[] | string | number | false | null | undefined;

/**
 * Markup for the fragments drawn hundreds of times a page. Values are escaped for text and for quoted attributes
 * (always write the quotes); what it made itself goes in as it is; false, null and undefined leave nothing.
 * Line ends in the template and the indentation after them are left out of the page. (Not called `html`: Prettier would
 * wrap the templates anew, and a line end put in place of a space would be lost.)
 */
export function markup(template: TemplateStringsArray, ...values: Value[]): Html {
  const parts = compact(template);
  let text = parts[0] as string;
  for (let index = 0; index < values.length; index += 1) text += write(values[index]) + parts[index + 1];
  return new Html(text);
}

const compacted = new WeakMap<TemplateStringsArray, readonly string[]>();

function compact(template: TemplateStringsArray): readonly string[] {
  let parts = compacted.get(template);
  if (!parts) compacted.set(template, (parts = template.map((part) => part.replace(/\n\s*/g, ''))));
  return parts;
}

function write(value: Value): string {
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Html) return value.toString();
  if (!Array.isArray(value)) return '';
  let text = '';
  for (const one of value as readonly Value[]) text += write(one);
  return text;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };
const special = /[&<>"']/;

function escape(text: string): string {
  return special.test(text) ? text.replace(/[&<>"']/g, (sign) => escapes[sign] as string) : text;
}
