import { readinessLevels } from '#db/schema/workshops.ts';
import { formatDay } from '#src/i18n/format.ts';
import { levelName } from '#src/i18n/levels.ts';
import { passports } from '#src/i18n/passports.ts';
import type { PassportContent } from './index.ts';
import { colours, inner, page, type Sheet } from './sheet.ts';

const height = 84;
const pad = 16;

/** The level on indigo, with the five of them as a bar that is filled so far. */
export function drawLevel(sheet: Sheet, { shown, locale }: PassportContent): void {
  const t = passports[locale].page;
  const { doc } = sheet;
  const top = sheet.y;
  const reached = shown.level ? readinessLevels.indexOf(shown.level) : -1;
  sheet.artifact(() => doc.roundedRect(page.margin, top, inner, height, 4).fill(colours.indigo));
  const x = page.margin + pad;
  const width = inner - 2 * pad;
  const pale = { size: 8.5, colour: '#d9dcea', width };
  sheet.tag('H2', () => sheet.write(t.level, x, top + 10, pale));
  const name = shown.level ? levelName(shown.level, locale) : t.noLevel;
  sheet.tag('P', () =>
    sheet.write(name, x, top + 21, { face: 'title', size: 21, colour: colours.raised, width: width * 0.5 }),
  );
  const until = shown.levelUntil
    ? t.holdsUntil(formatDay(shown.levelUntil, locale).replaceAll(' ', '\u00a0'))
    : t.holdsOpen;
  const side = { ...pale, align: 'right', width: width * 0.46 } as const;
  if (shown.level) sheet.tag('P', () => sheet.write(until, x + width * 0.54, top + 16, side));
  const step = width / readinessLevels.length;
  for (const [index, level] of readinessLevels.entries()) {
    const at = x + index * step;
    sheet.artifact(() => doc.rect(at, top + 58, step - 4, 4).fill(index <= reached ? '#e3b23c' : '#52659a'));
    sheet.artifact(() =>
      sheet.write(levelName(level, locale), at, top + 66, {
        ...{ size: 7.2, width: step - 4, colour: index <= reached ? colours.raised : '#aab4d4' },
        face: index === reached ? 'strong' : 'text',
      }),
    );
  }
  sheet.y = top + height + 16;
}
