import { parseWhole } from '#src/domain/listings/whole.ts';
import { linesOf } from './lines.ts';

export interface Step {
  from: string;
  price: string;
}

/** Says at once when a ladder doesn't rise in quantity and fall in price; groups the digits of prices. */
export function startLadder(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>('[data-ladder]');
  const says = box?.querySelector<HTMLElement>('[data-ladder-says]');
  const price = form.querySelector<HTMLInputElement>('input[name="price"]');
  if (!box || !says || !price) return;
  const follow = () => {
    const steps = linesOf(box).map((line) => {
      const [from, step] = line.querySelectorAll('input');
      return { from: from?.value ?? '', price: step?.value ?? '' };
    });
    const right = ladderFits(price.value, steps);
    const text = right ? '' : (box.dataset['ladder'] ?? '');
    if (says.textContent !== text) says.textContent = text;
    says.classList.toggle('sum--wrong', !right);
  };
  form.addEventListener('input', follow);
  form.addEventListener('form-filled', follow);
  form.addEventListener('focusout', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !/(^|\.)(price|samplePrice)$/.test(target.name)) return;
    const value = parseWhole(target.value);
    if (value !== null) target.value = value.toLocaleString('id-ID');
  });
  follow();
}

/** Whether quantities rise and prices fall as far as they are typed; half-typed rows are passed over. */
export function ladderFits(price: string, steps: readonly Step[]): boolean {
  let before = { from: 1, price: parseWhole(price) ?? Number.POSITIVE_INFINITY };
  for (const step of steps) {
    const [from, each] = [parseWhole(step.from), parseWhole(step.price)];
    if (from === null || each === null) continue;
    if (from <= before.from || each >= before.price) return false;
    before = { from, price: each };
  }
  return true;
}
