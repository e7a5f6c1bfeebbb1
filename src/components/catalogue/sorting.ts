import { sorts, type SearchQuery } from '#src/domain/catalogue/query.ts';
import { catalogue } from '#src/i18n/catalogue.ts';
import { markup, type Html } from './html.ts';
import type { View } from './view.ts';

/** The usual order has an empty value, so that words typed later are sorted by how well they match. */
export function sorting({ text, sort }: SearchQuery, { locale }: View): Html {
  const t = catalogue[locale];
  const usual = text ? 'relevance' : 'newest';
  const options = sorts
    .filter((one) => text || one !== 'relevance')
    .map(
      (one) =>
        markup`<option value="${one === usual ? '' : one}"${one === sort && markup` selected`}>${t.sorts[one]}</option>`,
    );
  return markup`
    <div class="sorting"><label for="sort">${t.sort}</label>
    <select class="input" id="sort" name="sort" form="search">${options}</select>
    <button class="button button--quiet scriptless" form="search">${t.apply}</button></div>`;
}
