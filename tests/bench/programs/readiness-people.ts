import { randomBytes } from 'node:crypto';
import { officeMember, user, workshopMember } from '#db/schema/index.ts';
import { readEnv } from '#src/env.ts';
import { openServices } from '#src/services/index.ts';

export interface Seated {
  /** A `Cookie` header. */
  cookie: string;
}

const sender = { ipPrefix: '127.0.0.0/24', userAgent: 'Bench' };

/** Signs in new owners of workshops that have begun most items, one for each of so many, and a new officer. */
export async function seatPeople(
  folder: string,
  owners: number,
): Promise<{ owners: Seated[]; officer: Seated; size: string }> {
  const services = await openServices(readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' }));
  const { db, sessions } = services;
  const now = Date.now();
  const { rows } = await db.reader.execute({
    sql: `SELECT workshop_id AS id FROM workshop_readiness ORDER BY accepted DESC, workshop_id LIMIT ?`,
    args: [owners],
  });
  const count = async (sql: string) => Number((await db.reader.execute(sql)).rows[0]?.[0]);
  const [workshops, versions] = [
    await count('SELECT count(*) FROM workshop'),
    await count('SELECT count(*) FROM evidence'),
  ];
  const seat = async (workshopId: number | null): Promise<Seated> => {
    const id = randomBytes(16).toString('base64url');
    const isOfficer = workshopId === null;
    await db.write(async (tx) => {
      await tx.insert(user).values({
        ...{ id, email: `${id.toLowerCase()}@bench.test`, emailConfirmedAt: now, name: 'Bench', locale: 'id' },
        ...{ state: 'active', isBuyer: false, isAdmin: false, muted: { product: [], mail: [] } },
        totpSecret: isOfficer ? services.vault.seal('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', `totp:${id}`) : null,
        totpSince: isOfficer ? now : null,
        ...{ createdAt: now, updatedAt: now },
      });
      if (isOfficer)
        await tx
          .insert(officeMember)
          .values({ officeSlug: 'dindagkop-ukm', userId: id, powers: ['readiness', 'reports'], since: now });
      else await tx.insert(workshopMember).values({ workshopId, userId: id, role: 'owner', since: now });
    });
    return { cookie: `canting=${await sessions.start({ userId: id, staff: isOfficer, stage: 'full', sender, now })}` };
  };
  const seated: Seated[] = [];
  for (const row of rows) seated.push(await seat(Number(row['id'])));
  const officer = await seat(null);
  await services.close();
  const n = (value: number) => value.toLocaleString('en-GB');
  return { owners: seated, officer, size: `${n(workshops)} workshops, ${n(versions)} versions of evidence` };
}
