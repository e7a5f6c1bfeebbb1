import { eq } from 'drizzle-orm';
import type { CallBody } from '#db/exhibitions/types.ts';
import { application, exhibition, payment, stand, type ExhibitionPhase } from '#db/schema/index.ts';
import type { Application } from '#src/domain/exhibitions/load.ts';
import { layApplication, layExhibition, layWorkshops, type LaidApplication } from '#tests/support/exhibitions.ts';
import type { World } from '#tests/support/world.ts';

export const slug = 'inacraft-2027';
/** Noon WIB of a day, in milliseconds. */
export const noon = (day: string) => Date.parse(`${day}T12:00:00+07:00`);
export const chosen: LaidApplication = {
  state: 'chosen',
  change: { publishedAt: noon('2027-02-01'), rank: 1, publishedScore: 90, confirmBy: '2027-02-06' },
};
export const confirmed: LaidApplication = { state: 'confirmed', change: { publishedAt: noon('2027-02-01'), rank: 1 } };
export const waiting = (rank: number): LaidApplication => ({
  state: 'waiting',
  change: { publishedAt: noon('2027-02-01'), rank, publishedScore: 90 - rank },
});

interface Fair {
  phase?: ExhibitionPhase;
  fee?: number;
  places?: number;
  body?: Partial<CallBody>;
  siti?: LaidApplication;
  wulan?: LaidApplication;
  /** Others, who wait in this order. */
  line?: number;
}

/** An exhibition after its results, in February 2027; the fair is 21 to 25 April. Siti has been chosen, if nothing else. */
export async function layFair(world: World, { siti = chosen, wulan, line = 0, ...wish }: Fair = {}) {
  const days = { startsOn: '2027-04-21', endsOn: '2027-04-25', decidedAt: noon('2027-02-01') };
  const of = await layExhibition(world, {
    phase: 'confirmation',
    places: 2,
    ...days,
    ...wish,
    now: noon('2027-02-01'),
  });
  const mine = await layApplication(world, slug, world.siti, siti);
  const other = wulan ? await layApplication(world, slug, world.wulan, wulan) : null;
  const behind: Application[] = [];
  if (line > 0)
    for (const [index, { workshopId }] of (await layWorkshops(world, line)).entries())
      behind.push(await layApplication(world, slug, workshopId, waiting(index + 2)));
  return { of, mine, other, behind };
}

export const withFee = (account = 'Bank Jateng 123') => ({
  fee: 750_000,
  body: { payment: { method: 'transfer' as const, account } },
});

export async function layStands(world: World, stands: readonly (readonly [number: string, seats: number])[]) {
  await world.services.db.write((tx) =>
    tx.insert(stand).values(
      stands.map(([number, seats], index) => ({
        exhibitionSlug: slug,
        number,
        seats,
        x: index * 3,
        y: 0,
        width: 3,
        depth: 3,
      })),
    ),
  );
}

export async function stateOf(world: World, id: string): Promise<Application> {
  const [row] = await world.services.db.read.select().from(application).where(eq(application.id, id));
  if (!row) throw new Error('gone');
  return row;
}

export async function paymentFor(world: World, applicationId: string) {
  const [row] = await world.services.db.read.select().from(payment).where(eq(payment.subjectId, applicationId));
  return row ?? null;
}

export async function movePhase(world: World, phase: ExhibitionPhase) {
  await world.services.db.write((tx) => tx.update(exhibition).set({ phase }).where(eq(exhibition.slug, slug)));
}
