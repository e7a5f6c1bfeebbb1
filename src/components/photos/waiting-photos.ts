import type { photos } from '#src/i18n/photos.ts';
import { fill } from './photo-list.ts';
import type { QueueTold } from './queue.ts';
import type { QueuedPhoto } from './store.ts';

/** What the page shows of photos on their way: a bar each, words, and a button to call it off. */
export function openWaitingPhotos(
  root: HTMLElement,
  words: (typeof photos)['id'],
  asks: { cancel(id: string): void; again(id: string): void },
) {
  const list = root.querySelector<HTMLElement>('[data-list]') as HTMLElement;
  const template = root.querySelector<HTMLTemplateElement>('template[data-waiting]') as HTMLTemplateElement;
  const shown = new Map<string, { item: HTMLElement; picture: string }>();

  function itemFor(photo: QueuedPhoto): HTMLElement {
    const known = shown.get(photo.id);
    if (known) return known.item;
    const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    const picture = photo.blob.size > 0 ? URL.createObjectURL(photo.blob) : '';
    const image = item.querySelector('img');
    if (image && picture) image.src = picture;
    part(item, '[data-file]').textContent = photo.fileName;
    part(item, '[data-cancel]').addEventListener('click', () => asks.cancel(photo.id));
    part(item, '[data-again]').addEventListener('click', () => asks.again(photo.id));
    list.append(item);
    shown.set(photo.id, { item, picture });
    return item;
  }

  const told: Pick<QueueTold, 'waiting' | 'progress' | 'refused'> = {
    waiting(photo, why) {
      const item = itemFor(photo);
      item.classList.remove('photo--refused');
      part(item, '[data-why]').textContent = words.waiting[why];
      part(item, '[data-sign-in-link]').hidden = why !== 'sign-in';
      part(item, '[data-again]').hidden = why !== 'line' && why !== 'sign-in';
      (item.querySelector('progress') as HTMLProgressElement).value = 0;
    },
    progress(photo, share) {
      const item = itemFor(photo);
      part(item, '[data-again]').hidden = true;
      part(item, '[data-sign-in-link]').hidden = true;
      (item.querySelector('progress') as HTMLProgressElement).value = share;
      const percent = Math.floor(share * 100);
      part(item, '[data-why]').textContent = percent >= 100 ? words.working : fill(words.sending, percent);
    },
    refused(photo) {
      const item = itemFor(photo);
      item.classList.add('photo--refused');
      const reasons: Record<string, string> = words.refused;
      part(item, '[data-why]').textContent = reasons[photo.code ?? ''] ?? words.refused.other;
      part(item, '[data-again]').hidden = photo.code !== 'upload-limit' && photo.code !== 'busy';
    },
  };
  return {
    told,
    /** Takes a photo's bar out of the page, or hands it over to be replaced. */
    release(id: string): HTMLElement | undefined {
      const known = shown.get(id);
      if (known?.picture) URL.revokeObjectURL(known.picture);
      shown.delete(id);
      return known?.item;
    },
    count: () => shown.size,
  };
}

function part(item: HTMLElement, selector: string): HTMLElement {
  return item.querySelector<HTMLElement>(selector) as HTMLElement;
}
