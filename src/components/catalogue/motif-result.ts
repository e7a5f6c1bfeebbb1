import type { MotifData } from '#db/reference/shape.ts';
import { highlight } from '#src/domain/catalogue/highlight.ts';
import { nameOf } from '#src/domain/reference/reference.ts';
import { href, paths } from '#src/paths.ts';
import { markup, type Html } from './html.ts';
import { marked, type View } from './view.ts';
import { squareImage } from './workshop-result.ts';

export function motifResult(motif: MotifData, { locale, reference }: View, matched: ReadonlySet<string>): Html {
  return markup`
    <li class="card">
    <a class="card__link" href="${href(locale, paths.motif(motif.slug))}">
      <span class="card__picture card__picture--square">${squareImage(`motif-${motif.slug}`)}</span>
      <h3 class="card__title">${marked(highlight(motif.name, matched))}</h3>
    </a>
    <p class="card__facts">${nameOf(reference, 'motif_family', `family-${motif.family}`, locale)} · ${motif.origin.place}</p>
    <p class="card__terms clamp">${motif.meaning[locale]}</p>`;
}
