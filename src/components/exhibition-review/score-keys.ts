/** Digits give the criterion one is at its value and go on to the next; `s` goes to the save button. */
export function listenForScores(): void {
  const form = document.querySelector('form.score');
  if (!form) return;
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || !areOn()) return;
    const done = /^[1-9]$/.test(event.key) ? give(form, event.key) : event.key === 's' && toSave(form);
    if (done) event.preventDefault();
  });
}

function give(form: Element, digit: string): boolean {
  const all = [...form.querySelectorAll<HTMLFieldSetElement>('[data-criterion]')];
  const here = document.activeElement?.closest<HTMLFieldSetElement>('[data-criterion]');
  const at = here ?? all.find((one) => !one.querySelector('input:checked')) ?? all[0];
  const radio = at?.querySelector<HTMLInputElement>(`[data-digit="${digit}"]:enabled`);
  if (!at || !radio) return false;
  radio.checked = true;
  // A choice made by the keys alone tells nobody.
  radio.dispatchEvent(new Event('input', { bubbles: true }));
  const next = all[all.indexOf(at) + 1];
  const target = next
    ? (next.querySelector<HTMLElement>('input:checked') ?? next.querySelector<HTMLElement>('input'))
    : form.querySelector<HTMLElement>('textarea');
  (target ?? radio).focus();
  (next ?? target)?.scrollIntoView({ block: 'nearest' });
  return true;
}

function toSave(form: Element): boolean {
  const button = form.querySelector<HTMLElement>('[data-save]');
  button?.focus();
  return Boolean(button);
}

function areOn(): boolean {
  return document.querySelector<HTMLInputElement>('[data-keys-switch] input')?.checked ?? true;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
