import { openLeadStore } from '#src/components/leads/island/store.ts';
import { openPhotoStore } from '#src/components/photos/store.ts';
import { scopeOf } from '#src/components/readiness/island/scope.ts';

export interface Unsent {
  files: number;
  /** Items with answers that were typed and not saved. */
  forms: number;
  contacts: number;
  /** Nothing of theirs is sealed here, refused or arrived things neither. */
  isEmpty: boolean;
}

/** How much of one person's waits on this phone; what was refused waits for them, not for a line. */
export async function unsentOf(owner: string): Promise<Unsent> {
  const [photos, leads] = await Promise.all([openPhotoStore(), openLeadStore()]);
  const [files, contacts] = await Promise.all([photos.under(scopeOf.filesOf(owner)), leads.under(`${owner}:`)]);
  const waiting = (rows: readonly { state: string }[]) => rows.filter(({ state }) => state !== 'refused').length;
  const isEmpty = files.length + contacts.length === 0;
  return { files: waiting(files), forms: formsOf(owner), contacts: waiting(contacts), isEmpty };
}

function formsOf(owner: string): number {
  const prefix = scopeOf.typedBy(owner);
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(prefix)).length;
}
