import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createClient, type Client, type InValue } from '@libsql/client';
import { blankCall } from '#db/exhibitions/blank.ts';
import type { CallBody, Criterion } from '#db/exhibitions/types.ts';
import type { Database } from '#db/client.ts';
import { exhibition } from '#db/schema/index.ts';
import { joined } from '#src/domain/exhibitions/score.ts';
import { readEnv } from '#src/env.ts';
import { openServices } from '#src/services/index.ts';
import {
  applicationRow,
  person,
  sheetsOf,
  sixCriteria,
  size,
  slug,
  versionRow,
  workshopRow,
} from './exhibition-rows.ts';

const sender = { ipPrefix: '127.0.0.0/24', userAgent: 'Bench' };
const kelurahan = ['jenggot', 'kauman', 'landungsari', 'medono', 'klego', 'krapyak', 'pringrejo', 'tirto'];

export interface Seats {
  officer: string;
  conflicted: string;
  /** Each with an application that waits for their sheet. */
  reviewers: { cookie: string; application: string }[];
}

/**
 * An exhibition with three thousand applications, each scored by three on six criteria, in the phase of scoring; officers
 * with and without a conflict, and reviewers with a sheet to fill in. Written straight into the tables.
 */
export async function layBench(folder: string): Promise<Seats> {
  const services = await openServices(readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' }));
  const { db, sessions, vault } = services;
  const client = createClient({ url: `file:${join(folder, 'canting.db')}`, concurrency: 1, timeout: 5_000 });
  const now = Date.now();
  const criteria = sixCriteria();
  const officers = ['officer', 'conflicted', ...Array.from({ length: size.reviewers }, (_, n) => `reviewer-${n}`)];
  await layCall(db, criteria, now);
  const numbers = Array.from({ length: size.applications }, (_, index) => index + 1);
  const ward = await db.reader.execute('SELECT slug FROM kelurahan');
  const known = kelurahan.filter((one) => ward.rows.some((row) => row['slug'] === one));
  const owners = numbers.map((n) => person(`owner-${n}`, now));
  const staff = officers.map((name) => ({
    ...person(name, now),
    ...{ totp_secret: vault.seal('JBSWY3DPEHPK3PXP', `totp:${name}`), totp_since: now },
  }));
  await insert(client, 'user', [...owners, ...staff]);
  const member = { office_slug: 'dindagkop-ukm', powers: JSON.stringify(['exhibitions']), since: now };
  await insert(
    client,
    'office_member',
    officers.map((name) => ({ ...member, user_id: name })),
  );
  await insert(
    client,
    'workshop',
    numbers.map((n) => workshopRow(n, known, now)),
  );
  const owner = (n: number) => ({ workshop_id: 500_000 + n, user_id: `owner-${n}`, role: 'owner', since: now });
  await insert(client, 'workshop_member', numbers.map(owner));
  const sheets = numbers.flatMap((n) => sheetsOf(n, criteria, now));
  const score = (n: number) =>
    joined(
      sheets.slice((n - 1) * size.sheets, n * size.sheets).map(({ total }) => total ?? 0),
      'mean',
    );
  await insert(
    client,
    'application',
    numbers.map((n) => applicationRow(n, known, score(n), now)),
  );
  await insert(
    client,
    'application_version',
    numbers.map((n) => versionRow(n, known, now)),
  );
  const named = officers.slice(2).map((user_id) => ({ exhibition_slug: slug, user_id, added_by: 'x', added_at: now }));
  await insert(client, 'reviewer', named);
  const open = officers.slice(2).map((user_id, n) => ({ application: `a-${n * 7 + 1}`, user_id }));
  const empty = {
    state: 'open',
    scores: '{}',
    total: null,
    reason: '',
    version: 1,
    assigned_by: 'x',
    assigned_at: now,
  };
  await insert(client, 'score_sheet', [
    ...sheets.filter(
      ({ application_id: id, user_id }) => !open.some((o) => o.application === id && o.user_id === user_id),
    ),
    ...open.map(({ application, user_id }) => ({ ...empty, application_id: application, user_id, done_at: null })),
  ]);
  const declared = { user_id: 'conflicted', relation: 'family', note: 'bench', declared_at: now };
  const theirs = numbers.slice(0, size.conflicts).map((n) => ({ ...declared, workshop_id: 500_000 + n * 50 }));
  await insert(client, 'declared_interest', theirs);
  const seat = async (userId: string) =>
    `canting=${await sessions.start({ userId, staff: true, stage: 'full', sender, now })}`;
  const seats: Seats = { officer: await seat('officer'), conflicted: await seat('conflicted'), reviewers: [] };
  for (const { application, user_id } of open) seats.reviewers.push({ cookie: await seat(user_id), application });
  client.close();
  await services.close();
  return seats;
}

/** A thousand rows a statement. */
async function insert(client: Client, table: string, rows: readonly Record<string, InValue>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = columns.map((name) => `"${name}"`).join(', ');
  const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
  for (let from = 0; from < rows.length; from += 1_000) {
    const some = rows.slice(from, from + 1_000).map((row) => columns.map((name) => row[name] ?? null));
    const statement = `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?)`;
    await client.execute({ sql: statement, args: [JSON.stringify(some)] });
  }
}

async function layCall(db: Database, criteria: Criterion[], now: number): Promise<void> {
  const caps = [{ by: 'kelurahan' as const, value: 'any', most: 60 }];
  const quota = { places: size.places, newcomers: 60, caps, leastScore: 30, waiting: null };
  const body: CallBody = { ...blankCall(), criteria, quota };
  const day = (days: number) => new Date(now + days * 86_400_000).toISOString().slice(0, 10);
  await db.write((tx) =>
    tx.insert(exhibition).values({
      ...{ slug, officeSlug: 'dindagkop-ukm', name: 'Bench 2027', organiser: 'Bench', venue: 'Bench', city: 'Jakarta' },
      ...{ country: 'ID', startsOn: day(80), endsOn: day(84), phase: 'scoring', phaseSince: now, opensAt: now },
      ...{ deadlineAt: now, places: size.places, fee: 0, body, lastNumber: size.applications },
      ...{ drawSeed: createHash('sha256').update(slug).digest('hex'), createdBy: 'x', createdAt: now, updatedAt: now },
    }),
  );
}
