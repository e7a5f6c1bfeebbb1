import { and, eq, inArray } from 'drizzle-orm';
import { audit, change, listing, listingEdit, outbox, review, upload, workshop } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { discardEdit } from '#src/domain/listings/discard.ts';
import { listingBody, type ListingBody } from '#src/domain/listings/form.ts';
import { readEdit } from '#src/domain/listings/read-edit.ts';
import { saveEdit } from '#src/domain/listings/save.ts';
import { startListing } from '#src/domain/listings/start.ts';
import { readStored, type StoredListing } from '#src/domain/listings/stored.ts';
import { submitEdit } from '#src/domain/listings/submit.ts';
import { decideReview } from '#src/domain/reviews/decide-review.ts';
import { undoVerdict } from '#src/domain/reviews/undo.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import { isRefusal, Refusal } from '#src/domain/refusal.ts';
import { openWorld, type World } from '#tests/support/world.ts';

/** Names of pictures that Batik Siti sent in; `wulan-1` is Batik Wulan's. */
export const pictures = ['siti-1', 'siti-2', 'siti-3'] as const;

/** The world with a few uploaded pictures. */
export async function openShop(): Promise<World> {
  const world = await openWorld();
  await world.services.db.write(async (tx) => {
    for (const [name, workshopId] of [...pictures.map((one) => [one, 1] as const), ['wulan-1', 2] as const])
      await tx.insert(upload).values({
        name,
        workshopId,
        width: 1200,
        height: 1500,
        widths: [320, 640, 960],
        colour: '#24427a',
        placeholder: 'data:image/webp;base64,UklGRg==',
        palette: ['#24427a'],
        bytes: 1_000,
        createdBy: world.id(workshopId === 1 ? 'siti' : 'wulan'),
        createdAt: Date.now(),
      });
  });
  return world;
}

/** A form with nothing missing. */
export function fullBody(change: Partial<ListingBody> = {}): ListingBody {
  return listingBody({
    titleId: 'Kain panjang jlamprang merah batik tulis',
    titleEn: 'Red jlamprang long cloth, hand-drawn batik',
    descriptionId: 'Kain panjang dari mori primissima, digambar tangan di Jenggot selama dua bulan.',
    descriptionEn: 'A long cloth of primissima cotton, drawn by hand in Jenggot for two months.',
    technique: 'tulis',
    cloth: 'mori-primissima',
    product: 'kain-panjang',
    motifs: ['jlamprang', 'buketan'],
    dyes: ['naphthol', 'indigosol'],
    colours: ['red', 'cream'],
    fibres: [{ fibre: 'cotton', percent: '100' }],
    lengthCm: '250',
    widthCm: '105',
    weightG: '280',
    care: ['wash-hand-cold', 'dry-shade', 'lerak-soap'],
    hsCode: '5208.52.10',
    price: '1.250.000',
    priceLadder: [
      { from: '5', price: '1.150.000' },
      { from: '20', price: '1.050.000' },
    ],
    minimumOrder: '1',
    samplePrice: '600.000',
    availability: 'ready',
    stock: '7',
    leadTimeDays: '30',
    pictures: [
      { name: 'siti-1', altId: 'Kain merah terbentang', altEn: 'Red cloth spread out' },
      { name: 'siti-2', altId: '', altEn: '' },
    ],
    ...change,
  });
}

/** A draft of Siti's with this form, not sent in. */
export async function draft(world: World, body = fullBody(), acting?: Acting): Promise<number> {
  const context = acting ?? (await world.as('siti'));
  const { data } = await startListing(context, {});
  await saveEdit(context, { id: data.id, version: 1, body });
  return data.id;
}

/** A listing of Siti's that Rahmat has accepted. */
export async function published(world: World, body = fullBody()): Promise<number> {
  const id = await draft(world, body);
  await send(world, id, body);
  await decide(world, id, 'accepted');
  return id;
}

/** A draft of Siti's that she threw away. */
export async function thrownAway(world: World): Promise<number> {
  const id = await draft(world);
  await discardEdit(await world.as('siti'), { id });
  return id;
}

/** Sends Siti's form in; returns the notice. */
export async function send(world: World, id: number, body: ListingBody): Promise<string> {
  const context = await world.as('siti');
  const { version } = await readEdit(context, id);
  return (await submitEdit(context, { id, version, body })).notice;
}

/** Rahmat decides what is asked about the listing. Returns the review's id. */
export async function decide(world: World, id: number, verdict: 'accepted' | 'changes-asked' | 'refused') {
  const context = await world.as('rahmat');
  return world.services.db.write(async (tx) => {
    const [asked] = await tx
      .select()
      .from(review)
      .where(and(eq(review.subjectId, String(id)), inArray(review.state, ['submitted', 'in-review'])));
    if (!asked) throw new Refusal('not-found');
    await decideReview(tx, context, requireOfficer(context, 'listings'), {
      id: asked.id,
      version: asked.version,
      verdict,
      reasonCode: verdict === 'accepted' ? null : 'photos-unclear',
      note: verdict === 'accepted' ? '' : 'Foto kedua gelap, mohon diulang di luar ruangan.',
      expiresOn: null,
    });
    return asked.id;
  });
}

/** Rahmat takes his verdict back. */
export async function undo(world: World, reviewId: string): Promise<void> {
  const context = await world.as('rahmat');
  const [row] = await world.services.db.read.select().from(review).where(eq(review.id, reviewId));
  await undoVerdict(context, { id: reviewId, version: row?.version ?? 0, list: '' });
}

export async function stored(world: World, id: number): Promise<StoredListing> {
  const found = (await readStored(world.services.db.read, [id])).get(id);
  if (!found) throw new Error(`there is no listing ${id}`);
  return found;
}

/** Everything about a listing that a refused step must not touch, the audit log included. */
export async function everything(world: World, id: number): Promise<unknown> {
  const read = world.services.db.read;
  return {
    listing: await stored(world, id),
    edits: await read.select().from(listingEdit).where(eq(listingEdit.listingId, id)),
    reviews: await read
      .select()
      .from(review)
      .where(eq(review.subjectId, String(id))),
    audit: await read.$count(audit),
    changes: await read.$count(change),
    mail: await read.$count(outbox),
    rows: await read.$count(listing),
  };
}

export async function trust(world: World, trusted = true): Promise<void> {
  await world.services.db.write((tx) => tx.update(workshop).set({ trusted }).where(eq(workshop.id, 1)));
}

/** The code of the refusal a promise ends in; `null` when it doesn't. Other errors are thrown on. */
export async function refusalOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.code;
  }
}

/** How many statements `work` sends to the query-only client, one by one or several at once. */
export async function countQueries(world: World, work: () => Promise<unknown>): Promise<number> {
  const { reader } = world.services.db;
  const { execute, batch } = reader;
  let queries = 0;
  reader.execute = ((...given: Parameters<typeof execute>) => {
    queries += 1;
    return execute.apply(reader, given);
  }) as typeof execute;
  reader.batch = ((...given: Parameters<typeof batch>) => {
    queries += given[0].length;
    return batch.apply(reader, given);
  }) as typeof batch;
  try {
    await work();
  } finally {
    Object.assign(reader, { execute, batch });
  }
  return queries;
}
