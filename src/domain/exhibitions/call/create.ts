import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { exhibition, stand } from '#db/schema/index.ts';
import { requireOfficer } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { recordOn } from './on-exhibition.ts';
import { momentOf } from './shapes.ts';
import { startFrom, type Start } from './start-from.ts';
import type { CreateForm } from './steps-form.ts';

/** Addresses under /exhibitions and /office/exhibitions that are no exhibitions. */
const reserved = ['new', 'fairs', 'selection'];

/**
 * Makes the draft of a call: from a fair that comes back, from an edition that was (all but its dates), or blank. The
 * seed of the draw is made here, before anyone applies. Throws `slug-taken` when the edition is there already.
 */
export async function createExhibition(context: Acting, form: CreateForm): Promise<{ to: string; notice: 'saved' }> {
  const user = requireOfficer(context, 'exhibitions');
  const officeSlug = user.offices.find(({ powers }) => powers.includes('exhibitions'))?.slug;
  if (!officeSlug) throw new Refusal('forbidden');
  const made = await context.db.write((tx) =>
    once(tx, { userId: user.id, key: form.key, at: context.now }, async () => {
      const start = await startFrom(tx, form.from);
      const slug = await freeSlug(tx, form);
      const { name, organiser, venue, city, country, startsOn, endsOn } = form;
      await tx.insert(exhibition).values({
        ...{ slug, fairSlug: start.fairSlug, officeSlug, name, organiser, venue, city, country, startsOn, endsOn },
        ...{ phase: 'draft', phaseSince: context.now, deadlineAt: momentOf(form.deadlineOn, form.deadlineTime) },
        ...{ places: start.places, fee: start.fee, body: start.body, drawSeed: randomBytes(32).toString('hex') },
        ...{ createdBy: user.id, createdAt: context.now, updatedAt: context.now },
      });
      await copyStands(tx, start, slug);
      const detail = { from: start.from || 'blank' };
      await recordOn(tx, context, slug, { kind: 'created', open: false, detail, action: 'exhibition.create' });
      return { slug };
    }),
  );
  return { to: paths.officeExhibition(made.slug), notice: 'saved' };
}

async function copyStands(tx: Tx, { standsOf }: Start, slug: string): Promise<void> {
  if (standsOf === null) return;
  const rows = await tx.select().from(stand).where(eq(stand.exhibitionSlug, standsOf));
  if (rows.length > 0) await tx.insert(stand).values(rows.map((row) => ({ ...row, exhibitionSlug: slug })));
}

/** The name with its year: two editions of a year are told apart by their names. */
async function freeSlug(tx: Tx, { name, startsOn }: CreateForm): Promise<string> {
  const year = startsOn.slice(0, 4);
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  const base = words || 'exhibition';
  const slug = base.includes(year) ? base : `${base}-${year}`;
  const [known] = await tx.select({ slug: exhibition.slug }).from(exhibition).where(eq(exhibition.slug, slug));
  if (known || reserved.includes(slug)) throw new Refusal('slug-taken');
  return slug;
}
