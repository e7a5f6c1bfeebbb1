import { readXlsx } from '#src/domain/listings/spreadsheet/read-xlsx.ts';
import type { Running } from '#tests/support/server.ts';
import { applicationEvent, reviewerNote } from '#db/schema/index.ts';
import { submitForReview } from '#src/domain/reviews/submit.ts';
import { give, layScoring, slug } from '#tests/domain/exhibitions/reviewing/stage.ts';
import { layApplication, type LaidApplication } from '#tests/support/exhibitions.ts';
import { type World } from '#tests/support/world.ts';

/** Words that only what is behind the conflict can bring to a page. */
export const canary = {
  name: 'Batik Wulan',
  why: 'kenari-alasan-ikut',
  reason: 'kenari-alasan-nilai',
  note: 'kenari-catatan-penilai',
  history: 'kenari-riwayat',
  own: 'kenari-lembar-sendiri',
} as const;
export const openSlug = 'kreanusa-2027';

export interface Laid {
  ids: { siti: string; wulan: string; open: string; review: string };
  /** What was promised by mail before the server could send it. */
  mails: string;
}

/** A blind call and an open one; Dewi, whose family runs Batik Wulan, had a sheet of it before that was known. */
export async function layConflict(world: World): Promise<Laid> {
  const ids = { siti: '', wulan: '', open: '', review: '' };
  let mails = '';
  await layScoring(world, ['rahmat', 'nina', 'ratna']);
  await layScoring(world, ['rahmat', 'dewi'], { slug: openSlug, name: 'Kreanusa 2027', body: { blind: false } });
  const siti = { state: 'screened', sheets: [{ by: 'nina', values: [5] }] } as LaidApplication;
  ids.siti = (await layApplication(world, slug, 1, siti)).id;
  const sheets: LaidApplication['sheets'] = [
    { by: 'nina', values: [1], reason: canary.reason },
    { by: 'dewi', values: [5], reason: canary.own },
  ];
  const why = `Batik Wulan ${canary.why}`;
  ids.wulan = (await layApplication(world, slug, 2, { state: 'screened', why, sheets })).id;
  ids.open = (await layApplication(world, openSlug, 2, { state: 'screened', why })).id;
  await give(world, ids.wulan, 'rahmat');
  await give(world, ids.open, 'rahmat');
  const wulan = await world.as('wulan');
  await world.services.db.write(async (tx) => {
    const at = { applicationId: ids.wulan, at: Date.now() };
    await tx.insert(reviewerNote).values({ ...at, id: 'catatan', userId: world.id('nina'), text: canary.note });
    const step = { kind: 'screened', from: 'submitted', to: 'screened', note: canary.history } as const;
    await tx.insert(applicationEvent).values({ ...at, ...step, userId: null });
    const asked = { subject: 'application', subjectId: ids.wulan, subjectVersion: '1', workshopId: 2 } as const;
    ids.review = await submitForReview(tx, wulan, { ...asked, title: slug });
  });
  const { db, vault } = world.services;
  for (const { id, payload } of await db.read.query.outbox.findMany())
    mails += payload === null ? '' : vault.open(payload, `outbox:${id}`);
  return { ids, mails };
}

/** What somebody gets at an address, as text: of a spreadsheet all its cells. */
export async function readText(
  server: Running,
  cookie: string,
  path: string,
): Promise<{ status: number; text: string }> {
  const answer = await server.get(path, { headers: { Cookie: cookie } });
  const body = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? '';
  const text = type.includes('spreadsheetml') ? (await readXlsx(body)).flat().join('\n') : body.toString('utf8');
  return { status: answer.status, text };
}
