import { and, asc, eq, gt, inArray, like, or } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import type { Reader, Tx } from '#db/client.ts';
import { application, exhibition, meta, workshopMember, type ApplicationState } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { notify } from '#src/domain/outbox.ts';
import { paths } from '#src/paths.ts';
import { inBatches, startInBatches } from '../in-batches.ts';
import type { Exhibition } from '../load.ts';

/** What a notification `call-changed` says; its words are i18n's. */
export type ToldChange =
  | { what: 'call'; parts: string }
  | { what: 'quota'; from: string; to: string }
  | { what: 'criteria'; scores: string }
  | { what: 'called-off'; reason: string };

/** States in which an application still hopes or goes. */
export const live = [
  'draft',
  'submitted',
  'returned',
  'screened',
  'chosen',
  'waiting',
  'confirmed',
] as const satisfies ApplicationState[];

type Telling = Pick<Acting, 'db' | 'vault' | 'origin' | 'now'>;

/** Waits in `meta` under a key of its own, from the write that changed the call until everyone was told. */
interface Promised {
  name: string;
  change: ToldChange;
  /** Who changed it needs no telling. */
  but: string | null;
  /** Told so far, in the order of their ids. */
  after: string;
}

/** People a write. */
const atOnce = 100;
const prefix = 'tell-applicants:';

/** Promises, in the transaction that changes a call, that everyone of the workshops that take part is told. */
export async function promiseToTell(
  tx: Tx,
  { user }: Pick<Acting, 'user'>,
  { slug, name }: Pick<Exhibition, 'slug' | 'name'>,
  change: ToldChange,
): Promise<void> {
  const promised: Promised = { name, change, but: user?.id ?? null, after: '' };
  const key = `${prefix}${slug}:${randomBytes(16).toString('base64url')}`;
  await tx.insert(meta).values({ key, value: JSON.stringify(promised) });
}

/** Tells what was promised, some people a write, each exactly once: after the commit of what changed the call. */
export async function startTellingApplicants(context: Telling, slug: string): Promise<void> {
  const { db } = context;
  if ((await promisesOf(db.read, slug)).length === 0) return;
  await startInBatches(db, () => db.write((tx) => tellSome(tx, context, slug)));
}

/** What a stop left untold: at the start, and every night. */
export async function resumeTellingApplicants(context: Telling): Promise<void> {
  const rows = await context.db.read
    .select()
    .from(meta)
    .where(like(meta.key, `${prefix}%`));
  for (const slug of new Set(rows.map(({ key }) => slugIn(key))))
    await inBatches(() => context.db.write((tx) => tellSome(tx, context, slug)));
}

async function tellSome(tx: Tx, context: Telling, slug: string): Promise<boolean> {
  const [held, next] = await promisesOf(tx, slug);
  if (!held) return false;
  const { name, change, but, after } = JSON.parse(held.value) as Promised;
  const people = await someAfter(tx, slug, after);
  await notify(tx, context, {
    userIds: people.filter((id) => id !== but),
    kind: 'call-changed',
    facts: { exhibition: name, ...change },
    path: paths.exhibition(slug),
  });
  const last = people.at(-1);
  if (last === undefined || people.length < atOnce) {
    await tx.delete(meta).where(eq(meta.key, held.key));
    return next !== undefined;
  }
  const value = JSON.stringify({ name, change, but, after: last } satisfies Promised);
  await tx.update(meta).set({ value }).where(eq(meta.key, held.key));
  return true;
}

function promisesOf(db: Reader | Tx, slug: string): Promise<(typeof meta.$inferSelect)[]> {
  return db
    .select()
    .from(meta)
    .where(like(meta.key, `${prefix}${slug}:%`))
    .orderBy(asc(meta.key));
}

/** Members of workshops that take part; those found not eligible too, as long as they may mend it. */
async function someAfter(db: Reader | Tx, slug: string, after: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ userId: workshopMember.userId })
    .from(application)
    .innerJoin(exhibition, eq(exhibition.slug, application.exhibitionSlug))
    .innerJoin(workshopMember, eq(workshopMember.workshopId, application.workshopId))
    .where(
      and(
        eq(application.exhibitionSlug, slug),
        gt(workshopMember.userId, after),
        or(
          inArray(application.state, [...live]),
          and(eq(application.state, 'ineligible'), eq(exhibition.phase, 'apply')),
        ),
      ),
    )
    .orderBy(asc(workshopMember.userId))
    .limit(atOnce);
  return rows.map(({ userId }) => userId);
}

const slugIn = (key: string): string => key.slice(prefix.length).split(':', 1)[0] ?? '';
