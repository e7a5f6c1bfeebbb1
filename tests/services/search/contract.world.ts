import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database, type Tx } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { loadReference } from '#db/reference/load.ts';
import { listing, listingColour, listingDye, listingMotif, workshop, workshopCertificate } from '#db/schema/index.ts';
import { rebuildSearch } from '#db/search/rebuild.ts';
import { readReference, type Reference } from '#src/domain/reference/reference.ts';
import { hiddenListings, listings, workshops, type ListingFacts, type WorkshopFacts } from './contract.people.ts';

export const day = Date.parse('2026-03-02T02:00:00Z');

export interface World {
  db: Database;
  reference: Reference;
  remove(): Promise<void>;
}

/** A migrated database file with the city's reference data and the named workshops and listings. */
export async function openWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'canting-search-'));
  const url = `file:${join(folder, 'world.db')}`;
  await migrateDatabase(url);
  const db = await openDatabase(url);
  await db.write(async (tx) => {
    await loadReference(tx, day);
    for (const facts of workshops) await insertWorkshop(tx, facts);
    for (const facts of [...listings, ...hiddenListings]) await insertListing(tx, facts);
  });
  await rebuildSearch(db, day);
  const reference = await readReference(db);
  return {
    db,
    reference,
    async remove() {
      db.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function insertWorkshop(tx: Tx, { certificates, ...facts }: WorkshopFacts): Promise<void> {
  await tx.insert(workshop).values({
    ...facts,
    slug: `workshop-${facts.id}`,
    ownerName: 'Siti Rahayu',
    address: 'Jalan Contoh 1',
    foundedYear: 1990,
    workers: 8,
    capacityPerMonth: 100,
    bookedPerMonth: 10,
    leadTimeDays: 30,
    firstOrderMinimum: 1_000_000,
    reorderMinimum: 500_000,
    createdAt: day,
    updatedAt: day,
  });
  for (const { certification, expiresOn } of certificates) {
    const dates = { number: `${certification}/1`, issuedOn: '2024-01-01', expiresOn };
    await tx.insert(workshopCertificate).values({ workshopId: facts.id, certification, ...dates });
  }
}

export async function insertListing(tx: Tx, { motifs, dyes, colours, age, ...facts }: ListingFacts): Promise<void> {
  const at = day - age * 86_400_000;
  const dates = { publishedAt: at, createdAt: at, updatedAt: at };
  await tx.insert(listing).values({ ...facts, slug: `listing-${facts.id}`, ...dates });
  const listingId = facts.id;
  for (const [position, motifSlug] of motifs.entries())
    await tx.insert(listingMotif).values({ listingId, motifSlug, position });
  for (const dye of dyes) await tx.insert(listingDye).values({ listingId, dye });
  for (const [position, colour] of colours.entries())
    await tx.insert(listingColour).values({ listingId, colour, position });
}
