/** Puts the chosen reason's ready text into the note, unless the officer wrote one. */
export function fillNote(): void {
  const texts = new Map(
    [...document.querySelectorAll<HTMLElement>('[data-ready]')].map((one) => [
      one.dataset['ready'],
      (one.textContent ?? '').trim(),
    ]),
  );
  const reason = document.querySelector<HTMLSelectElement>('#f-reasonCode');
  const note = document.querySelector<HTMLTextAreaElement>('#f-note');
  if (!reason || !note) return;
  reason.addEventListener('change', () => {
    const written = note.value.trim();
    if (written === '' || [...texts.values()].includes(written)) note.value = texts.get(reason.value) ?? '';
  });
}
