/** A search over the motifs, by their other names too; the main one isn't offered twice. */
export function startMotifSearch(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>('[data-motifs]');
  const main = form.querySelector<HTMLSelectElement>('[data-main-motif]');
  const search = box?.querySelector<HTMLInputElement>('input[type="search"]');
  const said = box?.querySelector<HTMLElement>('[role="status"]');
  if (!box || !main || !search || !said) return;
  const pills = [...box.querySelectorAll<HTMLElement>('[data-words]')].map((pill) => ({
    pill,
    box: pill.querySelector('input') as HTMLInputElement,
    words: pill.dataset['words'] ?? '',
  }));
  const list = box.querySelector('.motifs__list');

  const follow = () => {
    const typed = search.value.trim().toLowerCase();
    let fitting = 0;
    for (const { pill, box: tick, words } of pills) {
      const isMain = tick.value === main.value;
      if (isMain) tick.checked = false;
      const fits = words.includes(typed);
      if (fits && !isMain) fitting += 1;
      pill.hidden = isMain || (!fits && !tick.checked);
    }
    const count = (fitting === 0 ? box.dataset['none'] : box.dataset['count']?.replace('#', String(fitting))) ?? '';
    said.textContent = typed ? count : '';
  };
  /** What is chosen stands first, so that it needs no scrolling; only while nobody is at it. */
  const arrange = () => {
    const chosen = pills.filter(({ box: tick }) => tick.checked);
    list?.prepend(...chosen.map(({ pill }) => pill));
  };
  search.addEventListener('input', (event) => {
    // Not a field of the form: nothing to save.
    event.stopPropagation();
    follow();
  });
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  main.addEventListener('change', follow);
  form.addEventListener('form-filled', () => {
    follow();
    arrange();
  });
  follow();
  arrange();
}
