import { inflateSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { officeMember } from '#db/schema/index.ts';
import { readXlsx } from '#src/domain/listings/spreadsheet/read-xlsx.ts';
import type { CastName } from '#tests/support/cast.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { startServer, type Running } from '#tests/support/server.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { secrets } from './matrix/lay-evidence.ts';
import { layThings, type Things } from './matrix/things.ts';

export type Who = CastName | 'visitor';

/** Everybody who has no business with Siti's evidence: another workshop, a buyer, officers without the power, the admin. */
export const others = ['visitor', 'maya', 'wulan', 'nina', 'tono', 'agus'] as const satisfies Who[];

export interface Stage {
  world: World;
  server: Running;
  siti: Things;
  wulan: Things;
  cookies: Record<string, string>;
  /** What somebody gets at an address; the words of a PDF or a sheet as text. */
  look(who: Who, path: string): Promise<{ status: number; text: string; headers: Headers }>;
  close(): Promise<void>;
}

/** Both workshops with all a workshop has, and a server. Tono reads reports: figures, and nobody's evidence. */
export async function openStage(): Promise<Stage> {
  const world = await openWorld();
  const { siti, wulan } = await layThings(world);
  await world.services.db.write((tx) =>
    tx
      .update(officeMember)
      .set({ powers: ['reports'] })
      .where(eq(officeMember.userId, world.id('tono'))),
  );
  const cookies: Record<string, string> = {};
  for (const name of ['maya', 'siti', 'joko', 'wulan', 'rahmat', 'dewi', 'nina', 'tono', 'agus'] as const)
    cookies[name] = await world.cookie(name);
  const server = await startServer(world.folder, { API_REQUESTS_PER_MINUTE: '100000' });
  return {
    ...{ world, server, siti, wulan, cookies },
    async look(who, path) {
      const cookie = cookies[who];
      const answer = await server.get(path, { headers: cookie ? { Cookie: cookie } : {} });
      return { status: answer.status, text: await textOf(answer), headers: answer.headers };
    },
    async close() {
      await server.stop();
      await world.close();
    },
  };
}

/** Every word that is a workshop's own, or its officers', by what it is. */
export function wordsOf(name: 'siti' | 'wulan'): string[] {
  return [secrets.draft, secrets.sent, secrets.accepted, secrets.visit].flatMap((of) => Object.values(of(name)));
}

/** Ids that open something of a workshop's readiness. */
export function idsOf({ evidence, sentFile, sentReview, acceptedFile, acceptedReview, visit, visitFile }: Things) {
  return [evidence, sentFile, sentReview, acceptedFile, acceptedReview, visit, visitFile];
}

/** Which of these words stand in a text. */
export function found(words: readonly string[], text: string): string[] {
  return words.filter((word) => text.includes(word));
}

/** What of Siti's these people find at these addresses: words, and ids that open something. */
export async function foundBy({ siti, look }: Stage, people: readonly Who[], addresses: readonly string[]) {
  const leaks: string[] = [];
  for (const address of addresses)
    for (const who of people) {
      const { text } = await look(who, address);
      // An address that was asked for may be said again.
      const ids = idsOf(siti).filter((id) => !address.includes(id));
      leaks.push(...found([...wordsOf('siti'), ...ids], text).map((word) => `${who} ${address}: ${word}`));
    }
  return leaks;
}

async function textOf(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? '';
  const body = Buffer.from(await answer.arrayBuffer());
  if (type.includes('spreadsheetml')) return (await readXlsx(body)).flat().join('\n');
  const text = body.toString('latin1');
  // Papers of the tests are plain; those of the product are packed.
  return text.startsWith('%PDF-1.7') ? pdfText(unpacked(text)) + text : body.toString('utf8');
}

function unpacked(source: string): Buffer {
  const plain = source.replaceAll(
    /(\nstream\r?\n)([\s\S]*?)(\r?\nendstream)/g,
    (all, before: string, data: string, after: string) => {
      // prettier-ignore
      try {
      return before + inflateSync(Buffer.from(data, 'latin1')).toString('latin1') + after;
    } catch {
      return all;
    }
    },
  );
  return Buffer.from(plain, 'latin1');
}
