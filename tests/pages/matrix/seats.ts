import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { officeMember, session, user, type SessionStage } from '#db/schema/index.ts';
import { freshFor } from '#src/domain/access/decide.ts';
import type { User } from '#src/domain/access/user.ts';
import type { CastName } from '#tests/support/cast.ts';
import type { World } from '#tests/support/world.ts';

/** Somebody who asks, and what the product should know of them. */
export interface Seat {
  name: SeatName;
  cast: CastName | null;
  cookie: string | null;
  /** null: the product must take them for a visitor. */
  user: User | null;
}

/** Everyone the matrix is asked for; `cast` names the person behind. */
const wanted = {
  visitor: { cast: null },
  buyer: { cast: 'maya' },
  owner: { cast: 'siti' },
  staff: { cast: 'joko' },
  'owner of another workshop': { cast: 'wulan' },
  'officer with the power': { cast: 'rahmat' },
  'officer of another office': { cast: 'dewi' },
  'officer for listings only': { cast: 'nina' },
  'officer without the power': { cast: 'tono' },
  admin: { cast: 'agus' },
  'admin whose password is not fresh': { cast: 'agus', stale: true },
  'officer between password and code': { cast: 'rahmat', stage: 'second-step' },
  'officer who must set up a second step': { cast: 'dewi', stage: 'set-up', withoutSecondStep: true },
  'suspended person': { cast: 'bambang', nobody: true },
  'signed-out person': { cast: 'siti', ended: true, nobody: true },
} as const satisfies Record<string, Wanted>;

interface Wanted {
  cast: CastName | null;
  stage?: SessionStage;
  stale?: boolean;
  /** Somebody like the one of the cast, new in office. */
  withoutSecondStep?: boolean;
  ended?: boolean;
  nobody?: boolean;
}

export type SeatName = keyof typeof wanted;
export const seatNames = Object.keys(wanted) as SeatName[];

/** A session for everyone. */
export function takeSeats(world: World): Promise<Seat[]> {
  return Promise.all(seatNames.map((name) => takeSeat(world, name, wanted[name])));
}

async function takeSeat(world: World, name: SeatName, wish: Wanted): Promise<Seat> {
  if (!wish.cast) return { name, cast: null, cookie: null, user: null };
  const cookie = wish.withoutSecondStep
    ? await newColleague(world, wish.cast)
    : await world.cookie(wish.cast, wish.stage);
  const idHash = createHash('sha256')
    .update(cookie.split('=')[1] ?? '')
    .digest('hex');
  const { db } = world.services;
  if (wish.stale) {
    const provedAt = Date.now() - freshFor - 60_000;
    await db.write((tx) => tx.update(session).set({ provedAt }).where(eq(session.idHash, idHash)));
  }
  if (wish.ended) await db.write((tx) => tx.delete(session).where(eq(session.idHash, idHash)));
  const known = wish.nobody ? null : await world.services.sessions.read(cookie.split('=')[1] ?? '', Date.now());
  if (!known && !wish.nobody) throw new Error(`${name} has no session`);
  return { name, cast: wish.cast, cookie, user: known };
}

/** An officer with the same powers who has just accepted the invitation. Returns a `Cookie` header. */
async function newColleague({ services, id }: World, like: CastName): Promise<string> {
  const { db, sessions } = services;
  const now = Date.now();
  const [person] = await db.read
    .select()
    .from(user)
    .where(eq(user.id, id(like)));
  const [member] = await db.read
    .select()
    .from(officeMember)
    .where(eq(officeMember.userId, id(like)));
  if (!person || !member) throw new Error(`${like} is no officer`);
  const fresh = { id: `${id(like).slice(0, 21)}+`, email: `new.${person.email}`, totpSecret: null, totpSince: null };
  await db.write(async (tx) => {
    await tx.insert(user).values({ ...person, ...fresh });
    await tx.insert(officeMember).values({ ...member, userId: fresh.id });
  });
  const sender = { ipPrefix: '127.0.0.0/24', userAgent: 'Vitest' };
  return `canting=${await sessions.start({ userId: fresh.id, staff: true, stage: 'set-up', sender, now })}`;
}
