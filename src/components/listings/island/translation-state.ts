type State = 'done' | 'stale' | 'missing';

/** Whether the English is there, as it is typed; whether it still fits the Indonesian, the server knows. */
export function startTranslationState(form: HTMLFormElement): void {
  const mark = form.querySelector<HTMLElement>('[data-translation]');
  if (!mark) return;
  const words = JSON.parse(mark.dataset['words'] ?? '{}') as Record<State, string>;
  const text = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value.trim() ?? '';
  const first = mark.dataset['translation'] as State;
  const [title, description] = [text('titleEn'), text('descriptionEn')];
  const follow = () => {
    const same = text('titleEn') === title && text('descriptionEn') === description;
    const whole = text('titleEn') && text('descriptionEn');
    const state = whole ? (same && first === 'stale' ? 'stale' : 'done') : 'missing';
    mark.textContent = words[state];
    mark.classList.toggle('state--good', state === 'done');
    mark.classList.toggle('state--waiting', state === 'stale');
  };
  form.addEventListener('input', follow);
  form.addEventListener('form-filled', follow);
}
