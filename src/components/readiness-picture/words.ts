import type { ListQuery } from '#src/domain/readiness-picture/list-query.ts';
import type { LevelKey, PictureFilter } from '#src/domain/readiness-picture/filter.ts';
import type { Names } from '#src/domain/readiness-picture/names.ts';
import { parseQuarter } from '#src/domain/readiness-picture/quarters.ts';
import type { Cause } from '#src/domain/readiness-picture/report.ts';
import type { Age } from '#src/domain/readiness-picture/ages.ts';
import { nameOf, type Reference } from '#src/domain/reference/reference.ts';
import { cards } from '#src/i18n/cards.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { levelLabel, quarterName, readinessPicture } from '#src/i18n/readiness-picture.ts';

export function itemName(names: Names, slug: string, locale: Locale): string {
  return names.items.get(slug)?.[locale] ?? slug;
}

export function stageName(names: Names, slug: string, locale: Locale): string {
  const t = readinessPicture[locale].stages;
  return slug === 'done' ? t.done : slug === 'unknown' ? t.unknown : (names.stages.get(slug)?.[locale] ?? slug);
}

export function techniqueName(reference: Reference, slug: string, locale: Locale): string {
  if (slug === 'none') return readinessPicture[locale].noTechnique;
  const known: Record<string, string> = cards[locale].technique;
  return known[slug] ?? nameOf(reference, 'technique', slug, locale);
}

export function placeName(reference: Reference, slug: string): string {
  return reference.kelurahan.get(slug)?.name ?? reference.kecamatan.get(slug)?.name ?? slug;
}

/** A filter in words, one for each part of it. */
export function filterTexts(filter: PictureFilter, reference: Reference, locale: Locale): string[] {
  const { place, technique, size, level } = filter;
  const texts = [
    place && placeName(reference, place),
    technique && techniqueName(reference, technique, locale),
    size && readinessPicture[locale].sizes[size],
    level && levelLabel(level, locale),
  ];
  return texts.filter((text) => text !== null);
}

/** What a figure's list is of, as a heading. */
export function figureTitle(
  { figure: { name, of, at } }: Pick<ListQuery, 'figure'>,
  names: Names,
  officer: string | null,
  locale: Locale,
): string {
  const t = readinessPicture[locale];
  const text = of ?? '';
  const quarter = parseQuarter(at);
  const when = quarter ? quarterName(quarter, locale) : '';
  const level = () => levelLabel(text as LevelKey, locale);
  const item = () => itemName(names, text, locale);
  switch (name) {
    case 'all':
    case 'ready':
    case 'open':
    case 'overdue':
      return t.figures[name];
    case 'level':
    case 'level-then':
    case 'arrived':
    case 'left':
    case 'at-least':
      return t.figures[name](level());
    case 'level-at':
    case 'at-least-at':
      return t.figures[name](level(), when);
    case 'stage':
      return t.figures.stage(stageName(names, text, locale));
    case 'stalled':
    case 'expiring':
      return t.figures[name](text);
    case 'age':
      return t.figures.age(t.waiting.ages[text as Age]);
    case 'decided':
    case 'claimed':
      return t.figures[name](officer ?? '?');
    case 'returns':
      return t.figures.returns(item(), when);
    case 'all-at':
    case 'expiring-in':
    case 'in-time':
    case 'late':
      return t.figures[name](when);
    case 'rises':
    case 'falls':
      return t.figures[name](when, of === null ? null : t.list.causes[of as Cause]);
    default:
      return t.figures[name](item());
  }
}
