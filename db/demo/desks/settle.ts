import { asc, eq } from 'drizzle-orm';
import type { Database, Tx } from '../../client.ts';
import { declaredInterest, officeMember, user, workshop, workshopMember } from '../../schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import { demoPassword } from '#src/domain/demo/people.ts';
import { daysBefore, type Plan } from '../plan.ts';
import { demoId, demoTotp, deskPeople, officeCrew, type DeskName, type DeskPerson } from './people.ts';
import type { Setting } from './setting.ts';

type Workshop = typeof workshop.$inferSelect;

/** Who runs which of the demo's workshops. */
export interface Settled {
  people: Record<DeskName, User>;
  /** The owner's two (one in a very small set), and others with owners nobody signs in as. */
  own: Workshop[];
  others: { workshop: Workshop; owner: User }[];
}

/** How many workshops beside the owner's have something to ask of the officers. */
const neighbours = 8;

/** Makes the demo's people and their memberships. */
export async function settlePeople({ db, vault, passwords }: Setting, plan: Plan): Promise<Settled> {
  const passwordHash = await passwords.hash(demoPassword);
  const workshops = await db.read
    .select()
    .from(workshop)
    .where(eq(workshop.demo, true))
    .orderBy(asc(workshop.id))
    .limit(2 + neighbours);
  const own = workshops.slice(0, 2);
  const names = Object.entries(deskPeople) as [DeskName, DeskPerson][];
  const at = daysBefore(plan, 120);
  await db.write(async (tx) => {
    for (const [index, [name, person]] of names.entries()) {
      const id = demoId(person.email);
      const staff = Boolean(person.office ?? person.isAdmin);
      await tx.insert(user).values({
        ...accountRow(person.email, at + index),
        name: name === 'owner' ? (own[0]?.ownerName ?? person.name) : person.name,
        emailConfirmedAt: at + index,
        passwordHash,
        locale: person.locale,
        isBuyer: person.isBuyer ?? false,
        isAdmin: person.isAdmin ?? false,
        company: person.company ?? null,
        country: person.country ?? null,
        totpSecret: staff ? vault.seal(demoTotp, `totp:${id}`) : null,
        totpSince: staff ? at : null,
      });
      if (person.office)
        await tx
          .insert(officeMember)
          .values({ officeSlug: person.office.slug, userId: id, powers: [...person.office.powers], since: at });
    }
    for (const { name, email, office } of officeCrew) {
      const id = demoId(email);
      await tx.insert(user).values({ ...accountRow(email, at), name, emailConfirmedAt: at, state: 'suspended' });
      await tx
        .insert(officeMember)
        .values({ officeSlug: office.slug, userId: id, powers: [...office.powers], since: at });
    }
    for (const { id } of own) await join(tx, id, demoId(deskPeople.owner.email), 'owner', at);
    if (own[0]) await join(tx, own[0].id, demoId(deskPeople.staff.email), 'staff', at);
    for (const { id, slug, ownerName } of workshops.slice(2)) {
      const email = `${slug}@demo.test`;
      await tx.insert(user).values({ ...accountRow(email, at + 1_000 + id), name: ownerName });
      await join(tx, id, demoId(email), 'owner', at);
    }
    const family = workshops[3];
    if (family)
      await tx.insert(declaredInterest).values({
        userId: demoId(deskPeople.officer.email),
        workshopId: family.id,
        relation: 'family',
        note: 'Bengkel ini milik adik saya.',
        declaredAt: at,
      });
  });
  const people = {} as Record<DeskName, User>;
  for (const [name, { email }] of names) people[name] = await readPerson(db, demoId(email));
  const others = [];
  for (const other of workshops.slice(2))
    others.push({ workshop: other, owner: await readPerson(db, demoId(`${other.slug}@demo.test`)) });
  return { people, own, others };
}

/** The person as the product sees them when they have just signed in. */
export async function readPerson({ read }: Database, id: string): Promise<User> {
  const found = await read.query.user.findFirst({ where: (table, { eq: is }) => is(table.id, id) });
  if (!found) throw new Error(`no demo person has the id ${id}`);
  const workshops = await read
    .select({
      id: workshop.id,
      slug: workshop.slug,
      name: workshop.name,
      role: workshopMember.role,
      state: workshop.state,
    })
    .from(workshopMember)
    .innerJoin(workshop, eq(workshop.id, workshopMember.workshopId))
    .where(eq(workshopMember.userId, id))
    .orderBy(asc(workshopMember.since), asc(workshop.id));
  const offices = await read.query.officeMember.findMany({ where: (table, { eq: is }) => is(table.userId, id) });
  const { name, email, locale, isBuyer, isAdmin, totpSince, createdAt } = found;
  return {
    ...{ id, name, email, locale, isBuyer, isAdmin, workshops },
    hasSecondStep: totpSince !== null,
    offices: offices.map(({ officeSlug, powers }) => ({
      slug: officeSlug,
      nameId: officeSlug,
      nameEn: officeSlug,
      powers,
    })),
    unread: 0,
    session: { publicId: 'demo', stage: 'full', provedAt: createdAt, workshopId: null },
  };
}

async function join(tx: Tx, workshopId: number, userId: string, role: 'owner' | 'staff', since: number): Promise<void> {
  await tx.insert(workshopMember).values({ workshopId, userId, role, since });
}

/** Nobody can sign in without a password, and no mail goes to an address that was never confirmed. */
function accountRow(email: string, at: number) {
  return {
    id: demoId(email),
    email,
    name: '',
    locale: 'id' as const,
    muted: { product: [], mail: [] },
    demo: true,
    createdAt: at,
    updatedAt: at,
  };
}
