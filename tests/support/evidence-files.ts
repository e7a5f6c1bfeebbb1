import { randomBytes } from 'node:crypto';
import { evidence, evidenceAttachment, evidenceFile, review, visit, type EvidenceState } from '#db/schema/index.ts';
import { storeFile, type Sent } from '#src/domain/evidence-files/store.ts';
import { sealBody } from '#src/domain/readiness/body.ts';
import { readItem, readLists } from '#src/domain/readiness/lists.ts';
import type { Running } from './server.ts';
import type { World } from './world.ts';

type Change = Partial<Omit<typeof evidenceFile.$inferInsert, 'id'>> & Partial<Sent>;

/** A kept file of Siti's workshop with its row; returns its id. */
export async function layFile(world: World, change: Change = {}): Promise<string> {
  const { db, files, vault } = world.services;
  const { name = 'nib.pdf', type = 'application/pdf', body = Buffer.from('isi berkas'), view = null, scan = 'not-scanned', ...row } = change; // prettier-ignore
  const stored = await storeFile({ files, vault }, { name, type, body, view, scan });
  const owner = { workshopId: world.siti, createdBy: world.id('siti'), createdAt: Date.now() };
  await db.write((tx) => tx.insert(evidenceFile).values({ ...stored, ...owner, ...row }));
  return stored.id;
}

/** One version of Siti's evidence for an item, showing these files; returns its id. */
export async function layVersion(
  world: World,
  {
    files,
    state = 'sent',
    number = 1,
    item,
    workshopId = world.siti,
  }: {
    files: readonly string[];
    state?: EvidenceState;
    number?: number;
    item?: string;
    workshopId?: number;
  },
): Promise<string> {
  const { db, vault } = world.services;
  const slug = item ?? (await anItem(world));
  const { list } = await readItem(db.read, slug);
  const id = randomBytes(16).toString('base64url');
  const now = Date.now();
  await db.write(async (tx) => {
    await tx.insert(evidence).values({
      ...{ id, workshopId, item: slug, number, checklistVersionId: list.versionId, state },
      ...{ sealed: sealBody(vault, id, { answers: {}, note: '' }), createdBy: 'x', createdAt: now, updatedAt: now },
    });
    for (const fileId of files) await tx.insert(evidenceAttachment).values({ evidenceId: id, fileId });
  });
  return id;
}

/** A review that asks about a version; a spot check when `draw` names its day. Returns its id. */
export async function layReview(world: World, version: string, draw?: string): Promise<string> {
  const id = randomBytes(16).toString('base64url');
  const workshopId = world.siti;
  const item = await anItem(world);
  await world.services.db.write((tx) =>
    tx.insert(review).values({
      ...{ id, subject: draw ? 'spot-check' : 'evidence', subjectId: `${workshopId}/${item}` },
      ...{ subjectVersion: draw ? `${version}/${draw}` : version, workshopId, title: item, state: 'submitted' },
      ...{ submittedBy: 'x', submittedAt: Date.now(), dueOn: '2030-01-01' },
    }),
  );
  return id;
}

/** A visit to a workshop, recorded by Rahmat; returns its id. */
export async function layVisit(world: World, workshopId = world.siti): Promise<string> {
  const id = randomBytes(16).toString('base64url');
  const facts = {
    visitedOn: '2026-01-05',
    officeSlug: 'dindagkop-ukm',
    officers: ['Rahmat Hidayat'],
    summary: 'Rapi.',
  };
  const by = { createdBy: world.id('rahmat'), createdAt: Date.now() };
  await world.services.db.write((tx) => tx.insert(visit).values({ id, workshopId, ...facts, findings: [], ...by }));
  return id;
}

/** The first item of the core list. */
export async function anItem({ services }: World): Promise<string> {
  const [first] = (await readLists(services.db.read)).core.items;
  if (!first) throw new Error('the core list is empty');
  return first.slug;
}

export interface EvidenceAnswer {
  status: number;
  headers: Headers;
  ok?: boolean;
  code?: string;
  facts?: Record<string, string | number>;
  files: { id: string; name: string; type: string; bytes: number; width: number | null; scan: string }[];
}

/** Sends files to `/evidence` as a script would; `query` stands in the address, `fields` in the form before the files. */
export async function sendEvidence(
  { origin }: Pick<Running, 'origin'>,
  cookie: string | null,
  files: readonly { fileName: string; body: Uint8Array }[],
  {
    query = {},
    fields = {},
    headers = {},
    accept = 'application/json',
  }: {
    query?: Record<string, string>;
    fields?: Record<string, string>;
    headers?: Record<string, string>;
    accept?: string;
  } = {},
): Promise<EvidenceAnswer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const { fileName, body } of files) form.append('file', new Blob([body as BlobPart]), fileName);
  const answer = await fetch(`${origin}/evidence?${new URLSearchParams(query)}`, {
    method: 'POST',
    redirect: 'manual',
    body: form,
    headers: { accept, origin, ...(cookie ? { cookie } : {}), ...headers },
  });
  const text = await answer.text();
  const json = (text.startsWith('{') ? JSON.parse(text) : {}) as { data?: Pick<EvidenceAnswer, 'files'> };
  const { data, ...rest } = json;
  return { status: answer.status, headers: answer.headers, ...rest, files: data?.files ?? [] };
}
