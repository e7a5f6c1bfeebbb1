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
  for (const input of inputsOf(box, ask))
    input.addEventListener('change', () => {
      for (const [index, file] of [...(input.files ?? [])].entries())
        void queue.add(file, file.name, Date.now() + index);
      input.value = '';
    });
  await queue.open(Date.now());
  return queue;
}

/** The way without a script has a form of its own for files; here its field is all that is used. */
function inputsOf(box: HTMLElement, ask: string): HTMLInputElement[] {
  const forms = document.querySelectorAll<HTMLFormElement>(`form[data-evidence-upload][data-ask="${ask}"]`);
  for (const form of forms) {
    form.addEventListener('submit', (event) => event.preventDefault());
    for (const button of form.querySelectorAll('button')) button.hidden = true;
  }
  return [...forms, box].flatMap((place) => [...place.querySelectorAll<HTMLInputElement>('input[type="file"]')]);
}

function shown(photo: QueuedPhoto, id: string, isPicture: boolean) {
  return { id, label: photo.fileName, src: isPicture ? paths.evidenceFile(id, { view: '1' }) : '' };
}
