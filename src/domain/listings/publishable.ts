import type { Context } from '#src/domain/context.ts';
import { bodyOf } from './body-of.ts';
import { checkListing, type Checked } from './check.ts';
import { listingChoices } from './choices.ts';
import { changedFields } from './diff.ts';
import type { ListingBody } from './form.ts';
import type { ListingValues } from './values.ts';

/**
 * The form's values, and what stands in the way of publishing them. What a published listing already lacked is no
 * obstacle to changing something else of it.
 */
export function publishable(
  body: ListingBody,
  published: ListingValues | null,
  { reference }: Pick<Context, 'reference'>,
): Checked {
  const choices = listingChoices(reference);
  const checked = checkListing(body, choices);
  if (!published || Object.keys(checked.problems).length === 0) return checked;
  const old = checkListing(bodyOf(published), choices).problems;
  const changed = new Set<string>(changedFields(published, checked.values));
  const problems = Object.fromEntries(
    Object.entries(checked.problems).filter(
      ([name, { code }]) => old[name]?.code !== code || changed.has(name.split('.')[0] ?? name),
    ),
  );
  return { values: checked.values, problems };
}
