import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { listing, notification, review, session, ticket, upload, workshopPaper } from '#db/schema/index.ts';
import { listingBody, type ListingBody } from '#src/domain/listings/form.ts';
import { saveEdit } from '#src/domain/listings/save.ts';
import { startListing } from '#src/domain/listings/start.ts';
import { submitEdit } from '#src/domain/listings/submit.ts';
import { makePassport } from '#src/domain/passports/make.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import { askVerification } from '#src/domain/verification/ask.ts';
import { paperPlace } from '#src/domain/verification/papers.ts';
import { layApplication, layExhibition } from '#tests/support/exhibitions.ts';
import type { World } from '#tests/support/world.ts';
import type { Canary } from './check.ts';
import { layEvidence, secrets } from './lay-evidence.ts';
import { layLead } from './lay-lead.ts';
import type { SeatName } from './seats.ts';

/** What a workshop has that is nobody else's business, by id. */
export interface Things {
  workshop: number;
  slug: string;
  owner: string;
  published: number;
  draft: number;
  /** The listing's review that waits for an officer, and the verification's that came back. */
  review: string;
  returned: string;
  upload: string;
  notification: number;
  session: string;
  passport: string;
  /** A file of a draft of its evidence. */
  evidence: string;
  /** A file of what waits for an officer, and its review. */
  sentFile: string;
  sentReview: string;
  acceptedFile: string;
  acceptedReview: string;
  /** Of officers, and a file taken there. */
  visit: string;
  visitFile: string;
  /** An item that only this workshop ever answered, and no list asks for any more. */
  item: string;
  /** To an exhibition that takes applications. */
  application: string;
  /** Somebody met at a fair that is on, and the quote they were sent. */
  lead: string;
  quote: string;
  /** What the city wrote about its place there. */
  letter: string;
}

export interface Laid {
  siti: Things;
  wulan: Things;
  canaries: Canary[];
}

const members = { siti: ['owner', 'staff'], wulan: ['owner of another workshop'] } as const;
/** Who reviews evidence; Dewi of the other office has nothing to do with her family's workshop. */
const officers: Record<'siti' | 'wulan', SeatName[]> = {
  siti: ['officer with the power', 'officer of another office'],
  wulan: ['officer with the power'],
};
const paperNumber = { siti: '1270004512345', wulan: '1270009876543' } as const;

/** Drafts, papers, reviews and pictures of both workshops, with words in them that nobody else may read. */
export async function layThings(world: World): Promise<Laid> {
  const [siti, wulan] = [await layFor(world, 'siti'), await layFor(world, 'wulan')];
  await layExhibition(world);
  const applied = (workshop: number, why: string) => layApplication(world, 'inacraft-2027', workshop, { why });
  siti.application = (await applied(siti.workshop, 'Rahasia siti alasan')).id;
  wulan.application = (await applied(wulan.workshop, 'Rahasia wulan alasan')).id;
  await layExhibition(world, { slug: 'pameran-berjalan', name: 'Pameran berjalan', phase: 'fair' });
  for (const [name, of] of [['siti', siti], ['wulan', wulan]] as const) await layLead(world, name, of); // prettier-ignore
  const canaries = (['siti', 'wulan'] as const).flatMap((name): Canary[] => [
    { text: `Rahasia ${name} rancangan`, for: members[name] },
    { text: `Rahasia ${name} alasan`, for: [...members[name], ...officers[name]] },
    { text: `Rahasia ${name} kabar`, for: members[name].slice(0, 1) },
    // What a review was about, as it was called when it was sent: an admin reads it in the audit log.
    { text: `Rahasia ${name} terkirim`, for: [...members[name], ...reviewers(name), 'admin'] },
    { text: `Rahasia ${name} catatan`, for: [...members[name], ...reviewers(name)] },
    { text: `Rahasia ${name} pernyataan`, for: reviewers(name) },
    { text: `Rahasia ${name} pembeli`, for: members[name].slice(0, 1) },
    ...readinessCanaries(name),
    { text: `Rahasia ${name} kontak`, for: members[name] },
    { text: paperNumber[name], for: [] },
    { text: `${name}@workshops.test`, for: [...members[name].slice(0, 1), 'admin'] },
    { text: `undangan-${name}@workshops.test`, for: members[name].slice(0, 1) },
  ]);
  return { siti, wulan, canaries };
}

function reviewers(name: 'siti' | 'wulan'): SeatName[] {
  return [...officers[name], 'officer for listings only'];
}

function readinessCanaries(name: 'siti' | 'wulan'): Canary[] {
  const draft = Object.values(secrets.draft(name)).map((text) => ({ text, for: members[name] }));
  const sent = [secrets.sent(name), secrets.accepted(name)]
    .flatMap((texts) => Object.values(texts))
    .map((text) => ({ text, for: [...members[name], ...officers[name]] }));
  const { summary, finding, inside } = secrets.visit(name);
  const seen = [summary, finding].map((text) => ({ text, for: officers[name] }));
  return [...draft, ...sent, ...seen, { text: inside, for: [...members[name], ...officers[name]] }];
}

