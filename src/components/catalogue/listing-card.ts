import type { ListingCard } from '#src/domain/catalogue/cards.ts';
import { highlight } from '#src/domain/catalogue/highlight.ts';
import { cards } from '#src/i18n/cards.ts';
import { formatApproximate, formatNumber, formatRupiah } from '#src/i18n/format.ts';
import { href, paths } from '#src/paths.ts';
import { markup, type Html } from './html.ts';
import { plainSource, sourceSet } from './picture-files.ts';
import { marked, type View } from './view.ts';

interface Options {
  /** Fetch the picture at once: the first of a page. */
  eager?: boolean;
  level?: 2 | 3;
  matched?: ReadonlySet<string>;
  /** Left out where all cards are of one workshop. */
  maker?: boolean;
}

/** A phone's card is 43vw; 29vw keeps phones of three dots a pixel at the 320 file, a third of the 640 one. */
const sizes = '(min-width: 60rem) 13rem, (min-width: 40rem) 30vw, 29vw';
const none: ReadonlySet<string> = new Set();

export function listingCard(
  card: ListingCard,
  view: View,
  { eager = false, level = 3, matched = none, maker = true }: Options = {},
): Html {
  const { locale, currency, rates, reference } = view;
  const t = cards[locale];
  const title = marked(highlight(locale === 'id' ? card.titleId : card.titleEn, matched));
  const about =
    currency && markup`<span class="card__about">${formatApproximate(card.price, currency, rates, locale)}</span>`;
  return markup`
    <li class="card">
    <a class="card__link" href="${href(locale, paths.listing(card.slug))}">
      <span class="card__picture">${image(card, view, eager)}</span>
      ${level === 2 ? markup`<h2 class="card__title">${title}</h2>` : markup`<h3 class="card__title">${title}</h3>`}
    </a>
    <p class="card__facts">
      <span class="thread thread--${card.technique}">${t.technique[card.technique]}</span>${maker && markup` ${card.workshopName}, ${reference.kelurahan.get(card.kelurahanSlug)?.name}`}
    </p>
    <p class="card__price">${formatRupiah(card.price)}${about}</p>
    <p class="card__terms">
      ${t.minimum(formatNumber(card.minimumOrder, locale))} · ${card.stock > 0 ? t.ready : t.days(card.leadTimeDays)}
    </p>`;
}

/** AVIF at two widths; the few browsers without it get one WebP, which keeps the page a fifth smaller. */
function image(card: ListingCard, { locale }: View, eager: boolean): Html | null {
  const { pictureName: name, pictureWidths: widths, placeholder, altId, altEn } = card;
  if (!name) return null;
  const alt = (locale === 'id' ? altId : altEn) ?? '';
  const picture = markup`
    <picture>
    <source type="image/avif" sizes="${sizes}"${markup` srcset="${sourceSet(name, 'avif', widths, 640)}"`}>
    <img src="${plainSource(name, widths, 320)}" width="320" height="400" alt="${alt}"
      ${eager ? markup` fetchpriority="high"` : markup` loading="lazy"`} decoding="async">
    </picture>`;
  if (!placeholder) return picture;
  return markup`<span class="blurred"><img src="${placeholder}" width="320" height="400" alt="">${picture}</span>`;
}
