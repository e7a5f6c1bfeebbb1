import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { review, upload, user, workshop, workshopPaper } from '#db/schema/index.ts';
import { saveProfile as saveOwnProfile } from '#src/domain/accounts/profile.ts';
import { listingBody } from '#src/domain/listings/form.ts';
import { startListing } from '#src/domain/listings/start.ts';
import { submitEdit } from '#src/domain/listings/submit.ts';
import { declareInterest } from '#src/domain/offices/declare-interest.ts';
import { setTrust } from '#src/domain/offices/set-trust.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import { askVerification } from '#src/domain/verification/ask.ts';
import { paperPlace } from '#src/domain/verification/papers.ts';
import type { World } from '#tests/support/world.ts';
import { allIn, payloads } from './payloads.ts';

/** Addresses to look at afterwards. */
export interface Poisoned {
  public: string[];
  owner: string[];
  other: string[];
  officer: string[];
  admin: string[];
}

/**
 * Puts the payloads into every text people can store, through the domain's own functions: Siti's workshop is trusted,
 * so her listings are live; Wulan's wait for an officer.
 */
export async function poison(world: World): Promise<Poisoned> {
  const { db } = world.services;
  await poisonPeople(world);
  const note = allIn(500, 3);
  await setTrust(await world.as('rahmat'), { workshop: 'batik-siti', trusted: 'yes', reasonCode: 'other', note });
  await declareInterest(await world.as('rahmat'), { workshop: 'batik-siti', relation: 'other', note });
  await layPictureAndPapers(world);
  const listings: { siti: number[]; wulan: number[] } = { siti: [], wulan: [] };
  for (const [index] of payloads.entries())
    for (const name of ['siti', 'wulan'] as const) listings[name].push(await list(world, name, index));
  for (const [index, item] of (['address', 'visit', 'technique', 'nib'] as const).entries()) {
    const form = { key: undefined, workshop: world.wulan, item, statement: allIn(1_000, index), pictures: [] };
    await askVerification(await world.as('wulan'), form);
  }
  await answerSome(world);
  const reviews = await db.read.select({ id: review.id }).from(review);
  const slugs = await db.read.query.listing.findMany({
    columns: { slug: true },
    where: (t, { eq: is }) => is(t.workshopId, 1),
  });
  return {
    public: [
      '/catalogue?per=48',
      '/workshops',
      '/workshops/batik-siti',
      '/en/workshops/batik-wulan',
      `/catalogue?q=${encodeURIComponent(payloads[0])}`,
      `/en/catalogue?q=${encodeURIComponent(payloads[4] ?? '')}`,
      `/account/sign-in?next=${encodeURIComponent(payloads[15] ?? '')}&done=${encodeURIComponent(payloads[1] ?? '')}`,
      ...slugs.map(({ slug }) => `/catalogue/${slug}`),
    ],
    owner: desk(listings.siti),
    other: desk(listings.wulan.slice(0, 6)),
    officer: [
      '/office',
      '/office/reviews',
      '/office/workshops',
      '/office/workshops/batik-siti',
      '/office/workshops/batik-wulan',
      '/office/interests',
      ...reviews.map(({ id }) => `/office/reviews/${id}`),
    ],
    admin: [
      '/office/people',
      `/office/people/${world.id('maya')}`,
      `/office/people/${world.id('siti')}`,
      '/office/audit',
    ],
  };
}

function desk(ids: readonly number[]): string[] {
  return [
    '/producer',
    '/producer/listings',
    '/producer/profile',
    '/producer/staff',
    '/producer/verification',
    '/account',
    '/account/notifications',
    ...ids.flatMap((id, index) => [`/producer/listings/${id}`, ...(index < 4 ? [`/en/producer/history/${id}`] : [])]),
  ];
}

/** Names are kept as typed, whatever they look like. */
async function poisonPeople(world: World): Promise<void> {
  for (const [index, name] of (['maya', 'siti', 'joko', 'wulan', 'rahmat'] as const).entries()) {
    const form = {
      name: payloads[index] ?? '',
      locale: 'id' as const,
      company: allIn(160, index),
      country: '' as const,
    };
    await saveOwnProfile(await world.as(name), form);
  }
  await world.services.db.write(async (tx) => {
    await tx.update(workshop).set({
      name: sql`name || ' ' || ${payloads[3]}`,
      ownerName: payloads[4] ?? '',
      address: allIn(200, 5),
      storyId: allIn(5_900),
      storyEn: allIn(5_900, 7),
    });
    await tx
      .update(user)
      .set({ company: payloads[6] ?? null })
      .where(eq(user.id, world.id('agus')));
  });
}

async function layPictureAndPapers(world: World): Promise<void> {
  const { db, vault } = world.services;
  const now = Date.now();
  await db.write(async (tx) => {
    for (const [name, workshopId] of [
      ['siti', world.siti],
      ['wulan', world.wulan],
    ] as const) {
      const createdBy = world.id(name);
      await tx.insert(upload).values({
        ...{ name: pictureOf(name), workshopId, width: 800, height: 600, widths: [320], colour: '#8a5a2b' },
        ...{ placeholder: '', palette: ['#8a5a2b'], bytes: 1, createdBy, createdAt: now },
      });
      const sealed = vault.seal('1234567890123', paperPlace(workshopId, 'nib'));
      await tx
        .insert(workshopPaper)
        .values({ workshopId, kind: 'nib', sealed, tail: '0123', updatedBy: createdBy, updatedAt: now });
    }
  });
}

function pictureOf(name: string): string {
  return `u${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
}

async function list(world: World, name: 'siti' | 'wulan', index: number): Promise<number> {
  const context = await world.as(name);
  const { data } = await startListing(context, {});
  const text = payloads[index] ?? '';
  const body = listingBody({
    titleId: text,
    titleEn: text,
    descriptionId: `${text} ${allIn(3_000, index)}`,
    descriptionEn: `${text} ${allIn(3_000, index + 1)}`,
    ...{
      technique: 'tulis',
      cloth: 'mori-primissima',
      product: 'kain-panjang',
      motifs: ['jlamprang'],
      colours: ['indigo'],
    },
    ...{ fibres: [{ fibre: 'cotton', percent: '100' }], price: '750000', minimumOrder: '1' },
    ...{ availability: 'ready', stock: '3', leadTimeDays: '14' },
    pictures: [{ name: pictureOf(name), altId: text, altEn: allIn(200, index) }],
  });
  await submitEdit(context, { id: data.id, version: 1, body });
  return data.id;
}

/** Verdicts whose notes go to the workshop, and one whose finding goes to buyers. */
async function answerSome(world: World): Promise<void> {
  const { read } = world.services.db;
  const officer = await world.as('rahmat');
  const waiting = await read
    .select()
    .from(review)
    .where(and(eq(review.workshopId, world.wulan)));
  const some = [
    ...waiting.filter(({ subject }) => subject === 'listing').slice(0, 4),
    ...waiting.filter(({ subject }) => subject !== 'listing').slice(0, 2),
  ];
  for (const [index, { id, version, subject }] of some.entries()) {
    const accepted = subject === 'verification' && index === some.length - 1;
    await decide(officer, {
      ...{ id, version, note: allIn(1_900, index), expiresOn: null, list: '' },
      ...(accepted ? { verdict: 'accepted', reasonCode: null } : { verdict: 'changes-asked', reasonCode: 'other' }),
    });
  }
}
