import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { application, exhibitionEvent, stand } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';
import { actor, loadExhibition, requireAct } from '../load.ts';
import type { DrawStandsForm } from './form.ts';
import { putOnStand } from './put-on-stand.ts';
import { drawLots } from './stand-lots.ts';

/**
 * Draws stands for everyone who confirmed and has none. What went in and what came out is a public event, so that
 * anyone can draw again. Throws `nothing-to-draw` where nobody is without a stand or no seat is free.
 */
export async function drawStands(context: Acting, form: DrawStandsForm) {
  await context.db.write(async (tx) => {
    const of = await loadExhibition(tx, form.exhibition);
    await requireAct(tx, context, of, 'stand.draw');
    if (of.body.standBy !== 'draw') throw new Refusal('not-editable');
    const without = await tx
      .select()
      .from(application)
      .where(
        and(
          eq(application.exhibitionSlug, of.slug),
          eq(application.state, 'confirmed'),
          isNull(application.standNumber),
        ),
      )
      .orderBy(application.id);
    const seats = await freeSeats(tx, of.slug);
    if (without.length === 0 || seats.length === 0) throw new Refusal('nothing-to-draw');
    const seed = `${of.drawSeed}:stands`;
    const drawn = drawLots(
      seed,
      without.map(({ id }) => id),
      seats,
    );
    for (const lot of drawn) {
      const before = without.find(({ id }) => id === lot.id);
      if (before) await putOnStand(tx, context, before, lot.stand);
    }
    await tx.insert(exhibitionEvent).values({
      ...{ exhibitionSlug: of.slug, at: context.now, userId: actor(context).id, kind: 'stands-drawn', public: true },
      detail: {
        seed,
        entrants: without.map(({ id }) => id).join(','),
        seats: seats.join(','),
        drawn: drawn.map(({ id, stand: number }) => `${id}=${number}`).join(','),
        count: drawn.length,
      },
    });
  });
  return { to: paths.officeGoing(form.exhibition), notice: 'stands-drawn' as const };
}

/** One entry a free seat, by the stand's number. */
async function freeSeats(tx: Tx, slug: string): Promise<string[]> {
  const stands = await tx.select().from(stand).where(eq(stand.exhibitionSlug, slug)).orderBy(stand.number);
  const taken = await tx
    .select({ number: application.standNumber })
    .from(application)
    .where(and(eq(application.exhibitionSlug, slug), isNotNull(application.standNumber)));
  return stands.flatMap(({ number, seats }) => {
    const used = taken.filter((one) => one.number === number).length;
    return Array.from({ length: Math.max(0, seats - used) }, () => number);
  });
}
