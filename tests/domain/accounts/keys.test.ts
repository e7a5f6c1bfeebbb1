import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit, user } from '#db/schema/index.ts';
import { changeEmail } from '#src/domain/accounts/change-email.ts';
import { changePassword } from '#src/domain/accounts/change-password.ts';
import { confirmEmail } from '#src/domain/accounts/confirm.ts';
import { listDevices } from '#src/domain/accounts/devices.ts';
import { signUpForm } from '#src/domain/accounts/form.ts';
import { signIn } from '#src/domain/accounts/sign-in.ts';
import { endSession, signOut, signOutEverywhere } from '#src/domain/accounts/sign-out.ts';
import { signUp } from '#src/domain/accounts/sign-up.ts';
import { browserName } from '#src/domain/accounts/browser-name.ts';
import { cast, castPassword } from '#tests/support/cast.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { codeOf, holder, letters, longPassword, tokenFor, visitor } from './visits.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const newPassword = 'canting baru di rumah lama';
const tokenOf = async (name: 'maya' | 'siti' | 'joko' | 'wulan') => (await world.cookie(name)).split('=')[1];

describe('the keys of an account', () => {
  test('a new password ends other sessions and gives this one a new token', async () => {
    const other = await tokenOf('joko');
    const mine = await tokenOf('joko');
    const context = await visitor(world, { user: await holder(world, mine) });
    const wrong = changePassword(context, { presentPassword: 'wrong', newPassword });
    expect(await codeOf(wrong)).toBe('wrong-password');
    expect(await holder(world, other)).not.toBeNull();
    const { session } = await changePassword(context, { presentPassword: castPassword, newPassword });
    expect([await holder(world, other), await holder(world, mine)]).toEqual([null, null]);
    expect((await holder(world, session))?.id).toBe(world.id('joko'));
    expect((await letters(world, cast.joko.email)).at(-1)?.template).toBe('password-changed');
    const again = { email: cast.joko.email, password: newPassword };
    expect(await codeOf(signIn(await visitor(world), again))).toBe('done');
  });

  test('a new address is the account’s once its link is used; the old one is told', async () => {
    const context = { ...(await world.as('maya')), sender: (await visitor(world)).sender };
    const email = 'maya.new@buyers.test';
    expect(await codeOf(changeEmail(context, { email, emailPassword: 'wrong' }))).toBe('wrong-password');
    await changeEmail(context, { email, emailPassword: castPassword });
    const token = await tokenFor(world, email, 'change-email');
    expect((await holder(world, await tokenOf('maya')))?.email).toBe(cast.maya.email);
    const both = await Promise.all([0, 1].map(() => codeOf(confirmEmail(context, { token }))));
    expect(both.sort()).toEqual(['done', 'link-used-or-old']);
    expect((await holder(world, await tokenOf('maya')))?.email).toBe(email);
    expect((await letters(world, cast.maya.email)).at(-1)?.template).toBe('email-changed');
  });

  test('an address that is somebody’s is answered alike, and its holder is told', async () => {
    const context = { ...(await world.as('siti')), sender: (await visitor(world)).sender };
    const taken = await changeEmail(context, { email: cast.wulan.email, emailPassword: castPassword });
    const free = await changeEmail(context, { email: 'siti.new@workshops.test', emailPassword: castPassword });
    expect(taken).toEqual(free);
    expect((await letters(world, cast.wulan.email)).map(({ template }) => template)).toEqual(['have-account']);
    expect(await codeOf(changeEmail(context, { email: cast.siti.email, emailPassword: castPassword }))).toBe(
      'already-done',
    );
  });

  test('an address taken while the link was on its way stays with whoever confirmed it', async () => {
    const email = 'raced@workshops.test';
    const context = { ...(await world.as('siti')), sender: (await visitor(world)).sender };
    await changeEmail(context, { email, emailPassword: castPassword });
    const token = await tokenFor(world, email, 'change-email');
    const typed = signUpForm.parse({ name: 'First', email, password: longPassword, role: 'buyer' });
    await signUp(await visitor(world), typed);
    await confirmEmail(await visitor(world), { token: await tokenFor(world, email, 'confirm') });
    expect(await codeOf(confirmEmail(context, { token }))).toBe('link-used-or-old');
    const rows = await world.services.db.read.select().from(user).where(eq(user.email, email));
    expect(rows.map(({ name }) => name)).toEqual(['First']);
  });
});

describe('devices', () => {
  test('are listed with this one marked; one’s own can be signed out, another’s can not', async () => {
    const mine = await tokenOf('wulan');
    const other = await tokenOf('wulan');
    const user = await holder(world, mine);
    const context = await visitor(world, { user });
    const devices = await listDevices(context);
    expect(devices.filter(({ isThis }) => isThis)).toHaveLength(1);
    const otherId = (await holder(world, other))?.session.publicId ?? '';
    const siti = await world.as('siti');
    expect(await codeOf(endSession(siti, { session: otherId }))).toBe('not-found');
    expect(await codeOf(endSession(siti, { session: 'no-such-session' }))).toBe('not-found');
    expect(await holder(world, other)).not.toBeNull();
    expect(await endSession(context, { session: otherId })).toEqual({
      to: '/account/security',
      notice: 'session-ended',
    });
    expect(await holder(world, other)).toBeNull();
    const thisOne = await endSession(context, { session: user?.session.publicId ?? '' });
    expect(thisOne).toMatchObject({ session: null });
    expect(await holder(world, mine)).toBeNull();
  });

  test('signing out ends this session, everywhere ends all', async () => {
    const [one, two, three] = [await tokenOf('siti'), await tokenOf('siti'), await tokenOf('siti')];
    await signOut(await visitor(world, { user: await holder(world, one) }));
    expect([await holder(world, one), await holder(world, two)]).toEqual([null, expect.anything()]);
    await signOutEverywhere(await visitor(world, { user: await holder(world, two) }));
    expect([await holder(world, two), await holder(world, three)]).toEqual([null, null]);
  });

  test('are named by what their browser says', () => {
    const chrome = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile';
    const safari =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/6';
    expect(browserName(chrome)).toBe('Chrome · Android');
    expect(browserName(`${chrome} EdgA/140.0`)).toBe('Edge · Android');
    expect(browserName(safari)).toBe('Safari · iPhone');
    expect(browserName('curl/8.0')).toBeNull();
  });
});

test('the audit log tells what was done, and of no address or name', async () => {
  const rows = await world.services.db.read.select().from(audit);
  const actions = new Set(rows.map(({ action }) => action));
  for (const action of ['sign-in', 'change-password', 'change-email', 'sign-up', 'confirm', 'sign-out-everywhere'])
    expect(actions, action).toContain(`account.${action}`);
  const told = JSON.stringify(rows);
  expect(told).not.toContain('@');
  for (const { name } of Object.values(cast)) expect(told).not.toContain(name);
});
