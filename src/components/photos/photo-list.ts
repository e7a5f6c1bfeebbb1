import { moveItem } from './order.ts';

/** What a list of pictures has to show a picture without asking the server. */
export interface ShownPhoto {
  name: string;
  src: string;
  colours: string[];
}

export interface PhotoList {
  /** Pictures of the form, in order; what is on its way is not among them. */
  items(): HTMLElement[];
  /** Puts a picture in place of another element, or at the end. */
  show(photo: ShownPhoto, instead?: Element): HTMLElement;
  move(item: HTMLElement, to: number): void;
  remove(item: HTMLElement): void;
  /** Puts names, numbers and labels in order after the list changed. */
  number(): void;
  say(text: string): void;
}

/** The list of a form's pictures as the page draws it. Each change ends in an `input` event, so that forms notice it. */
export function openPhotoList(root: HTMLElement, words: { moved: string; movedFirst: string; removed: string }) {
  const list = root.querySelector<HTMLElement>('[data-list]') as HTMLElement;
  const blank = root.querySelector<HTMLTemplateElement>('template[data-blank]') as HTMLTemplateElement;
  const voice = root.querySelector<HTMLElement>('[data-said-all]');
  const prefix = root.dataset['prefix'] ?? 'pictures';
  const items = () => [...list.querySelectorAll<HTMLElement>('[data-photo]')];
  const say = (text: string) => {
    if (voice) voice.textContent = text;
  };
  const changed = () => {
    number();
    list.dispatchEvent(new Event('input', { bubbles: true }));
  };

  function number(): void {
    for (const [index, item] of items().entries()) {
      for (const field of item.querySelectorAll<HTMLInputElement>('input[name]')) {
        field.name = `${prefix}.${index}.${field.name.split('.').at(-1)}`;
        if (field.type === 'hidden') continue;
        const label = item.querySelector<HTMLLabelElement>(`label[for="${CSS.escape(field.id)}"]`);
        field.id = `f-${field.name.replaceAll('.', '-')}`;
        if (label) label.htmlFor = field.id;
      }
      const place = item.querySelector<HTMLElement>('[data-place]');
      const template = (index === 0 ? place?.dataset['cover'] : place?.dataset['template']) ?? '';
      if (place) place.textContent = template.replace('#', String(index + 1));
      for (const button of item.querySelectorAll<HTMLElement>('[data-label]'))
        button.ariaLabel = (button.dataset['label'] ?? '').replace('#', String(index + 1));
    }
  }

  const photoList: PhotoList = {
    items,
    number,
    say,
    show(photo, instead) {
      const item = (blank.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
      item.dataset['photo'] = photo.name;
      item.dataset['colours'] = photo.colours.join(' ');
      for (const field of item.querySelectorAll<HTMLInputElement>('input'))
        field.value = field.type === 'hidden' ? photo.name : '';
      const said = item.querySelector('[data-said]');
      if (said) said.textContent = '';
      const picture = item.querySelector('img');
      if (picture) picture.src = photo.src;
      if (instead) instead.replaceWith(item);
      else list.append(item);
      changed();
      return item;
    },
    move(item, to) {
      const before = items();
      const after = moveItem(before, before.indexOf(item), to);
      const place = after.indexOf(item);
      if (before.indexOf(item) === place) return;
      const focused = document.activeElement;
      const next = after[place + 1];
      if (next) next.before(item);
      else after[place - 1]?.after(item);
      // A moved element loses the focus in some browsers.
      if (focused instanceof HTMLElement && item.contains(focused)) focused.focus();
      changed();
      say(place === 0 ? words.movedFirst : fill(words.moved, place + 1, after.length));
    },
    remove(item) {
      const neighbour = item.nextElementSibling ?? item.previousElementSibling;
      const focus = neighbour?.querySelector<HTMLElement>('[data-move="remove"], [data-cancel]');
      item.remove();
      (focus ?? root.querySelector<HTMLElement>('.photos__choose input'))?.focus();
      changed();
      say(words.removed);
    },
  };
  return photoList;
}

/** `#` and `##` in a text are its first and second number. */
export function fill(text: string, first: number | string, second: number | string = ''): string {
  return text.replace('##', String(second)).replace('#', String(first));
}
