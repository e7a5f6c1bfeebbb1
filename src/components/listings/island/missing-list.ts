import { countWords, type CountWords } from '#src/components/listings/form/count-words.ts';
import { partOf } from '#src/components/listings/form/parts.ts';
import { fieldProblems, type FieldProblem } from '#src/i18n/fields.ts';

/** The list of what is missing, after what the server said of the last save. */
export function showMissing(
  box: HTMLElement,
  problems: Record<string, FieldProblem>,
  words: CountWords & { partDone: string },
): void {
  const texts = fieldProblems[document.documentElement.lang === 'en' ? 'en' : 'id'];
  let open = 0;
  for (const item of box.querySelectorAll<HTMLElement>('[data-part]')) {
    const part = item.dataset['part'] ?? '';
    const [field, problem] = Object.entries(problems).find(([name]) => partOf(name) === part) ?? [];
    if (problem) open += 1;
    item.classList.toggle('check--open', Boolean(problem));
    const link = item.querySelector('a');
    if (link) link.hash = field ? `f-${field.replaceAll('.', '-')}` : `part-${part}`;
    const says = item.querySelector('small');
    if (says) says.textContent = problem ? texts[problem.code](problem.facts) : words.partDone;
  }
  const count = box.querySelector('[data-missing-count]');
  const text = countWords(open, words);
  if (count && count.textContent?.trim() !== text) count.textContent = text;
}
