import { and, eq } from 'drizzle-orm';
import { checklistItem, checklistVersion, evidence, review } from '#db/schema/index.ts';
import { sealBody } from '#src/domain/readiness/body.ts';
import { readItem } from '#src/domain/readiness/lists.ts';
import { saveEvidence } from '#src/domain/readiness/save.ts';
import { sendEvidence } from '#src/domain/readiness/send.ts';
import { decide } from '#src/domain/reviews/decide.ts';
import { recordVisit } from '#src/domain/visits/record.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { layFile } from '#tests/support/evidence-files.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import type { World } from '#tests/support/world.ts';
import type { Things } from './things.ts';

type Name = 'siti' | 'wulan';
type Laid = Pick<
  Things,
  'evidence' | 'item' | 'sentFile' | 'sentReview' | 'acceptedFile' | 'acceptedReview' | 'visit' | 'visitFile'
>;

/** Texts that only some may read, of one workshop's readiness. */
export const secrets = {
  /** Of a draft: its note, number, file name, and what is in the file. */
  draft: (name: Name) => ({
    note: `Rahasia ${name} bukti`,
    number: name === 'siti' ? '9120007312345' : '9120007354321',
    file: `rahasia-${name}-rancangan.pdf`,
    inside: `Rahasia ${name} di dalam rancangan`,
  }),
  /** Of what waits for an officer. */
  sent: (name: Name) => ({
    note: `Rahasia ${name} dikirim`,
    number: `SPPL-73123-${name}`,
    file: `rahasia-${name}-berkas.pdf`,
    inside: `Rahasia ${name} di dalam berkas`,
  }),
  accepted: (name: Name) => ({
    note: `Rahasia ${name} diterima`,
    number: `IDM-73123-${name}`,
    file: `rahasia-${name}-merek.pdf`,
    inside: `Rahasia ${name} di dalam merek`,
  }),
  visit: (name: Name) => ({
    summary: `Rahasia ${name} kunjungan`,
    finding: `Rahasia ${name} temuan`,
    inside: `Rahasia ${name} di dalam foto kunjungan`,
  }),
};

/** Items by what the workshops have of them. */
export const itemOf = { draft: 'nib', sent: 'sppl', accepted: 'trademark' } as const;

/**
 * A draft, a version that waits, an accepted one, a visit, and a version of an item that is asked no more: each with
 * words, numbers and files that nobody else may have. All but the last as the desks make them.
 */
export async function layEvidence(world: World, name: Name): Promise<Laid> {
  const draft = await layAnswer(world, name, 'draft');
  const sent = await layAnswer(world, name, 'sent');
  const accepted = await layAnswer(world, name, 'accepted');
  const verdict = { list: '', verdict: 'accepted', reasonCode: null, note: '', expiresOn: null } as const;
  await decide(await world.as('rahmat'), { id: accepted.review, version: 1, ...verdict });
  return {
    ...{ evidence: draft.file, sentFile: sent.file, sentReview: sent.review },
    ...{ acceptedFile: accepted.file, acceptedReview: accepted.review },
    ...(await layVisit(world, name)),
    item: await layRetired(world, name),
  };
}

/** A version of the item that is for this, with a file of its own. */
async function layAnswer(world: World, name: Name, which: keyof typeof itemOf) {
  const { note, number, file: fileName, inside } = secrets[which](name);
  const [workshop, item] = [world[name], itemOf[which]];
  const own = { workshopId: workshop, createdBy: world.id(name) };
  const file = await layFile(world, { ...own, name: fileName, body: smallPdf(inside) });
  const paper = { files: [file], issuedOn: '2025-03-04', issuer: 'Lembaga OSS' };
  const answers = { 'document-1': paper, 'number-1': { number } };
  const context = await world.as(name);
  const form = { workshop, item, version: 0, answers, note };
  if (which === 'draft') await saveEvidence(context, form);
  else await sendEvidence(context, form);
  const [asked] = await world.services.db.read
    .select({ id: review.id })
    .from(review)
    .where(and(eq(review.subject, 'evidence'), eq(review.subjectId, `${workshop}/${item}`)));
  return { file, review: asked?.id ?? '' };
}

async function layVisit(world: World, name: Name): Promise<Pick<Things, 'visit' | 'visitFile'>> {
  const { summary, finding, inside } = secrets.visit(name);
  const context = await world.as('rahmat');
  const facts = { visitedOn: wibDay(context.now), officers: ['Rahmat Hidayat'], findings: [{ item: 'nib', finding }] };
  const { to } = await recordVisit(context, { key: undefined, workshop: `batik-${name}`, summary, ...facts });
  const visit = to.split('/').at(-1) ?? '';
  const taken = { workshopId: world[name], visitId: visit, createdBy: world.id('rahmat') };
  return { visit, visitFile: await layFile(world, { ...taken, name: 'dapur.pdf', body: smallPdf(inside) }) };
}

/** An item that only this workshop ever answered, and that no list asks for any more. */
async function layRetired({ services, ...world }: World, name: Name): Promise<string> {
  const [workshopId, createdBy, now, item] = [world[name], world.id(name), Date.now(), `butir-${name}`];
  const known = await readItem(services.db.read, 'nib');
  await services.db.write(async (tx) => {
    const edition = { checklistSlug: 'core', number: 90 + workshopId, stages: known.list.stages, levels: [] };
    const [old] = await tx
      .insert(checklistVersion)
      .values({ ...edition, state: 'draft', createdAt: now, publishedAt: now })
      .returning();
    if (!old) throw new Error('the old edition was not stored');
    await tx
      .insert(checklistItem)
      .values({ versionId: old.id, slug: item, stage: known.item.stage, position: 0, body: known.item.body });
    await tx.update(checklistVersion).set({ state: 'retired' }).where(eq(checklistVersion.id, old.id));
    const id = `bukti-${name}-000000000000`;
    const { note } = secrets.draft(name);
    await tx.insert(evidence).values({
      ...{ id, workshopId, item, number: 1, checklistVersionId: old.id, state: 'accepted', createdBy },
      ...{ sealed: sealBody(services.vault, id, { answers: {}, note }), createdAt: now, updatedAt: now },
    });
  });
  return item;
}
