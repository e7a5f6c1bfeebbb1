import type { PhotoList } from './photo-list.ts';

/** A picture follows the finger that holds its handle, and takes the place of the one it is drawn over. */
export function dragPhotos(root: HTMLElement, list: PhotoList): void {
  root.addEventListener('pointerdown', (event) => {
    const handle = (event.target as Element).closest<HTMLElement>('[data-drag]');
    const item = handle?.closest<HTMLElement>('[data-photo]');
    if (!handle || !item || event.button !== 0) return;
    event.preventDefault();
    handle.focus();
    follow(event, handle, item, list);
  });
  root.addEventListener('keydown', (event) => {
    const handle = (event.target as Element).closest<HTMLElement>('[data-drag]');
    const item = handle?.closest<HTMLElement>('[data-photo]');
    if (!item) return;
    const place = list.items().indexOf(item);
    const to = { ArrowUp: place - 1, ArrowLeft: place - 1, ArrowDown: place + 1, ArrowRight: place + 1 }[event.key];
    const end = { Home: 0, End: list.items().length - 1 }[event.key];
    const target = to ?? end;
    if (target === undefined) return;
    event.preventDefault();
    if (target >= 0) list.move(item, target);
  });
}

function follow(start: PointerEvent, handle: HTMLElement, item: HTMLElement, list: PhotoList): void {
  const listening = new AbortController();
  const { signal } = listening;
  let grip = { x: start.clientX, y: start.clientY };
  handle.setPointerCapture(start.pointerId);
  item.classList.add('photo--held');

  handle.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      const over = itemAt(list.items(), item, clientX, clientY);
      if (over) {
        const before = item.getBoundingClientRect();
        list.move(item, list.items().indexOf(over));
        const after = item.getBoundingClientRect();
        grip = { x: grip.x + after.left - before.left, y: grip.y + after.top - before.top };
      }
      item.style.translate = `${clientX - grip.x}px ${clientY - grip.y}px`;
      nearEdge(clientY);
    },
    { signal },
  );
  const letGo = () => {
    listening.abort();
    item.style.translate = '';
    item.classList.remove('photo--held');
  };
  for (const name of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
    handle.addEventListener(name, letGo, { signal });
}

/** The other item whose middle part is under the finger. */
function itemAt(items: HTMLElement[], held: HTMLElement, x: number, y: number): HTMLElement | undefined {
  return items.find((item) => {
    if (item === held) return false;
    const { left, right, top, bottom } = item.getBoundingClientRect();
    const margin = (bottom - top) / 4;
    return x > left && x < right && y > top + margin && y < bottom - margin;
  });
}

function nearEdge(y: number): void {
  const edge = 70;
  if (y < edge) window.scrollBy(0, -12);
  else if (y > window.innerHeight - edge) window.scrollBy(0, 12);
}
