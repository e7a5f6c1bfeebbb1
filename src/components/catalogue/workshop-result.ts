import { coverName } from '#src/components/workshops/picture.ts';
import { highlight } from '#src/domain/catalogue/highlight.ts';
import { nameOf } from '#src/domain/reference/reference.ts';
import type { WorkshopCard } from '#src/domain/workshops/cards.ts';
import { cards } from '#src/i18n/cards.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { href, paths } from '#src/paths.ts';
import { markup, type Html } from './html.ts';
import { marked, type View } from './view.ts';

export function workshopResult(found: WorkshopCard, view: View, matched: ReadonlySet<string>): Html {
  const { locale, reference } = view;
  const t = cards[locale];
  return markup`
    <li class="card">
    <a class="card__link" href="${href(locale, paths.workshop(found.slug))}">
      <span class="card__picture card__picture--square">${squareImage(coverName(found), found.coverWidths)}</span>
      <h3 class="card__title">${marked(highlight(found.name, matched))}</h3>
    </a>
    <p class="card__facts">${nameOf(reference, 'kelurahan', found.kelurahanSlug, locale)} · ${t.since(found.foundedYear)}</p>
    <p class="card__facts">${found.techniques.map((slug) => markup`<span class="thread thread--${slug}">${techniqueName(slug, view)}</span>`)}</p>
    <p class="card__terms">
      ${t.capacity(formatNumber(found.capacityPerMonth, locale))} · ${t.leadTime(found.leadTimeDays)}
    </p>
    ${found.readinessLevel && markup`<p class="card__price"><span class="level">${t.level[found.readinessLevel]}</span></p>`}`;
}

export function squareImage(picture: string, widths?: readonly number[] | null): Html {
  const smallest = widths?.[0] ?? 320;
  return markup`
    <picture><source type="image/avif" srcset="${paths.picture(picture, smallest, 'avif')}">
    <img src="${paths.picture(picture, smallest, 'webp')}" width="320" height="320" alt="" loading="lazy" decoding="async"></picture>`;
}

function techniqueName(slug: string, { locale, reference }: View): string {
  const names: Record<string, string> = cards[locale].technique;
  return names[slug] ?? nameOf(reference, 'technique', slug, locale);
}
