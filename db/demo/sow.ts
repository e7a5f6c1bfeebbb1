import type { Database } from '../client.ts';
import { certify } from './certificates.ts';
import { makeListing, shareOut } from './listing.ts';
import { coverOf } from './pictures.ts';
import type { Plan } from './plan.ts';
import { readProgress } from './progress.ts';
import type { Reference } from './reference.ts';
import type { Colouring } from './shade.ts';
import { storeListings, storeWorkshops } from './store.ts';
import { tellStories } from './story.ts';
import { makeWorkshops } from './workshop.ts';

/** Rows a transaction; what is committed is never written again. */
const chunk = 500;

interface Sowing {
  reference: Reference;
  colouring: Colouring;
  /** Told after each kind and every 20,000 listings. */
  report(line: string): void;
}

/** Writes what the plan still lacks. Ids follow the plan, so a set cut short continues where its last commit ended. */
export async function sowDemo(db: Database, plan: Plan, { reference, colouring, report }: Sowing): Promise<void> {
  const { demoWorkshops, demoListings } = await readProgress(db);
  const makers = makeWorkshops(plan, reference);
  if (demoWorkshops < plan.workshops) {
    const stories = tellStories(plan, makers, reference);
    for (let from = demoWorkshops; from < plan.workshops; from += chunk) {
      const told = makers.slice(from, from + chunk).map((maker, at) => ({
        maker,
        story: stories[from + at] ?? { id: '', en: '' },
        cover: coverOf(maker, reference, colouring),
        certificates: certify(plan, maker, reference),
      }));
      await db.write((tx) => storeWorkshops(tx, told));
    }
  }
  report(`workshops: ${plan.workshops}`);
  const owners = shareOut(plan, makers);
  for (let from = demoListings; from < plan.listings; from += chunk) {
    const listings = Array.from(owners.subarray(from, from + chunk), (owner, at) => {
      const maker = makers[owner];
      if (!maker) throw new Error(`listing ${from + at} belongs to no workshop`);
      return makeListing(plan, from + at, maker, reference, colouring);
    });
    await db.write((tx) => storeListings(tx, listings));
    const done = from + listings.length;
    if (done % 20_000 === 0 && done < plan.listings) report(`listings: ${done} of ${plan.listings}`);
  }
  report(`listings: ${plan.listings}`);
}
