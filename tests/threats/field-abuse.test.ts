import { getTableColumns, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { actions } from '#src/actions/all.ts';
import { actionAccess, type ActionName } from '#src/domain/access/table.ts';
import { postForm } from '#tests/support/people.ts';
import { printDatabase } from '#tests/support/print.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let cookies: Record<'maya' | 'siti' | 'rahmat' | 'agus', string>;
beforeAll(async () => {
  stage = await openStage();
  const { world } = stage;
  cookies = {
    maya: await world.cookie('maya'),
    siti: await world.cookie('siti'),
    rahmat: await world.cookie('rahmat'),
    agus: await world.cookie('agus'),
  };
});
afterAll(() => stage.close());

/** Every column there is, as the code and as SQL write it. */
const columns = [
  ...new Set(
    Object.values(schema as Record<string, unknown>)
      .filter((table) => is(table, SQLiteTable))
      .flatMap((table) => Object.keys(getTableColumns(table as SQLiteTable)))
      .flatMap((name) => [name, name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
  ),
];

/** What no form sets, whoever sends it: powers, states, owners, verdicts, stamps and sealed things. */
const never = (
  'state demo isBuyer isAdmin emailConfirmedAt passwordHash totpSecret totpSince totpStep muted trustedUntil ' +
  'readinessLevel workshopId userId ownerId createdAt updatedAt createdBy updatedBy publishedAt submittedBy ' +
  'submittedAt dueOn claimedBy claimedAt decidedBy decidedAt decidedOffice undo checkedOn checkedBy officeSlug ' +
  'sealed tail idHash publicId stage provedAt expiresAt lastSeenAt previousHash hash seq coverColour translation'
).split(' ');

/** The field names an action's form takes: those that are not refused as unknown. */
function taken(name: ActionName, fields: readonly string[]): string[] {
  return fields.filter((field) => {
    const parsed = actions[name].input.safeParse({ [field]: 'x' });
    return parsed.success || !JSON.stringify(parsed.error.issues).includes(`"keys":["${field}"]`);
  });
}

test('no form takes a column that only the product itself writes', () => {
  const names = Object.keys(actions) as ActionName[];
  const found = names.flatMap((name) => taken(name, never).map((field) => `${name}: ${field}`));
  // An item's stage is what an officer says; a session's is not. How a contact stands is its workshop's to say; of an
  // application only what the person saw is named.
  const meant = [
    ...['checklist.add-item: stage', 'checklist.save-item: stage'],
    ...['lead.change: state', 'application.withdraw: state'],
  ];
  expect(found.filter((one) => !meant.includes(one))).toEqual([]);
  // The check sees what a form does take.
  expect(taken('account.save-profile', ['name', 'isAdmin'])).toEqual(['name']);
});

test('every column name posted to every form is refused and changes no row', async () => {
  const { world, server } = stage;
  const before = await printDatabase(world.services.db);
  expect(columns.length).toBeGreaterThan(150);
  for (const name of Object.keys(actionAccess) as ActionName[])
    for (const [who, cookie] of Object.entries(cookies)) {
      const own = new Set(taken(name, columns));
      const fields = Object.fromEntries(columns.filter((column) => !own.has(column)).map((column) => [column, '1']));
      const answer = await postForm(server, cookie, '/about', name, fields, { json: true });
      expect([401, 403, 413, 422], `${name} as ${who}`).toContain(answer.status);
    }
  expect(await printDatabase(world.services.db)).toEqual(before);
});

test('a whole and right form with one field too many changes nothing either', async () => {
  const { world, server } = stage;
  const profile = { name: 'Maya Baru', locale: 'id', company: '', country: '' };
  const before = await printDatabase(world.services.db);
  for (const field of ['isAdmin', 'is_admin', 'state', 'email', 'role', '__proto__', 'constructor', 'id']) {
    const fields = { ...profile, ...JSON.parse(`{"${field}":"1"}`) } as Record<string, string>;
    const form = { ...profile, [field === '__proto__' ? '__proto__.isAdmin' : field]: fields[field] ?? '1' };
    const answer = await postForm(server, cookies.maya, '/account', 'account.save-profile', form);
    expect([400, 422], field).toContain(answer.status);
  }
  expect(await printDatabase(world.services.db)).toEqual(before);
  const right = await postForm(server, cookies.maya, '/account', 'account.save-profile', profile);
  expect(right.status).toBe(303);
  expect(await printDatabase(world.services.db)).not.toEqual(before);
});
