import type { CopyPlace } from '#src/components/listings/island/draft-copy.ts';
import { entriesOf, sameEntries } from '#src/components/listings/island/entries.ts';
import type { openStateLine } from '#src/components/listings/island/state-line.ts';
import { fill } from '#src/components/ui/save-by-itself.ts';

interface Words {
  finished: string;
  typed: string;
  older: string;
}

/** Keeps on the device alone what is typed over a finished sheet, and gives it back to the next visit. */
export function keepTyped(
  form: HTMLFormElement,
  place: CopyPlace,
  line: ReturnType<typeof openStateLine>,
  words: Words,
): { restored: boolean; forget(): void } {
  const version = Number((form.elements.namedItem('version') as HTMLInputElement).value);
  const stored = entriesOf(form);
  const copy = place.read();
  const differs = copy !== null && !sameEntries(copy.entries, stored);
  if (differs) {
    fill(form, copy.entries);
    line.note(copy.version === version ? words.typed : words.older);
  } else place.remove();

  let over = false;
  form.addEventListener('input', () => {
    if (over) return;
    const entries = entriesOf(form);
    const same = sameEntries(entries, stored);
    if (same) place.remove();
    else place.write({ version, entries, unanswered: [], pictures: [], at: Date.now() });
    line.show('clean', same ? words.finished : words.typed);
  });
  return {
    restored: differs,
    forget() {
      over = true;
      place.remove();
    },
  };
}
