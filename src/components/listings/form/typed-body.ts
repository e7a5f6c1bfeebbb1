import { listingBody, listingShape, type ListingBody } from '#src/domain/listings/form.ts';

const lists = new Set(['motifs', 'dyes', 'colours', 'care']);

/**
 * The form as it was typed into a form that came back, for showing it again. What can't be read is shown as it was
 * saved.
 */
export function typedBody(
  values: Record<string, string[]>,
  saved: ListingBody,
  readForm: (form: FormData) => Record<string, unknown> | null,
): ListingBody {
  const form = new FormData();
  for (const [name, typed] of Object.entries(values))
    for (const value of typed) form.append(lists.has(name) ? `${name}[]` : name, value);
  const tree = readForm(form) ?? {};
  const fields = Object.keys(listingShape).filter((name) => Object.hasOwn(tree, name));
  try {
    return listingBody({ hsCode: saved.hsCode, ...Object.fromEntries(fields.map((name) => [name, tree[name]])) });
  } catch {
    return saved;
  }
}
