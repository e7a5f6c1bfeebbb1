import { onlyWords } from '#src/domain/catalogue/choices.ts';
import { searchKinds } from '#src/domain/catalogue/query.ts';
import type { Found, Relaxation } from '#src/domain/catalogue/search.ts';
import { catalogue } from '#src/i18n/catalogue.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { href, paths } from '#src/paths.ts';
import { markup, type Html } from './html.ts';
import type { View } from './view.ts';

/** Nothing found: which choice to let go of, where else the words are found, where to start again. */
export function emptyResult(found: Found, view: View): Html {
  const { query, answer, relaxations } = found;
  const t = catalogue[view.locale];
  const total = Object.values(answer.totals).reduce((sum, one) => sum + one, 0);
  return markup`
    <div class="empty">
    ${
      relaxations.length > 0 &&
      section(
        t.dropOne,
        relaxations.map((one) => relaxation(one, view)),
      )
    }
    ${elsewhere(found, view)}
    ${query.text && total === 0 && markup`<p class="note">${t.noted}</p>`}
    ${section(t.startAgain, [
      link(view, paths.catalogue(), t.wholeCatalogue),
      link(view, paths.motifs(), t.allMotifs),
      link(view, paths.workshops(), t.allWorkshops),
    ])}
    </div>`;
}

function relaxation({ name, query, total }: Relaxation, view: View): Html {
  const t = catalogue[view.locale];
  const names: Record<Relaxation['name'], string> = { ...t.facets, ...t.boundNames, all: t.allFilters };
  return link(
    view,
    paths.catalogue(query),
    t.without(names[name], t.counted[query.kind](formatNumber(total, view.locale))),
  );
}

function elsewhere({ query, answer }: Found, view: View): Html | null {
  const t = catalogue[view.locale];
  const kinds = query.text ? searchKinds.filter((kind) => answer.totals[kind] > 0) : [];
  if (kinds.length === 0) return null;
  const links = kinds.map((kind) =>
    link(
      view,
      paths.catalogue(onlyWords(query, kind)),
      t.counted[kind](formatNumber(answer.totals[kind], view.locale)),
    ),
  );
  return section(t.alsoFound, links);
}

function section(title: string, links: Html[]): Html {
  return markup`<section><h3>${title}</h3><ul class="chips">${links}</ul></section>`;
}

function link({ locale }: View, path: string, text: string): Html {
  return markup`<li><a class="chip" href="${href(locale, path)}">${text}</a></li>`;
}
