/** The likely customs line, as the server works it out of what was saved. Returns how to show a new one. */
export function startCustoms(form: HTMLFormElement): (code: string | null) => void {
  const box = form.querySelector<HTMLElement>('[data-customs]');
  const button = box?.querySelector<HTMLButtonElement>('[data-use]');
  const select = form.querySelector<HTMLSelectElement>('select[name="hsCode"]');
  if (!box || !button || !select) return () => undefined;
  button.addEventListener('click', () => {
    select.value = button.dataset['use'] ?? '';
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.focus();
  });
  return (code) => {
    const name = [...select.options].find(({ value }) => value === code)?.text ?? '';
    const [suggested, why] = [box.querySelector('[data-suggested]'), box.querySelector('[data-why]')];
    const words = code ? (box.dataset['customs'] ?? '#').replace('#', code) : (box.dataset['later'] ?? '');
    if (suggested && suggested.textContent !== words) suggested.textContent = words;
    if (why) why.textContent = name.split(' · ').slice(1).join(' · ');
    button.dataset['use'] = code ?? '';
    button.disabled = !code;
  };
}
