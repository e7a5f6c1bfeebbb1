/** Rows of numbers that can be added and taken out: fibres, the price ladder. */
export function startLines(box: HTMLElement): void {
  const add = box.querySelector<HTMLButtonElement>('[data-add]');
  const most = Number(box.dataset['most']);
  // Spare rows stand there for those without a script.
  for (const line of box.querySelectorAll('.line--spare')) line.remove();
  const follow = () => {
    if (add) add.disabled = linesOf(box).length >= most;
  };
  add?.addEventListener('click', () => {
    ensureLines(box, linesOf(box).length + 1);
    linesOf(box).at(-1)?.querySelector<HTMLElement>('select, input')?.focus();
    follow();
  });
  box.addEventListener('click', (event) => {
    const line = (event.target as Element).closest('[data-remove]')?.closest<HTMLElement>('[data-line]');
    if (!line) return;
    if (linesOf(box).length > 1) line.remove();
    else for (const field of line.querySelectorAll<HTMLInputElement>('select, input')) field.value = '';
    numberLines(box);
    follow();
    add?.focus();
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  ensureLines(box, 1);
  follow();
}

/** Makes sure there are so many rows. */
export function ensureLines(box: HTMLElement, count: number): void {
  const template = box.querySelector('template');
  const lines = box.querySelector('[data-lines]');
  const most = Number(box.dataset['most']);
  while (template && lines && linesOf(box).length < Math.min(count, most))
    lines.append(template.content.cloneNode(true));
  numberLines(box);
}

export function linesOf(box: HTMLElement): HTMLElement[] {
  return [...(box.querySelector('[data-lines]')?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
}

function numberLines(box: HTMLElement): void {
  for (const [index, line] of linesOf(box).entries()) {
    for (const field of line.querySelectorAll<HTMLInputElement>('select, input')) {
      field.name = `${box.dataset['rows']}.${index}.${field.name.split('.').at(-1)}`;
      field.id = `f-${field.name.replaceAll('.', '-')}`;
    }
    for (const button of line.querySelectorAll<HTMLElement>('[data-label]'))
      button.ariaLabel = (button.dataset['label'] ?? '').replace('#', String(index + 1));
  }
}
