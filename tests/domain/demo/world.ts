import { paletteVariants } from '#src/domain/pattern/palette.ts';
import { colourFamily } from '#db/reference/colours.ts';
import { makeListing, shareOut, type DemoListing } from '#db/demo/listing.ts';
import { defaults, type Plan } from '#db/demo/plan.ts';
import { readReference, type Reference } from '#db/demo/reference.ts';
import { makeColouring, type Colouring } from '#db/demo/shade.ts';
import { tellStories } from '#db/demo/story.ts';
import { makeWorkshops, type Maker } from '#db/demo/workshop.ts';

export interface DemoWorld {
  plan: Plan;
  reference: Reference;
  colouring: Colouring;
  makers: Maker[];
  stories: { id: string; en: string }[];
  listings: DemoListing[];
}

/** The default set, made in memory. */
export function makeDemo(workshops: number = defaults.workshops, listings: number = defaults.listings): DemoWorld {
  const plan: Plan = { workshops, listings, seed: defaults.seed, day: '2026-11-20', firstWorkshop: 1, firstListing: 1 };
  const reference = readReference();
  const colouring = makeColouring(paletteVariants, colourFamily);
  const makers = makeWorkshops(plan, reference);
  const stories = tellStories(plan, makers, reference);
  const made = Array.from(shareOut(plan, makers), (owner, index) =>
    makeListing(plan, index, makers[owner] as Maker, reference, colouring),
  );
  return { plan, reference, colouring, makers, stories, listings: made };
}

/** What no text of the set may show to a reader. */
export const unfinished = /undefined|null|NaN|\[object|[{}]|\s{2}|\s[.,;]|\.\.|^\s|\s$/;
