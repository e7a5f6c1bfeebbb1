import { createHash, randomBytes } from 'node:crypto';
import { eq, lt } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import type { Database } from '#db/client.ts';
import { session, type SessionStage } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Sender } from '#src/domain/context.ts';
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
  }): Promise<string>;
  /** Who holds this token; null when nobody does, any more. */
  read(token: string, now: number): Promise<User | null>;
}

const hours = 3_600_000;
const days = 24 * hours;
/** Officers and admins are signed out after half an hour without a click and after half a day anyway. */
export const lifetimes = {
  staff: { idle: 0.5 * hours, absolute: 12 * hours },
  others: { idle: 14 * days, absolute: 30 * days },
};
/** At most one write a minute for a session. */
const noteSeenAfter = 60_000;

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Attributes, { signedIn: User; lastSeenAt: number }>;
    DatabaseSessionAttributes: Attributes;
    DatabaseUserAttributes: { signedIn: User; lastSeenAt: number };
  }
}
interface Attributes {
  stage: SessionStage;
  staff: boolean;
  now: number;
  sender: Sender;
  workshopId: number | null;
}

export function openSessions(db: Database): Sessions {
  const lucia = new Lucia(adapterOf(db), {
    getUserAttributes: (attributes) => attributes,
    getSessionAttributes: (attributes) => attributes,
    // Our adapter sets both ends of a session itself, by role; this only keeps Lucia from moving them.
    sessionExpiresIn: new TimeSpan(1, 'ms'),
  });
  return {
    async start({ userId, replaces, workshopId = null, ...attributes }) {
      if (replaces) await db.write((tx) => tx.delete(session).where(eq(session.publicId, replaces.session.publicId)));
      return (await lucia.createSession(userId, { ...attributes, workshopId })).id;
    },
    async read(token, now) {
      if (!/^[a-z2-7]{20,80}$/.test(token)) return null;
      const { user } = await lucia.validateSession(token);
      if (!user) return null;
      if (now - user.lastSeenAt >= noteSeenAfter) await noteSeen(db, token, now);
      return user.signedIn;
    },
  };
}

function adapterOf(db: Database): Adapter {
  const remove = (token: string) => db.write((tx) => tx.delete(session).where(eq(session.idHash, hashOf(token))));
  return {
    async getSessionAndUser(token) {
      const found = await readSignedIn(db, hashOf(token));
      if (!found) return [null, null];
      const { user, staff, expiresAt, lastSeenAt } = found;
      const idle = (staff ? lifetimes.staff : lifetimes.others).idle;
      const attributes = { stage: user.session.stage } as Attributes;
      const until = new Date(Math.min(expiresAt, lastSeenAt + idle));
      const row: DatabaseSession = { id: token, userId: user.id, expiresAt: until, attributes };
      return [row, { id: user.id, attributes: { signedIn: user, lastSeenAt } }];
    },
    async setSession({ id, userId, attributes }) {
      const { stage, staff, now, sender, workshopId } = attributes;
      await db.write((tx) =>
        tx.insert(session).values({
          idHash: hashOf(id),
          publicId: randomBytes(9).toString('base64url'),
          userId,
          stage,
          createdAt: now,
          lastSeenAt: now,
          expiresAt: now + (staff ? lifetimes.staff : lifetimes.others).absolute,
          provedAt: now,
          userAgent: sender.userAgent.slice(0, 300),
          ipPrefix: sender.ipPrefix,
          workshopId,
        }),
      );
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
