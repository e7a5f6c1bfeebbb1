import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { user } from '#db/schema/index.ts';

/** Every demo person's. It opens nothing unless the server runs as a demo. */
export const demoPassword = 'canting demo pekalongan';

/** A made-up person someone may sign in as. */
export interface DemoPerson {
  name: string;
  email: string;
  /** What they are, in a word or two of English. */
  role: string;
  /** Asked for a code besides the password. */
  hasSecondStep: boolean;
}

/** Those who can sign in, in the order the demo names them; none where no demo was sown. */
export async function readDemoPeople({ read }: { read: Reader }): Promise<DemoPerson[]> {
  const rows = await read.query.user.findMany({ where: eq(user.demo, true), orderBy: asc(user.createdAt) });
  const named = rows.filter(({ passwordHash }) => passwordHash !== null);
  return Promise.all(
    named.map(async ({ id, name, email, isAdmin, isBuyer, totpSince }) => {
      const role = isAdmin ? 'admin' : isBuyer ? 'buyer' : await roleOf(read, id);
      return { name, email, role, hasSecondStep: totpSince !== null };
    }),
  );
}

async function roleOf(read: Reader, userId: string): Promise<string> {
  const office = await read.query.officeMember.findFirst({ where: (table, { eq: is }) => is(table.userId, userId) });
  if (office) return `officer of ${office.officeSlug} (${office.powers.join(', ')})`;
  const members = await read.query.workshopMember.findMany({ where: (table, { eq: is }) => is(table.userId, userId) });
  const [first] = members;
  if (!first) return 'member';
  const home = await read.query.workshop.findFirst({ where: (table, { eq: is }) => is(table.id, first.workshopId) });
  const count = members.length > 1 ? `${members.length} workshops` : `${home?.name ?? 'a workshop'}`;
  return `${first.role} of ${count}${home?.state === 'draft' ? ', not yet published' : ''}`;
}
