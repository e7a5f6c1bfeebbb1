import { PhotoQueue } from '#src/components/photos/queue.ts';
import type { PhotoStore, QueuedPhoto } from '#src/components/photos/store.ts';
import { openWaitingPhotos } from '#src/components/photos/waiting-photos.ts';
import { readinessOffline } from '#src/i18n/readiness-offline.ts';
import { paths } from '#src/paths.ts';
import { showFile } from './file-list.ts';
import { scopeOf } from './scope.ts';
import { sendFile, shrinkFile } from './send-file.ts';

export interface Device {
  owner: string;
  workshop: string;
  store: PhotoStore;
  locale: 'id' | 'en';
}

/**
 * The files of one ask: chosen or taken with the camera, kept on the device, sent when the line allows, and then part of
 * the form. Returns the queue, which must hear of what was saved.
 */
export async function startAsk(form: HTMLFormElement, box: HTMLElement, device: Device): Promise<PhotoQueue> {
  const ask = box.dataset['ask'] ?? '';
  const words = readinessOffline[device.locale].files;
  prepareList(box);
  const waiting = openWaitingPhotos(box, words, {
    cancel: (id) => {
      waiting.release(id)?.remove();
      void queue.cancel(id);
    },
    again: (id) => queue.again(id),
  });
  const queue: PhotoQueue = new PhotoQueue({
    scope: scopeOf.ask(device.owner, device.workshop, form.dataset['item'] ?? '', ask),
    store: device.store,
    shrink: shrinkFile,
    send: sendFile,
    online: () => navigator.onLine,
    later(milliseconds, work) {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    told: {
      ...waiting.told,
      done: (photo, upload) =>
        showFile(form, ask, shown(photo, upload.name, upload.width > 0), waiting.release(photo.id)),
    },
  });
  for (const input of inputsOf(box))
    input.addEventListener('change', () => {
      for (const [index, file] of [...(input.files ?? [])].entries())
        void queue.add(file, file.name, Date.now() + index);
      input.value = '';
    });
  await queue.open(Date.now());
  return queue;
}

/** What is on its way stands in the list of what has arrived. */
function prepareList(box: HTMLElement): void {
  const list = box.querySelector<HTMLElement>('[data-files] ul');
  const blank = document.querySelector<HTMLTemplateElement>('template[data-waiting]');
  if (list) list.dataset['list'] = '';
  if (blank) box.append(blank.cloneNode(true));
  // Errors of pictures do not bubble.
  box.addEventListener('error', ({ target }) => showKind(target), true);
}

/** What is no picture has a tile with its kind in the picture's place. */
function showKind(image: EventTarget | null): void {
  if (!(image instanceof HTMLImageElement)) return;
  const name = image.closest('.file--waiting')?.querySelector('[data-file]')?.textContent;
  if (name === undefined) return;
  const tile = document.createElement('span');
  tile.className = 'files__thumb files__pdf';
  tile.ariaHidden = 'true';
  tile.textContent = (name.split('.').at(-1) ?? '').slice(0, 4).toUpperCase();
  image.replaceWith(tile);
}

/** The way without a script has a button of its own to send files; here choosing them is enough. */
function inputsOf(box: HTMLElement): HTMLInputElement[] {
  for (const rest of box.querySelectorAll<HTMLElement>('[data-upload-button], [data-plain-hint]')) rest.hidden = true;
  return [...box.querySelectorAll<HTMLInputElement>('input[type="file"]')];
}

function shown(photo: QueuedPhoto, id: string, isPicture: boolean) {
  return { id, label: photo.fileName, src: isPicture ? paths.evidenceFile(id, { view: '1' }) : '' };
}
