/** A form's fields as they are sent: names and texts, in order. */
export type Entries = [name: string, value: string][];

/** Fields that say which form it is, not what was typed. */
const own = new Set(['id', 'version', 'key']);

export function entriesOf(form: HTMLFormElement): Entries {
  return [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !own.has(entry[0]),
  );
}

/** Whether two forms say the same; empty fields, outer spaces and the order of different fields don't count. */
export function sameEntries(one: Entries, other: Entries): boolean {
  return differingFields(one, other).length === 0;
}

/** Fields, by the first part of their names, in which two forms differ. */
export function differingFields(one: Entries, other: Entries): string[] {
  const [a, b] = [grouped(one), grouped(other)];
  const names = [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
  return [...new Set(names.map(fieldOf))];
}

/** What was typed into the fields of this name, in order. */
export function valuesOf(entries: Entries, wanted: string): string[] {
  return entries.flatMap(([name, value]) => (name === wanted ? [value] : []));
}

export function fieldOf(name: string): string {
  return name.replace(/\[\]$/, '').split('.', 1)[0] ?? name;
}

function grouped(entries: Entries): Map<string, string> {
  const groups = new Map<string, string>();
  for (const [name, value] of entries) {
    const text = value.replaceAll('\r\n', '\n').trim();
    if (text) groups.set(name, `${groups.get(name) ?? ''}\u0000${text}`);
  }
  return groups;
}
