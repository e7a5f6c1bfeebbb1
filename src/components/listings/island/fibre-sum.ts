import { fill } from '#src/components/photos/photo-list.ts';
import { parseWhole } from '#src/domain/listings/whole.ts';
import { ensureLines, linesOf } from './lines.ts';

interface Words {
  right: string;
  less: string;
  more: string;
  usual: string;
}
type Shares = { fibre: string; percent: number }[];

/** The running sum of the fibres, and what the chosen cloth usually is made of at one press. */
export function startFibreSum(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>('[data-fibres]');
  const output = box?.querySelector<HTMLOutputElement>('[data-sum]');
  const usual = box?.querySelector<HTMLButtonElement>('[data-fill-usual]');
  if (!box || !output || !usual) return;
  const words = JSON.parse(box.dataset['fibres'] ?? '{}') as Words;
  const shares = JSON.parse(box.dataset['usual'] ?? '{}') as Record<string, Shares>;
  const chosen = () => shares[(form.elements.namedItem('cloth') as HTMLSelectElement | null)?.value ?? ''];

  const follow = () => {
    const typed = linesOf(box).map((line) => ({
      fibre: line.querySelector('select')?.value ?? '',
      percent: line.querySelector('input')?.value ?? '',
    }));
    const sum = sumOf(typed.map(({ percent }) => percent));
    output.textContent = sumWords(sum, words);
    const idle = typed.every(({ fibre, percent }) => !fibre && !percent.trim());
    box.querySelector('.sum')?.classList.toggle('sum--idle', idle);
    box.querySelector('.sum')?.classList.toggle('sum--right', sum === 100);
    box.querySelector('.sum')?.classList.toggle('sum--wrong', sum > 100);
    const offered = chosen();
    usual.hidden = !offered || typed.some(({ fibre }) => fibre);
    if (offered) usual.textContent = words.usual.replace('#', offered.map((one) => shareName(box, one)).join(', '));
  };
  usual.addEventListener('click', () => {
    const offered = chosen() ?? [];
    ensureLines(box, offered.length);
    for (const [index, line] of linesOf(box).entries()) {
      const share = offered[index];
      const [select, input] = [line.querySelector('select'), line.querySelector('input')];
      if (!share || !select || !input) continue;
      select.value = share.fibre;
      input.value = String(share.percent);
    }
    box.dispatchEvent(new Event('input', { bubbles: true }));
    linesOf(box)[0]?.querySelector('select')?.focus();
  });
  form.addEventListener('input', follow);
  form.addEventListener('form-filled', follow);
  follow();
}

export function sumOf(percents: readonly string[]): number {
  return percents.reduce((sum, percent) => sum + (parseWhole(percent.replace(/\s*%$/, '')) ?? 0), 0);
}

export function sumWords(sum: number, { right, less, more }: Pick<Words, 'right' | 'less' | 'more'>): string {
  if (sum === 100) return right;
  return sum < 100 ? fill(less, sum, 100 - sum) : fill(more, sum, sum - 100);
}

function shareName(box: HTMLElement, { fibre, percent }: Shares[number]): string {
  return `${percent} % ${box.querySelector(`option[value="${fibre}"]`)?.textContent?.trim() ?? fibre}`;
}
