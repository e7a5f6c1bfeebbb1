import { createHash, randomBytes } from 'node:crypto';
import { eq, lt, or } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import type { Database } from '#db/client.ts';
import { session, type SessionStage } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Sender } from '#src/domain/context.ts';
import { lifetimes } from '#src/domain/accounts/lifetimes.ts';
import { readSignedIn } from '#src/domain/accounts/signed-in.ts';

/** Signed-in people. The only file that knows Lucia; the cookie's token is stored as its SHA-256 only. */
export interface Sessions {
  /** Signs in anew and gives the cookie's token; the session of `replaces` ends with it. */
  start(wish: {
    userId: string;
    staff: boolean;
    stage: SessionStage;
    sender: Sender;
    now: number;
    replaces?: User | null;
    workshopId?: number | null;
    /** When password (and code) were last given, if not just now. */
    provedAt?: number;
  }): Promise<string>;
  /** Who holds this token; null when nobody does, any more. */
  read(token: string, now: number): Promise<User | null>;
}

/** At most one write a minute for a session. */
const noteSeenAfter = 60_000;

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Attributes, Person>;
    DatabaseSessionAttributes: Attributes;
    DatabaseUserAttributes: Person;
  }
}
interface Person {
  signedIn: User;
  lastSeenAt: number;
  endsAt: number;
}
interface Attributes {
  stage: SessionStage;
  staff: boolean;
  now: number;
  sender: Sender;
  workshopId: number | null;
  provedAt: number;
  /** Public id of the session that ends as this one starts. */
  ends: string | null;
}

/** `demo`: this is the demo, where made-up people may be signed in. */
export function openSessions(db: Database, { demo }: { demo: boolean }): Sessions {
  const lucia = new Lucia(adapterOf(db, demo), {
    getUserAttributes: (attributes) => attributes,
    getSessionAttributes: (attributes) => attributes,
    // Our adapter sets both ends of a session itself, by role; this only keeps Lucia from moving them.
    sessionExpiresIn: new TimeSpan(1, 'ms'),
  });
  return {
    async start({ userId, replaces, workshopId = null, provedAt, ...attributes }) {
      const ends = replaces?.session.publicId ?? null;
      return (
        await lucia.createSession(userId, { ...attributes, workshopId, provedAt: provedAt ?? attributes.now, ends })
      ).id;
    },
    async read(token, now) {
      if (!/^[a-z2-7]{20,80}$/.test(token)) return null;
      const { user } = await lucia.validateSession(token);
      // Lucia asks the machine's clock; the caller's decides too.
      if (!user || now >= user.endsAt) return null;
      if (now - user.lastSeenAt >= noteSeenAfter) await noteSeen(db, token, now);
      return user.signedIn;
    },
  };
}

function adapterOf(db: Database, demo: boolean): Adapter {
  const remove = (token: string) => db.write((tx) => tx.delete(session).where(eq(session.idHash, hashOf(token))));
  return {
    async getSessionAndUser(token) {
      const found = await readSignedIn(db, hashOf(token));
      if (!found || (found.demo && !demo)) return [null, null];
      const { user, staff, createdAt, expiresAt, lastSeenAt } = found;
      const { idle, absolute } = staff ? lifetimes.staff : lifetimes.others;
      // Someone who became an officer since has an officer's lifetime, whatever the row says.
      const endsAt = Math.min(expiresAt, createdAt + absolute, lastSeenAt + idle);
      const attributes = { stage: user.session.stage } as Attributes;
      const row: DatabaseSession = { id: token, userId: user.id, expiresAt: new Date(endsAt), attributes };
      return [row, { id: user.id, attributes: { signedIn: user, lastSeenAt, endsAt } }];
    },
    async setSession({ id, userId, attributes }) {
      const { stage, staff, now, sender, workshopId, provedAt, ends } = attributes;
      await db.write(async (tx) => {
        await tx.delete(session).where(or(lt(session.expiresAt, now), eq(session.publicId, ends ?? '')));
        await tx.insert(session).values({
          idHash: hashOf(id),
          publicId: randomBytes(9).toString('base64url'),
          userId,
          stage,
          createdAt: now,
          lastSeenAt: now,
          expiresAt: now + (staff ? lifetimes.staff : lifetimes.others).absolute,
          provedAt,
          userAgent: sender.userAgent.slice(0, 300),
          ipPrefix: sender.ipPrefix,
          workshopId,
        });
      });
    },
    async deleteSession(token) {
      await remove(token);
    },
    async deleteUserSessions(userId) {
      await db.write((tx) => tx.delete(session).where(eq(session.userId, userId)));
    },
    async deleteExpiredSessions() {
      await db.write((tx) => tx.delete(session).where(lt(session.expiresAt, Date.now())));
    },
    async updateSessionExpiration() {},
    async getUserSessions() {
      return [];
    },
  };
}

async function noteSeen(db: Database, token: string, now: number): Promise<void> {
  await db.write((tx) =>
    tx
      .update(session)
      .set({ lastSeenAt: now })
      .where(eq(session.idHash, hashOf(token))),
  );
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
