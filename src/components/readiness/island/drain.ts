import { draftCopy } from '#src/components/listings/island/draft-copy.ts';
import type { Entries } from '#src/components/listings/island/entries.ts';
import { postForm } from '#src/components/listings/island/post-form.ts';
import { reconcile } from '#src/components/listings/island/reconcile.ts';
import { PhotoQueue } from '#src/components/photos/queue.ts';
import { href, paths } from '#src/paths.ts';
import type { Device } from './files.ts';
import { fetchForm, type PageForm } from './page-form.ts';
import { placeIn, scopeOf } from './scope.ts';
import { sendFile, shrinkFile } from './send-file.ts';

export interface Left {
  files: number;
  forms: number;
}

/**
 * Sends what other items of this workshop left on the device: typed answers first, then files, each put into its item's
 * draft. `but` is the item whose own page is open and looks after itself. Safe to call again; `told` hears what is left.
 */
export async function drain(device: Device, but: string | null, told: (left: Left) => void): Promise<void> {
  const left = await leftOn(device, but);
  told(left);
  if (left.files + left.forms === 0 || !navigator.onLine) return;
  for (const item of typedItems(device, but)) await sendTyped(device, item);
  // What was typed goes first: files put in before it would look like somebody else's change.
  const typed = typedItems(device, but);
  for (const scope of await scopesLeft(device, but))
    if (!typed.includes(placeIn(scope).item)) await sendFiles(device, scope);
  told(await leftOn(device, but));
}

/** Files of somebody else who used this device. */
export async function foreignFiles({ store, owner }: Device): Promise<number> {
  const all = await store.under('evidence:');
  return all.filter(({ scope, state }) => !scope.startsWith(`evidence:${owner}:`) && state === 'waiting').length;
}

async function leftOn(device: Device, but: string | null): Promise<Left> {
  const files = await device.store.under(scopeOf.files(device.owner, device.workshop));
  const others = files.filter(({ scope, state }) => state !== 'refused' && placeIn(scope).item !== but);
  return { files: others.length, forms: typedItems(device, but).length };
}

async function scopesLeft({ store, owner, workshop }: Device, but: string | null): Promise<string[]> {
  const files = await store.under(scopeOf.files(owner, workshop));
  const scopes = new Set(files.filter(({ state }) => state !== 'refused').map(({ scope }) => scope));
  return [...scopes].filter((scope) => placeIn(scope).item !== but);
}

function typedItems({ owner, workshop }: Device, but: string | null): string[] {
  const prefix = scopeOf.typed(owner, workshop);
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(prefix) && key !== prefix + but).map((key) => key.slice(prefix.length));
}

/** What was changed elsewhere meanwhile waits for the person, on the item's own page. */
async function sendTyped({ owner, workshop, locale }: Device, item: string): Promise<void> {
  const place = draftCopy(item, localStorage, Date.now(), scopeOf.typed(owner, workshop));
  const copy = place.read();
  const page = href(locale, paths.readinessItem(item));
  const form = await fetchForm(page);
  if (!copy || form === 'no-line') return;
  if (!form) return place.remove();
  const verdict = reconcile(copy, form);
  if (verdict === 'drop') return place.remove();
  if (verdict === 'ask') return;
  const posted = await postForm('readiness.save', withEntries(form, copy.entries), false, page);
  if (posted.kind === 'done') place.remove();
}

async function sendFiles(device: Device, scope: string): Promise<void> {
  const { item, ask } = placeIn(scope);
  const page = href(device.locale, paths.readinessItem(item));
  const arrived: string[] = [];
  await new Promise<void>((resolve) => {
    const queue = new PhotoQueue({
      scope,
      store: device.store,
      shrink: shrinkFile,
      send: sendFile,
      online: () => navigator.onLine,
      // One round; the next page, or the line coming back, begins another.
      later: () => {
        resolve();
        return () => undefined;
      },
      told: {
        waiting: () => undefined,
        progress: () => undefined,
        refused: () => queue.unfinished === 0 && resolve(),
        done(_photo, upload) {
          arrived.push(upload.name);
          if (queue.unfinished === 0) resolve();
        },
      },
    });
    void queue.open(Date.now());
  });
  if (arrived.length === 0) return;
  const form = await fetchForm(page);
  if (!form || form === 'no-line') return;
  const name = `answers.${ask}.files[]`;
  const known = form.data.getAll(name);
  for (const id of arrived) if (!known.includes(id)) form.data.append(name, id);
  const posted = await postForm('readiness.save', form.data, false, page);
  if (posted.kind !== 'done') return;
  for (const photo of await device.store.list(scope))
    if (photo.upload && arrived.includes(photo.upload.name)) await device.store.remove(photo.id);
}

function withEntries({ data, version }: PageForm, entries: Entries): FormData {
  const sent = new FormData();
  for (const name of ['workshop', 'item']) sent.append(name, String(data.get(name) ?? ''));
  sent.append('version', String(version));
  for (const [name, value] of entries) if (name !== 'workshop' && name !== 'item') sent.append(name, value);
  return sent;
}
