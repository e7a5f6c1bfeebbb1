import { spare } from '#src/domain/exhibitions/call/shapes.ts';

type Typed = Record<string, string[]> | null;

/** A row of a form: one there is, or room for a new one. */
export interface FormRow<T> {
  index: number;
  /** What is kept of it; null: a spare row. */
  kept: T | null;
}

/**
 * The rows of a list: those that are kept and some to spare, or as many as were sent when the form came back. Rows with
 * a key find what is kept of them by it, others by their place.
 */
export function formRows<T extends object>(kept: readonly T[], name: string, typed: Typed): FormRow<T>[] {
  const sent = Object.keys(typed ?? {}).flatMap((field) =>
    field.startsWith(`${name}.`) ? Number(field.slice(name.length + 1).split('.')[0]) : [],
  );
  const count = sent.length > 0 ? Math.max(...sent) + 1 : kept.length + spare;
  return Array.from({ length: count }, (_, index) => {
    const key = typed?.[`${name}.${index}.key`]?.[0];
    const known = key === undefined ? kept[index] : kept.find((one) => 'key' in one && one.key === key);
    return { index, kept: known ?? null };
  });
}