async function layFor(world: World, name: 'siti' | 'wulan'): Promise<Things> {
  const { services } = world;
  const [workshop, owner, now] = [world[name], world.id(name), Date.now()];
  const context = await world.as(name);
  const [published, notice] = [7_310_000 + workshop * 100, 7_320_000 + workshop * 100];
  const picture = `u${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
  await services.db.write(async (tx) => {
    await tx.insert(listing).values(listingRow(published, workshop, `Kain ${name}`, now));
    await tx.insert(upload).values(uploadRow(picture, workshop, owner, now));
    const [number, place] = [paperNumber[name], paperPlace(workshop, 'nib')];
    const sealed = services.vault.seal(number, place);
    const paper = { sealed, tail: number.slice(-4), updatedBy: owner, updatedAt: now };
    await tx.insert(workshopPaper).values({ workshopId: workshop, kind: 'nib', ...paper });
    const facts = { title: `Rahasia ${name} kabar` };
    await tx
      .insert(notification)
      .values({ id: notice, userId: owner, kind: 'review-accepted', facts, path: '/producer', at: now });
    await tx.insert(ticket).values({
      ...{ idHash: `hash ${name}`, kind: 'staff', email: `undangan-${name}@workshops.test` },
      ...{ data: { workshopId: workshop, role: 'staff' }, createdBy: owner, createdAt: now, expiresAt: now + 9e7 },
    });
  });
  const { data } = await startListing(context, {});
  const draft = listingBody({ titleId: `Rahasia ${name} rancangan` });
  await saveEdit(context, { id: data.id, version: 1, body: draft });
  await submitEdit(context, { id: published, version: 0, body: changedBody(name) });
  const statement = `Rahasia ${name} pernyataan`;
  await askVerification(context, { key: undefined, workshop, item: 'visit', statement, pictures: [] });
  const [asked] = await reviewsOf(world, workshop, 'verification');
  const note = `Rahasia ${name} catatan`;
  const verdict = { verdict: 'changes-asked', reasonCode: 'other', note, expiresOn: null, list: '' } as const;
  await decide(await world.as('rahmat'), { id: asked?.id ?? '', version: asked?.version ?? 0, ...verdict });
  const [sent] = await reviewsOf(world, workshop, 'listing');
  const label = `Rahasia ${name} pembeli`;
  const passport = await makePassport(context, { key: undefined, workshop, label, shows: [], expiresOn: null });
  const [open] = await services.db.read.select().from(session).where(eq(session.userId, owner));
  return {
    ...{ workshop, slug: `batik-${name}`, owner, published, draft: data.id, upload: picture, notification: notice },
    ...{ review: sent?.id ?? '', returned: asked?.id ?? '', session: open?.publicId ?? '' },
    passport: passport.data.id,
    application: '',
    lead: `4b0de7d2-1c1e-4c6f-9d1f-0000000000${workshop}0`,
    letter: '',
    quote: createHash('sha256').update(`quote ${name}`).digest('base64url').slice(0, 22),
    ...(await layEvidence(world, name)),
  };
}

function reviewsOf({ services }: World, workshopId: number, subject: 'listing' | 'verification') {
  const wanted = and(eq(review.workshopId, workshopId), eq(review.subject, subject));
  return services.db.read.select({ id: review.id, version: review.version }).from(review).where(wanted);
}

/** The published listing with another title: enough to need an officer. */
function changedBody(name: string): ListingBody {
  return listingBody({
    titleId: `Rahasia ${name} terkirim`,
    titleEn: `Kain ${name}`,
    descriptionId: 'Kain untuk pengujian, ditulis tangan.',
    descriptionEn: 'A cloth for the tests, drawn by hand.',
    ...{ technique: 'tulis', cloth: 'mori-primissima', product: 'kain-panjang', price: '750000', minimumOrder: '1' },
    ...{ availability: 'ready', stock: '3', leadTimeDays: '14' },
  });
}

function listingRow(id: number, workshopId: number, title: string, now: number): typeof listing.$inferInsert {
  return {
    ...{ id, slug: `kain-${id}`, workshopId, state: 'published', titleId: title, titleEn: title },
    descriptionId: 'Kain untuk pengujian, ditulis tangan.',
    descriptionEn: 'A cloth for the tests, drawn by hand.',
    ...{ technique: 'tulis', cloth: 'mori-primissima', product: 'kain-panjang', price: 750_000, minimumOrder: 1 },
    ...{ leadTimeDays: 14, stock: 3, publishedAt: now, createdAt: now, updatedAt: now },
  };
}

function uploadRow(name: string, workshopId: number, createdBy: string, createdAt: number): typeof upload.$inferInsert {
  return {
    ...{ name, workshopId, width: 800, height: 600, widths: [320, 640], colour: '#8a5a2b', placeholder: '' },
    ...{ palette: ['#8a5a2b'], bytes: 1, createdBy, createdAt },
  };
}
