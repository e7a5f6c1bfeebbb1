import {
  facetsOf,
  readinessLevels,
  type BoundName,
  type FacetCount,
  type FacetName,
} from '#src/domain/catalogue/query.ts';
import type { Found } from '#src/domain/catalogue/search.ts';
import { colours } from '#db/reference/colours.ts';
import { catalogue } from '#src/i18n/catalogue.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { listingTechniques } from '#db/schema/catalogue.ts';
import { valueName } from './choice-names.ts';
import { markup, type Html } from './html.ts';
import type { View } from './view.ts';

/** Values shown before "… more"; chosen ones are always among them. */
const shown = 8;
const openAtFirst = new Set<FacetName>(['technique', 'motif', 'colour', 'availability']);
/** Facets whose values have an order of their own; the others go by count. */
const ordered: Partial<Record<FacetName, readonly string[]>> = {
  technique: listingTechniques,
  availability: ['ready', 'made-to-order'],
  level: readinessLevels,
  colour: colours.map(({ slug }) => slug),
};
const hexes = new Map<string, string>(colours.map(({ slug, hex }) => [slug, hex]));

/** All filters of the asked kind, with live counts. */
export function facets(found: Found, view: View): Html {
  const { kind } = found.query;
  const drawn = facetsOf[kind].map((name) => facet(name, found, view));
  if (kind !== 'listings') return markup`${drawn}`;
  const t = catalogue[view.locale];
  const money = bounds('price', t.price, ['price_from', 'price_to'], found, view);
  const terms = bounds('terms', t.terms, ['minimum_order', 'lead_time'], found, view);
  const [technique, motif, ...others] = drawn as [Html, Html, ...Html[]];
  return markup`${technique}${motif}${money}${terms}${others}`;
}

function facet(name: FacetName, { query, answer }: Found, view: View): Html {
  const counts = answer.facets[name] ?? [];
  if (counts.length === 0) return markup``;
  const t = catalogue[view.locale];
  const chosen = new Set(query.facets[name]);
  const options = (list: FacetCount[]) => list.map((one) => option(name, one, chosen.has(one.value), view));
  const sorted = sortValues(name, counts, chosen);
  const first = ordered[name] || sorted.length <= shown + 2 ? sorted.length : Math.max(shown, chosen.size);
  const rest = sorted.slice(first);
  return markup`
    <details class="facet" id="facet-${name}"${(openAtFirst.has(name) || chosen.size > 0) && markup` open`}>
    <summary>${t.facets[name]}${chosen.size > 0 && markup` <b>${chosen.size}</b>`}</summary>
    <div role="group" aria-label="${t.facets[name]}">
    ${options(sorted.slice(0, first))}
    ${rest.length > 0 && markup`<details id="more-${name}"><summary>${t.more(rest.length)}</summary>${options(rest)}</details>`}
    </div></details>`;
}

function sortValues(name: FacetName, counts: FacetCount[], chosen: ReadonlySet<string>): FacetCount[] {
  const order = ordered[name];
  if (order) return counts.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  return counts.toSorted((a, b) => Number(chosen.has(b.value)) - Number(chosen.has(a.value)) || b.count - a.count);
}

function option(facet: FacetName, { value, count }: FacetCount, chosen: boolean, view: View): Html {
  const name = valueName(facet, value, view);
  const label =
    facet === 'technique'
      ? markup`<span class="thread thread--${value}">${name}</span>`
      : markup`${facet === 'colour' && swatch(value)}<span>${name}</span>`;
  return markup`
    <label><input type="checkbox" name="${facet}" value="${value}"${chosen && markup` checked`}>
    ${label} <small>${formatNumber(count, view.locale)}</small></label>`;
}

function swatch(colour: string): Html {
  return markup`<svg width="18" height="18" aria-hidden="true"><rect width="18" height="18" rx="9" fill="${hexes.get(colour)}"/></svg>`;
}

function bounds(id: string, title: string, names: BoundName[], { query }: Found, { locale }: View): Html {
  const t = catalogue[locale];
  const open = names.some((name) => query.bounds[name] !== undefined);
  return markup`
    <details class="facet" id="facet-${id}"${open && markup` open`}><summary>${title}</summary><div class="facet__bounds">
    ${names.map(
      (name) => markup`
        <label class="field"><span>${t.bounds[name]}</span>
        <input class="input" type="number" inputmode="numeric" min="0" name="${name}" value="${query.bounds[name]}"></label>`,
    )}
    </div></details>`;
}
