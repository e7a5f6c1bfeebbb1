import { choicesOf, withoutChoices } from '#src/domain/catalogue/choices.ts';
import type { SearchQuery } from '#src/domain/catalogue/query.ts';
import { catalogue } from '#src/i18n/catalogue.ts';
import { href, paths } from '#src/paths.ts';
import { choiceName } from './choice-names.ts';
import { markup, type Html } from './html.ts';
import type { View } from './view.ts';

/** What was chosen, each one a link that lets go of it. */
export function chips(query: SearchQuery, view: View): Html | null {
  const choices = choicesOf(query);
  if (choices.length === 0) return null;
  const t = catalogue[view.locale];
  const address = (to: SearchQuery) => href(view.locale, paths.catalogue(to));
  const drawn = choices.map((choice) => {
    const name = choiceName(choice, view);
    return markup`<li><a class="chip" href="${address(choice.without)}" aria-label="${t.remove(name)}">${name} <b aria-hidden="true">×</b></a></li>`;
  });
  const clear =
    choices.length > 1 &&
    markup`<li><a class="chip chip--clear" href="${address(withoutChoices(query))}">${t.clear}</a></li>`;
  return markup`<ul class="chips" aria-label="${t.chosen}">${drawn}${clear}</ul>`;
}
