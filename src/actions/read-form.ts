export type FormTree = { [key: string]: FormTree | FormTree[] | string | string[] | File | File[] };

const fieldLimit = 2_000;
/** Fields of this kind are never shown again. */
const secrets = /password$|^(code|number|token)$/i;

/**
 * A form's fields as nested data: `fibres.0.percent=60` becomes `{ fibres: [{ percent: '60' }] }`, a repeated name or
 * one that ends in `[]` a list. Line ends are made plain, outer spaces cut. Returns null for a form no page of ours sends.
 */
export function readForm(form: FormData): FormTree | null {
  const tree: FormTree = {};
  let count = 0;
  for (const [name, value] of form) {
    if ((count += 1) > fieldLimit) return null;
    const path = name.replace(/\[\]$/, '').split('.');
    if (path.length > 4 || path.some((part) => !/^[a-zA-Z0-9_-]{1,40}$/.test(part) || part.startsWith('__')))
      return null;
    if (!place(tree, path, typeof value === 'string' ? tidy(value) : value, name.endsWith('[]'))) return null;
  }
  return tree;
}

/** Plain texts of a form by field name, for showing it again; secrets left out. */
export function typedValues(form: FormData): Record<string, string[]> {
  // A name may be `constructor`: a plain object would find that on its own.
  const values = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value !== 'string' || secrets.test(name)) continue;
    const field = name.replace(/\[\]$/, '');
    values.set(field, [...(values.get(field) ?? []), value.slice(0, 20_000)]);
  }
  return Object.fromEntries(values);
}

function place(tree: FormTree, path: string[], value: string | File, list: boolean): boolean {
  let at: Record<string, unknown> = tree;
  for (const [depth, part] of path.entries()) {
    const key = Array.isArray(at) ? indexOf(part) : part;
    if (key === null) return false;
    if (depth === path.length - 1) {
      const known = Object.hasOwn(at, key) ? at[key] : undefined;
      if (Array.isArray(known)) known.push(value);
      else at[key] = known === undefined ? (list ? [value] : value) : [known, value];
      return true;
    }
    const next = /^\d{1,3}$/.test(path[depth + 1] ?? '') ? [] : {};
    if (!Object.hasOwn(at, key) || at[key] === undefined) at[key] = next;
    const below = at[key];
    if (typeof below !== 'object' || below === null || below instanceof File) return false;
    at = below as Record<string, unknown>;
  }
  return false;
}

function indexOf(part: string): string | null {
  return /^\d{1,2}$/.test(part) ? part : null;
}

function tidy(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trim();
}
