const stored = 'canting-keys';

/** Single letters do what the page's own links, buttons and fields do; off while typing, and for who switched them off. */
export function listenForKeys(): void {
  const box = document.querySelector<HTMLElement>('[data-keys-switch]');
  const input = box?.querySelector('input');
  if (box && input) {
    box.hidden = false;
    input.checked = read() !== 'off';
    input.addEventListener('change', () => write(input.checked ? 'on' : 'off'));
  }
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (input && !input.checked && event.key !== '?') return;
    if (act(event.key)) event.preventDefault();
  });
}

function act(key: string): boolean {
  switch (key) {
    case 'j':
      return move(1);
    case 'k':
      return move(-1);
    case 'x':
      return press(currentRow()?.querySelector<HTMLElement>('[data-tick]'));
    case 'c':
      return press((currentRow() ?? document).querySelector<HTMLElement>('[data-claim]'));
    case 'n':
      return press(document.querySelector<HTMLElement>('[data-next]'));
    case 'p':
      return press(document.querySelector<HTMLElement>('[data-previous]'));
    case 'a':
    case 'e':
    case 'r':
      return choose(key);
    case '?':
      return showKeys();
    default:
      return false;
  }
}

function move(by: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const current = currentRow();
  const at = current ? rows.indexOf(current) + by : by > 0 ? 0 : rows.length - 1;
  const link = rows[at]?.querySelector<HTMLElement>('[data-open]');
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
  return rows.length > 0;
}

function currentRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-row]') ?? null;
}

function press(target: HTMLElement | null | undefined): boolean {
  target?.click();
  return Boolean(target);
}

/** Chooses a verdict and goes to what it needs next: nothing, what was seen, or the reason. */
function choose(key: string): boolean {
  const radio = document.querySelector<HTMLInputElement>(`[data-verdict="${key}"]`);
  if (!radio) return false;
  radio.click();
  const needs = radio.dataset['needs'] ?? '';
  const target = document.querySelector<HTMLElement>(needs) ?? radio;
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
  return true;
}

function showKeys(): boolean {
  const keys = document.querySelector<HTMLDetailsElement>('#keys');
  if (!keys) return false;
  keys.open = !keys.open;
  keys.querySelector('summary')?.focus();
  keys.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Text is typed there, or letters choose there. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'submit', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

function read(): string | null {
  try {
    return localStorage.getItem(stored);
  } catch {
    return null;
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(stored, value);
  } catch {
    // Kept for this page only where nothing may be stored.
  }
}
