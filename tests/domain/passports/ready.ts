import { randomBytes } from 'node:crypto';
import { evidence, itemStanding, review } from '#db/schema/index.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import type { Services } from '#src/services/index.ts';

interface Accepted {
  workshopId: number;
  items: readonly string[];
  acceptedOn: string;
  expiresOn?: string | null;
  /** The office whose officer accepted them. */
  office?: string;
}

/** Has an officer's acceptance on record for these items, as though it had come about by reviews. */
export async function accept({ db, vault }: Services, accepted: Accepted): Promise<void> {
  const { workshopId, items, acceptedOn, expiresOn = null, office = 'dindagkop-ukm' } = accepted;
  const lists = await readLists(db.read);
  const at = Date.parse(`${acceptedOn}T09:00:00+07:00`);
  await db.write(async (tx) => {
    for (const item of items) {
      const id = randomBytes(16).toString('base64url');
      const sealed = vault.seal(JSON.stringify({ answers: {}, note: '' }), `evidence:${id}`);
      const versionId = lists.items.get(item)?.list.versionId;
      if (versionId === undefined) throw new Error(`${item} is on no list`);
      await tx.insert(evidence).values({
        ...{ id, workshopId, item, number: 1, checklistVersionId: versionId, state: 'accepted', sealed },
        ...{ createdBy: 'siti', createdAt: at, updatedAt: at },
      });
      await tx.insert(itemStanding).values({
        ...{ workshopId, item, state: 'accepted', evidenceId: id, acceptedId: id, acceptedOn, expiresOn, since: at },
      });
      await tx.insert(review).values({
        ...{ id: `r${id}`, subject: 'evidence', subjectId: `${workshopId}/${item}`, subjectVersion: id, workshopId },
        ...{ title: item, state: 'accepted', submittedBy: 'siti', submittedAt: at, dueOn: acceptedOn },
        ...{ decidedBy: 'rahmat', decidedAt: at, decidedOffice: office },
      });
    }
  });
}

/** Slugs of the items without which nobody is at this level, of the core list and of one whole market. */
export async function neededFor({ db }: Services, levels: readonly string[], market?: string): Promise<string[]> {
  const { core, markets } = await readLists(db.read);
  const pack = markets.find(({ slug }) => slug === market);
  return [
    ...core.items.filter(({ level }) => level !== null && levels.includes(level)).map(({ slug }) => slug),
    ...(pack?.items.filter(({ body }) => body.blocking).map(({ slug }) => slug) ?? []),
  ];
}
