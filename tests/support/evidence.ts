import { randomBytes } from 'node:crypto';
import { evidence, itemStanding, review } from '#db/schema/index.ts';
import { sealBody } from '#src/domain/readiness/body.ts';
import { readItem } from '#src/domain/readiness/lists.ts';
import { recompute } from '#src/domain/readiness/recompute.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import type { CastName } from './cast.ts';
import type { World } from './world.ts';

interface Wish {
  /** Last WIB day; null: no end. */
  expiresOn?: string | null;
  by?: CastName;
  now?: number;
}

/** Evidence of a workshop that an officer has accepted, as the desks would have left it. Returns its id. */
export async function layAccepted(world: World, workshopId: number, item: string, wish: Wish = {}): Promise<string> {
  const { db, vault, origin } = world.services;
  const { expiresOn = null, by = 'rahmat', now = Date.now() } = wish;
  const { list } = await readItem(db.read, item);
  const id = randomBytes(16).toString('base64url');
  const person = world.id(workshopId === world.siti ? 'siti' : 'wulan');
  await db.write(async (tx) => {
    await tx.insert(evidence).values({
      ...{ id, workshopId, item, number: 1, checklistVersionId: list.versionId, state: 'accepted' },
      ...{ sealed: sealBody(vault, id, { answers: {}, note: '' }), createdBy: person, createdAt: now, updatedAt: now },
    });
    await tx.insert(review).values({
      ...{ id: randomBytes(16).toString('base64url'), subject: 'evidence', subjectId: `${workshopId}/${item}` },
      ...{ subjectVersion: id, workshopId, title: item, state: 'accepted', submittedBy: person, submittedAt: now },
      ...{ dueOn: wibDay(now), decidedBy: world.id(by), decidedAt: now, expiresOn },
    });
    await tx.insert(itemStanding).values({
      ...{ workshopId, item, state: 'accepted', evidenceId: id, acceptedId: id, acceptedOn: wibDay(now), expiresOn },
      since: now,
    });
    await recompute(tx, { now, vault, origin, user: null }, workshopId, { cause: 'verdict', items: [item] });
  });
  return id;
}
