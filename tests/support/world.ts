import { hash } from '@node-rs/argon2';
import type { Tx } from '#db/client.ts';
import { declaredInterest, officeMember, user, workshop, workshopMember } from '#db/schema/index.ts';
import { recordChange } from '#db/search/changed.ts';
import { readSignedIn } from '#src/domain/accounts/signed-in.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { forgetLists } from '#src/domain/readiness/lists.ts';
import { readEnv } from '#src/env.ts';
import { openServices, type Services } from '#src/services/index.ts';
import { createHash } from 'node:crypto';
import { cast, castPassword, castTotp, type CastName, type Person } from './cast.ts';
import { freshDatabase } from './database.ts';

export interface World {
  services: Services;
  folder: string;
  /** Ids of the two workshops. */
  siti: number;
  wulan: number;
  id(name: CastName): string;
  /** What a domain function gets when this person asks; null is a visitor. */
  as(name: CastName | null, change?: Partial<Acting>): Promise<Acting>;
  /** A `Cookie` header of a new session of this person. */
  cookie(name: CastName, stage?: User['session']['stage']): Promise<string>;
  close(): Promise<void>;
}

const passwordHash = hash(castPassword, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
const sender = { ipPrefix: '127.0.0.0/24', userAgent: 'Vitest' };

/** A database of its own with two published workshops and the cast, and real services on it. */
export async function openWorld(env: Record<string, string> = {}): Promise<World> {
  const { db, folder, remove } = await freshDatabase();
  db.close();
  forgetLists();
  const services = await openServices(readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent', ...env }));
  const passwords = await passwordHash;
  const now = Date.now();
  await services.db.write(async (tx) => {
    for (const [id, slug, name] of [
      [1, 'batik-siti', 'Batik Siti'],
      [2, 'batik-wulan', 'Batik Wulan'],
    ] as const)
      await tx.insert(workshop).values(workshopRow(id, slug, name, now));
    for (const [name, person] of Object.entries(cast)) await settle(tx, services, name, person, passwords, now);
    await tx.insert(declaredInterest).values({
      userId: idOf('dewi'),
      workshopId: 2,
      relation: 'family',
      note: 'kakak saya pemiliknya',
      declaredAt: now,
    });
    await recordChange(tx, 'workshop', [1, 2], now);
  });

  const world: World = {
    services,
    folder,
    siti: 1,
    wulan: 2,
    id: idOf,
    async as(name, change = {}) {
      return { ...contextOf(services), user: name ? await signedIn(services, name) : null, ...change };
    },
    async cookie(name, stage = 'full') {
      const person: Person = cast[name];
      const staff = Boolean(person.office ?? person.isAdmin);
      const wish = { userId: idOf(name), staff, stage, sender, now: Date.now() };
      return `canting=${await services.sessions.start(wish)}`;
    },
    async close() {
      await services.close();
      await remove();
    },
  };
  return world;
}

function contextOf(services: Services): Omit<Acting, 'user'> {
  const { db, search, sessions, passwords, vault, signing, files, origin } = services;
  const reference = services.reference();
  return {
    db,
    search,
    reference,
    now: Date.now(),
    locale: 'id',
    origin,
    sender,
    sessions,
    passwords,
    vault,
    signing,
    files,
  };
}

async function signedIn(services: Services, name: CastName): Promise<User> {
  const person: Person = cast[name];
  const staff = Boolean(person.office ?? person.isAdmin);
  const now = Date.now();
  const token = await services.sessions.start({ userId: idOf(name), staff, stage: 'full', sender, now });
  const found = await readSignedIn(services.db, createHash('sha256').update(token).digest('hex'));
  if (!found) throw new Error(`${name} can't sign in`);
  return found.user;
}

async function settle(tx: Tx, { vault }: Services, name: string, person: Person, passwords: string, now: number) {
  const id = idOf(name as CastName);
  const staff = Boolean(person.office ?? person.isAdmin);
  await tx.insert(user).values({
    id,
    email: person.email,
    emailConfirmedAt: now,
    name: person.name,
    passwordHash: passwords,
    locale: person.locale,
    state: person.state ?? 'active',
    isBuyer: person.isBuyer ?? false,
    isAdmin: person.isAdmin ?? false,
    totpSecret: staff ? vault.seal(castTotp, `totp:${id}`) : null,
    totpSince: staff ? now : null,
    muted: { product: [], mail: [] },
    createdAt: now,
    updatedAt: now,
  });
  if (person.workshop && person.role) {
    const workshopId = person.workshop === 'batik-siti' ? 1 : 2;
    await tx.insert(workshopMember).values({ workshopId, userId: id, role: person.role, since: now });
  }
  if (person.office)
    await tx
      .insert(officeMember)
      .values({ officeSlug: person.office, userId: id, powers: [...(person.powers ?? [])], since: now });
}

function idOf(name: CastName): string {
  return createHash('sha256').update(`cast ${name}`).digest('base64url').slice(0, 22);
}

function workshopRow(id: number, slug: string, name: string, now: number): typeof workshop.$inferInsert {
  return {
    id,
    slug,
    name,
    ownerName: name.replace('Batik ', ''),
    storyId: `${name} berdiri di Kelurahan Jenggot dan membatik setiap hari.`,
    storyEn: `${name} stands in Jenggot and makes batik every day.`,
    kelurahanSlug: 'jenggot',
    address: 'Jl. Pelita 1',
    foundedYear: 1990,
    workers: 6,
    techniques: ['tulis', 'cap'],
    capacityPerMonth: 80,
    bookedPerMonth: 20,
    leadTimeDays: 21,
    firstOrderMinimum: 1_000_000,
    reorderMinimum: 500_000,
    state: 'published',
    createdAt: now,
    updatedAt: now,
  };
}
