import { eq, inArray, ne } from 'drizzle-orm';
import { blankCall } from '#db/exhibitions/blank.ts';
import {
  appeal,
  application,
  declaredInterest,
  evidenceFile,
  exhibition,
  lead,
  leadQuote,
  payment,
  review,
  reviewer,
  scoreSheet,
  stand,
  type ApplicationState,
  type ExhibitionPhase,
} from '#db/schema/index.ts';
import { layApplication, layExhibition } from '#tests/support/exhibitions.ts';
import type { World } from '#tests/support/world.ts';

export const slug = 'pameran-uji';
const day = 86_400_000;

/** What forms name of one workshop's part in the exhibition. */
export interface Part {
  workshop: number;
  application: string;
  payment: string;
  review: string;
  /** A file the workshop sent. */
  file: string;
  lead: string;
  quote: string;
}
export interface Laid {
  siti: Part;
  wulan: Part;
}

/** The state in which an application would be found in a phase. */
const stateIn: Record<ExhibitionPhase, ApplicationState> = {
  draft: 'submitted',
  apply: 'submitted',
  screening: 'submitted',
  scoring: 'screened',
  decision: 'screened',
  appeal: 'chosen',
  confirmation: 'chosen',
  fair: 'confirmed',
  results: 'confirmed',
  closed: 'confirmed',
  withdrawn: 'withdrawn',
};

/** The exhibition in a phase, with all that hangs on Siti's and Wulan's applications, whatever was there before. */
export async function layPhase(world: World, phase: ExhibitionPhase): Promise<Laid> {
  const { db } = world.services;
  await db.write(async (tx) => {
    await tx.delete(exhibition).where(eq(exhibition.slug, slug));
    await tx.delete(review).where(eq(review.subject, 'application'));
    await tx.delete(payment).where(eq(payment.subject, 'exhibition-fee'));
    await tx.delete(declaredInterest).where(ne(declaredInterest.userId, world.id('dewi')));
    await tx.delete(evidenceFile);
  });
  const now = Date.now();
  const { timetable } = blankCall();
  const trip = [{ key: 'samples', label: { id: 'x', en: 'x' }, hint: { id: '', en: '' }, dueOn: null }];
  const body = { trip, timetable: { ...timetable, resultsUntil: '2099-01-01' }, standBy: 'choice' as const };
  await layExhibition(world, {
    slug,
    phase,
    fee: 100_000,
    body: { ...body, payment: { method: 'transfer', account: 'x' } },
  });
  const part = async (workshop: number, letter: string): Promise<Part> => {
    const { id, workshopId } = await layApplication(world, slug, workshop, { state: stateIn[phase] });
    const ids = {
      payment: `pay-${letter}`,
      review: letter.repeat(22),
      file: `file-${letter}`,
      lead: leadId(letter),
      quote: `quote-${letter}`,
    };
    await db.write(async (tx) => {
      await tx.update(application).set({ confirmBy: '2099-01-01', pending: null }).where(eq(application.id, id));
      await tx.insert(review).values({
        ...{ id: ids.review, subject: 'application', subjectId: id, subjectVersion: '1', workshopId, title: slug },
        ...{ state: 'submitted', submittedBy: world.id('siti'), submittedAt: now, dueOn: '2099-01-01' },
      });
      await tx.insert(payment).values({
        ...{
          id: ids.payment,
          subject: 'exhibition-fee',
          subjectId: id,
          workshopId,
          amount: 100_000,
          method: 'transfer',
        },
        ...{ state: 'proof-sent', number: `INV-${letter}`, dueOn: '2099-01-01', createdAt: now },
      });
      await tx.insert(evidenceFile).values({
        ...{ id: ids.file, workshopId, name: 'slip.jpg', type: 'image/jpeg', bytes: 1, sha256: 'x', scan: 'clean' },
        ...{ createdBy: world.id('siti'), createdAt: now },
      });
      await tx.insert(lead).values({
        ...{ id: ids.lead, applicationId: id, workshopId, sealed: world.services.vault.seal('{}', `lead:${ids.lead}`) },
        ...{ listings: [], state: 'new', notedAt: now, receivedAt: now, createdBy: world.id('siti') },
      });
      await tx.insert(leadQuote).values({
        ...{ id: ids.quote, leadId: ids.lead, lines: [], currency: 'IDR', incoterm: '', leadTimeDays: 1, note: '' },
        ...{ validUntil: '2099-01-01', state: 'sent', createdAt: now, sentAt: now },
      });
      await tx.insert(appeal).values({ applicationId: id, text: 'x', sentBy: 'y', sentAt: now, state: 'open' });
      for (const officer of ['nina', 'dewi'] as const) {
        await tx
          .insert(reviewer)
          .values({ exhibitionSlug: slug, userId: world.id(officer), addedBy: 'x', addedAt: now })
          .onConflictDoNothing();
        await tx.insert(scoreSheet).values({
          ...{
            applicationId: id,
            userId: world.id(officer),
            state: 'open',
            scores: {},
            assignedBy: 'x',
            assignedAt: now,
          },
        });
      }
    });
    return { workshop, application: id, ...ids };
  };
  const siti = await part(world.siti, 'S');
  const wulan = await part(world.wulan, 'W');
  await db.write((tx) =>
    tx.insert(stand).values({ exhibitionSlug: slug, number: 'A-01', x: 0, y: 0, width: 3, depth: 3 }),
  );
  if (phase === 'screening') await closeDeadline(world, now - day);
  return { siti, wulan };
}

/** Everything a refused press might have touched, as one text. */
export async function readAll({ services: { db } }: World): Promise<string> {
  const rows = await Promise.all([
    db.read.select().from(exhibition).where(eq(exhibition.slug, slug)),
    db.read.select().from(application).where(eq(application.exhibitionSlug, slug)),
    db.read.select().from(payment),
    db.read.select().from(scoreSheet),
    db.read.select().from(reviewer),
    db.read.select().from(lead),
    db.read.select().from(leadQuote),
    db.read.select().from(appeal),
    db.read.select().from(declaredInterest),
    db.read
      .select()
      .from(review)
      .where(inArray(review.subject, ['application'])),
  ]);
  return JSON.stringify(rows);
}

async function closeDeadline({ services: { db } }: World, deadlineAt: number): Promise<void> {
  await db.write((tx) => tx.update(exhibition).set({ deadlineAt }).where(eq(exhibition.slug, slug)));
}

function leadId(letter: string): string {
  return `00000000-0000-4000-8000-0000000000${letter === 'S' ? '01' : '02'}`;
}
