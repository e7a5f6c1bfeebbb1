import type { PublicEvent } from '#src/domain/exhibitions/public/call.ts';
import { formatDays, formatExactly } from '#src/i18n/exhibition-dates.ts';
import { exhibitionWords } from '#src/i18n/exhibition-words.ts';
import { exhibitions } from '#src/i18n/exhibitions.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** What one line of the public history says. */
export function logLine({ kind, detail }: PublicEvent, locale: Locale): string {
  const t = exhibitions[locale];
  const text = (name: string) => String(detail[name] ?? '');
  switch (kind) {
    case 'saved':
      return t.log.saved(
        text('parts')
          .split(' ')
          .map((part) => t.parts[part] ?? part)
          .join(', '),
      );
    case 'phase': {
      const phases: Partial<Record<string, string>> = exhibitionWords[locale].phases;
      return t.log.phase(phases[text('to')] ?? text('to'), text('reason'));
    }
    case 'quota-changed':
      return t.log['quota-changed'](text('from'), text('to'));
    case 'criteria-changed':
      return t.log['criteria-changed'](Number(detail['scores'] ?? 0));
    case 'deadline-moved':
      return t.log['deadline-moved'](...([detail['from'], detail['to']].map(exactly) as [string, string]));
    case 'dates-changed':
      return t.log['dates-changed'](
        formatDays(text('from'), text('fromEnd') || text('from'), locale),
        formatDays(text('to'), text('toEnd') || text('to'), locale),
      );
    case 'promoted':
      return t.log.promoted(Number(detail['number'] ?? 0));
    case 'stands-drawn':
      return t.log['stands-drawn'](text('seed'));
    case 'withdrawn':
      return t.log.withdrawn(text('reason'));
    default:
      return t.log[kind];
  }

  function exactly(value: string | number | undefined): string {
    return formatExactly(Number(value ?? 0), locale);
  }
}
