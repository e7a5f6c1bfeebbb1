/** One box that ticks every row of the page. */
export function tickAll(): void {
  const label = document.querySelector<HTMLElement>('[data-tick-all]');
  const all = label?.querySelector('input');
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-tick]')];
  if (!label || !all || boxes.length === 0) return;
  label.hidden = false;
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
  });
}
