import { exhibitionDecision } from '#src/i18n/exhibition-decision.ts';
import { exhibitionWords } from '#src/i18n/exhibition-words.ts';
import { formatDay } from '#src/i18n/format.ts';
import { letterText } from '#src/i18n/letter-text.ts';
import type { LetterContent } from './index.ts';
import { drawCheck, drawHeading, drawList, drawParagraph, finishLetterhead, openLetterhead } from './letterhead.ts';
import { colours, page, type Sheet } from './sheet.ts';
import { drawTable } from './table.ts';

/** A letter about an application, from what was frozen with it. */
export async function writeLetter(content: LetterContent, compress: boolean): Promise<Buffer> {
  const { letter, locale, at } = content;
  const { facts } = letter;
  const t = exhibitionDecision[locale].letter;
  const office = locale === 'id' ? facts.officeId : facts.officeEn;
  const about = { title: `${t.subject(facts.exhibition)}: ${facts.workshop}`, subject: letter.number };
  const sheet = openLetterhead({ ...about, locale, at, compress }, { city: t.city, office });
  drawAddress(sheet, content);
  drawText(sheet, content);
  drawSigned(sheet, content, office);
  return finishLetterhead(sheet, { left: `${letter.number}  ·  ${t.check} ${content.check}`, right: t.page });
}

function drawAddress(sheet: Sheet, { letter, locale, check }: LetterContent): void {
  const t = exhibitionDecision[locale].letter;
  const { facts } = letter;
  const top = sheet.y;
  const width = drawCheck(sheet, check, t.scan);
  if (letter.state === 'draft')
    sheet.tag(
      'P',
      () =>
        (sheet.y +=
          sheet.write(t.draft, page.margin, sheet.y, { face: 'strong', colour: colours.mengkudu, width }) + 6),
    );
  const rows = [
    [t.number, letter.number],
    [t.day, facts.day ? formatDay(facts.day, locale) : t.dayDraft],
    [t.about, exhibitionWords[locale].letters[letter.kind]],
  ] as const;
  for (const [name, value] of rows)
    sheet.tag('P', () => {
      sheet.write(name, page.margin, sheet.y, { size: 10, colour: colours.soft, width: 62 });
      sheet.y += sheet.write(value, page.margin + 66, sheet.y, { size: 10, width: width - 66 }) + 2;
    });
  sheet.y += 12;
  const lines = [
    ...[t.to, facts.owner, facts.workshop],
    `${facts.address}${facts.kelurahan ? `, ${facts.kelurahan}` : ''}`,
    t.cityName,
  ];
  for (const [index, line] of lines.entries())
    sheet.tag('P', () => {
      const face = index === 2 ? 'strong' : 'text';
      sheet.y += sheet.write(line, page.margin, sheet.y, { size: 10, width, face }) + 1;
    });
  sheet.y = Math.max(sheet.y, top + 108) + 14;
}

function drawText(sheet: Sheet, { letter, locale }: LetterContent): void {
  const t = exhibitionDecision[locale].letter;
  const text = letterText(letter, locale);
  const title = { face: 'title', size: 17, colour: colours.indigo } as const;
  sheet.tag('H1', () => (sheet.y += sheet.write(text.subject, page.margin, sheet.y, title) + 4));
  drawParagraph(sheet, text.fair, { size: 9, colour: colours.soft });
  sheet.y += 4;
  for (const part of text.opening.split(/\n+/)) drawParagraph(sheet, part, { size: 11 });
  drawParagraph(sheet, text.standing, { face: 'strong' });
  if (text.why) {
    drawHeading(sheet, t.why);
    drawParagraph(sheet, text.why);
  }
  if (text.answer.length > 0) drawHeading(sheet, t.answer);
  for (const part of text.answer) drawParagraph(sheet, part);
  if (text.scores.length > 0) {
    drawHeading(sheet, t.scores);
    const columns = [
      { title: t.criterion, share: 0.56 },
      { title: t.weight, share: 0.2 },
      { title: t.value, share: 0.24 },
    ];
    drawTable(sheet, columns, [{ rows: text.scores }]);
  }
  if (text.reasons.length > 0) {
    drawHeading(sheet, t.reasons);
    drawList(sheet, text.reasons);
  }
  drawHeading(sheet, t.next);
  drawList(sheet, text.next);
}

function drawSigned(sheet: Sheet, { letter: { facts }, locale }: LetterContent, office: string): void {
  const t = exhibitionDecision[locale].letter;
  sheet.need(60);
  sheet.y += 8;
  drawParagraph(sheet, t.onBehalf(office));
  if (facts.signer) drawParagraph(sheet, facts.signer, { face: 'strong' });
}
