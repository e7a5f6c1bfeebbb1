import { photos as texts } from '#src/i18n/photos.ts';
import { dragPhotos } from './drag-photo.ts';
import { fill, openPhotoList } from './photo-list.ts';
import { PhotoQueue } from './queue.ts';
import type { Upload } from './retry.ts';
import { sendPhoto } from './send.ts';
import { shrinkPhoto } from './shrink.ts';
import { openPhotoStore } from './store.ts';
import { openWaitingPhotos } from './waiting-photos.ts';

/** Told on the new item (it bubbles): a picture was added. Fill in its words, take its colours. */
export type PhotoAdded = CustomEvent<Upload>;

/**
 * Brings a list of pictures to life. The form they stand in says `form-saved` (a CustomEvent with the FormData that was
 * kept) when the server has it: until then the device keeps what it needs to add them again.
 */
export async function startPhotos(root: HTMLElement): Promise<void> {
  const words = texts[document.documentElement.lang === 'en' ? 'en' : 'id'];
  const { photos: scope = '', uploads = '', most = '8', source = '' } = root.dataset;
  const list = openPhotoList(root, words);
  dragPhotos(root, list);
  listenToButtons(root, list, (name) => void queue.settle([name]));
  list.number();

  const waiting = openWaitingPhotos(root, words, {
    cancel: (id) => {
      waiting.release(id)?.remove();
      void queue.cancel(id);
    },
    again: (id) => queue.again(id),
  });
  const queue = new PhotoQueue({
    scope,
    store: await openPhotoStore(),
    shrink: shrinkPhoto,
    send: (photo, told) => sendPhoto(uploads, photo, told),
    online: () => navigator.onLine,
    later(milliseconds, work) {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    told: { ...waiting.told, done: (photo, upload) => showDone(photo.id, upload) },
  });

  function showDone(id: string, upload: Upload): void {
    const bar = waiting.release(id);
    const known = list.items().some((item) => item.dataset['photo'] === upload.name);
    if (known) {
      bar?.remove();
      void queue.settle([upload.name]);
      return;
    }
    const src = source.replace('NAME', upload.name).replace('WIDTH', String(upload.widths[0] ?? 320));
    const item = list.show({ name: upload.name, src, colours: upload.palette }, bar);
    item.dispatchEvent(new CustomEvent('photo-added', { bubbles: true, detail: upload }) satisfies PhotoAdded);
    list.say(fill(words.added, list.items().indexOf(item) + 1));
  }

  for (const input of root.querySelectorAll<HTMLInputElement>('[data-files]')) {
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      const room = Math.max(0, Number(most) - list.items().length - waiting.count());
      for (const [index, file] of files.slice(0, room).entries()) void queue.add(file, file.name, Date.now() + index);
      if (files.length > room) list.say(fill(words.tooMany, most));
      input.value = '';
    });
  }
  for (const name of ['online', 'focus'] as const) window.addEventListener(name, () => queue.wake());
  document.addEventListener('visibilitychange', () => document.hidden || queue.wake());
  root.closest('form')?.addEventListener('form-saved', (event) => {
    const saved = (event as CustomEvent<FormData>).detail;
    void queue.settle([...saved].flatMap(([name, value]) => (name.endsWith('.name') ? [String(value)] : [])));
  });
  await queue.open(Date.now());
}

function listenToButtons(root: HTMLElement, list: ReturnType<typeof openPhotoList>, taken: (name: string) => void) {
  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-move]');
    const item = button?.closest<HTMLElement>('[data-photo]');
    if (!button || !item) return;
    event.preventDefault();
    const place = list.items().indexOf(item);
    if (button.dataset['move'] === 'remove') {
      taken(item.dataset['photo'] ?? '');
      list.remove(item);
    } else if (button.dataset['move'] === 'down') list.move(item, place + 1);
    else if (place > 0) list.move(item, place - 1);
  });
  root.addEventListener('input', (event) => {
    const field = event.target as HTMLInputElement;
    const said = field.name?.endsWith('.altId') && field.closest('[data-photo]')?.querySelector('[data-said]');
    if (said) said.textContent = field.value;
  });
}
