import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { outbox } from '#db/schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import type { World } from '#tests/support/world.ts';

export const longPassword = 'lilin panas di atas mori putih';

/** A visitor from a network of their own, so that tests don't wait for each other. */
export function visitor(world: World, change: Partial<Acting> = {}): Promise<Acting> {
  const [one, two, three] = randomBytes(3);
  return world.as(null, { sender: { ipPrefix: `${one}.${two}.${three}.0/24`, userAgent: 'Vitest' }, ...change });
}

/** Who holds a session's token, as a later request would find them. */
export function holder(world: World, token: string | null | undefined, now = Date.now()): Promise<User | null> {
  return world.services.sessions.read(token ?? '', now);
}

export interface Letter {
  to: string;
  template: string;
  locale: string;
  facts: Record<string, string>;
}

/** Everything promised to an address so far, oldest first. */
export async function letters(world: World, to: string): Promise<Letter[]> {
  const { db, vault } = world.services;
  const rows = await db.read
    .select()
    .from(outbox)
    .orderBy(sql`rowid`);
  return rows
    .map(({ id, payload, template, locale }) => ({
      ...(JSON.parse(payload ? vault.open(payload, `outbox:${id}`) : '{}') as Pick<Letter, 'to' | 'facts'>),
      template,
      locale,
    }))
    .filter((letter) => letter.to === to);
}

/** The token in the link of the last mail of this kind. */
export async function tokenFor(world: World, to: string, template: string): Promise<string> {
  const letter = (await letters(world, to)).filter((one) => one.template === template).at(-1);
  const token = new URL(letter?.facts['link'] ?? 'http://none.invalid').searchParams.get('token');
  if (!token) throw new Error(`no ${template} was sent to ${to}`);
  return token;
}

/** What a refusal says; `done` when there was none. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );
}
