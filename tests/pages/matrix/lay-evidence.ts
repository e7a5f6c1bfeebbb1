import { eq } from 'drizzle-orm';
import { checklistItem, checklistVersion, evidence, evidenceFile } from '#db/schema/index.ts';
import { sealBody } from '#src/domain/readiness/body.ts';
import { readItem } from '#src/domain/readiness/lists.ts';
import { saveEvidence } from '#src/domain/readiness/save.ts';
import type { World } from '#tests/support/world.ts';
import type { Things } from './things.ts';

/** A draft with a file, and a version of an item that is asked no more, each with a note nobody else may read. */
export async function layEvidence(world: World, name: 'siti' | 'wulan'): Promise<Pick<Things, 'evidence' | 'item'>> {
  const { services } = world;
  const [workshopId, createdBy, now] = [world[name], world.id(name), Date.now()];
  const [file, item, note] = [`berkas-${name}-00000000000`, `butir-${name}`, `Rahasia ${name} bukti`];
  const known = await readItem(services.db.read, 'nib');
  await services.db.write(async (tx) => {
    await tx.insert(evidenceFile).values({
      ...{ id: file, workshopId, name: `${note}.pdf`, type: 'application/pdf', bytes: 1_000, sha256: file },
      ...{ scan: 'not-scanned', createdBy, createdAt: now },
    });
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
    await tx.insert(evidence).values({
      ...{ id, workshopId, item, number: 1, checklistVersionId: old.id, state: 'accepted', createdBy },
      ...{ sealed: sealBody(services.vault, id, { answers: {}, note }), createdAt: now, updatedAt: now },
    });
  });
  const answers = { 'document-1': { files: [file] } };
  await saveEvidence(await world.as(name), { workshop: workshopId, item: 'nib', version: 0, answers, note });
  return { evidence: file, item };
}
