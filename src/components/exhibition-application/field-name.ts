import type { AskedQuestion } from '#src/domain/exhibitions/applying/page.ts';
import { exhibitionApplication } from '#src/i18n/exhibition-application.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** What a field of the form is called, by its name: `why`, `answers.q-2`, `contact.phone`. */
export function fieldName(
  field: string,
  questions: readonly Pick<AskedQuestion, 'key' | 'label'>[],
  locale: Locale,
): string {
  const [first = '', key] = field.split('.');
  if (first === 'answers') return questions.find((question) => question.key === key)?.label[locale] ?? field;
  const names: Record<string, string> = exhibitionApplication[locale].field;
  return names[field] ?? names[first] ?? field;
}
