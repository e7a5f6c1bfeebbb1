import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { audit, evidenceFile, fileOpening, notification } from '#db/schema/index.ts';
import { mayOpen } from '#src/domain/evidence-files/may-open.ts';
import { openEvidenceFile } from '#src/domain/evidence-files/open.ts';
import { readPurpose } from '#src/domain/evidence-files/purpose.ts';
import { sweepEvidence } from '#src/domain/evidence-files/sweep.ts';
import { confirmPlace } from '#src/domain/exhibitions/going/confirm.ts';
import { acceptFee, refuseFee, waiveFee } from '#src/domain/exhibitions/going/decide-fee.ts';
import { declinePlace } from '#src/domain/exhibitions/going/decline.ts';
import { lapseUnpaid } from '#src/domain/exhibitions/going/lapse-unpaid.ts';
import { readOfficeGoing } from '#src/domain/exhibitions/going/read-office-going.ts';
import { sendProof } from '#src/domain/exhibitions/going/send-proof.ts';
import type { CastName } from '#tests/support/cast.ts';
import { layFile } from '#tests/support/evidence-files.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { chosen, layFair, movePhase, noon, paymentFor, slug, stateOf, withFee } from './fair.ts';

let world: World;
beforeEach(async () => void (world = await openWorld()));
afterEach(() => world.close());

const now = noon('2027-02-03');
const as = (name: CastName, at = now) => world.as(name, { now: at });
const form = () => ({ exhibition: slug, workshop: world.siti });
const quiet = { rest: () => 0 };

/** Siti has confirmed and owes a fee; Wulan too. */
async function owing() {
  const laid = await layFair(world, { ...withFee(), siti: chosen, wulan: chosen, line: 1 });
  await confirmPlace(await as('siti'), form());
  await confirmPlace(await as('wulan'), { exhibition: slug, workshop: world.wulan });
  return laid;
}
const feeOf = async (id: string) => {
  const row = await paymentFor(world, id);
  if (!row) throw new Error('nothing is due');
  return row;
};

describe('a fee', () => {
  test('goes from due over proof to paid, and the workshop hears it', async () => {
    const { mine } = await owing();
    const file = await layFile(world);
    await sendProof(await as('siti'), { ...form(), file });
    const sent = await feeOf(mine.id);
    expect(sent).toMatchObject({ state: 'proof-sent', proofFileId: file });
    await acceptFee(await as('ratna'), { payment: sent.id, version: sent.version, note: '' });
    expect(await feeOf(mine.id)).toMatchObject({ state: 'paid', decidedBy: world.id('ratna') });
    const told = await world.services.db.read.select().from(notification).where(eq(notification.kind, 'fee-changed'));
    expect(told.map(({ userId }) => userId).sort()).toEqual([world.id('siti'), world.id('joko')].sort());
    const again = { payment: sent.id, version: sent.version + 1, note: 'x' };
    await expect(refuseFee(await as('ratna'), again)).rejects.toMatchObject({ code: 'stale' });
    await expect(sendProof(await as('siti'), { ...form(), file: await layFile(world, { body: Buffer.from('2') }) })).rejects.toMatchObject({ code: 'stale' }); // prettier-ignore
  });

  test('is due again with what is wrong when the slip is refused, and can be waived', async () => {
    const { mine } = await owing();
    await sendProof(await as('siti'), { ...form(), file: await layFile(world) });
    const sent = await feeOf(mine.id);
    await refuseFee(await as('ratna'), { payment: sent.id, version: sent.version, note: 'Jumlahnya kurang.' });
    const refused = await feeOf(mine.id);
    expect(refused).toMatchObject({ state: 'due', note: 'Jumlahnya kurang.' });
    await waiveFee(await as('ratna'), { payment: sent.id, version: refused.version, note: 'Ditanggung kota.' });
    expect(await feeOf(mine.id)).toMatchObject({ state: 'waived' });
  });

  test('is decided by officers for exhibitions without a conflict, and by nobody else', async () => {
    const { other } = await owing();
    const { id, version } = await feeOf(other?.id ?? '');
    const wish = { payment: id, version, note: 'x' };
    for (const decide of [acceptFee, refuseFee, waiveFee]) {
      await expect(decide(await as('dewi'), wish)).rejects.toMatchObject({ code: 'conflict' });
      await expect(decide(await as('nina'), wish)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(decide(await as('wulan'), wish)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(acceptFee(await as('rahmat'), { ...wish, version: 9 })).rejects.toMatchObject({ code: 'stale' });
    expect(await feeOf(other?.id ?? '')).toMatchObject({ state: 'due' });
    await acceptFee(await as('rahmat'), wish);
    expect(await feeOf(other?.id ?? '')).toMatchObject({ state: 'paid' });
  });

  test('that nobody paid falls away with the place', async () => {
    const { mine } = await owing();
    await declinePlace(await as('siti'), { ...form(), note: '' });
    expect(await feeOf(mine.id)).toMatchObject({ state: 'cancelled' });
  });
});

describe('a fee that is not paid by its last day', () => {
  test('costs the place in the night after, once, and the next in line is asked', async () => {
    const { mine, other, behind } = await owing();
    await sendProof(await as('wulan'), {
      ...{ exhibition: slug, workshop: world.wulan },
      file: await layFile(world, { workshopId: world.wulan, createdBy: world.id('wulan') }),
    });
    const night = (day: string) => ({ ...world.services, now: noon(day) });
    expect(await lapseUnpaid(night('2027-02-10'), quiet)).toBe(0);
    expect(await lapseUnpaid(night('2027-02-11'), quiet)).toBe(1);
    expect(await lapseUnpaid(night('2027-02-11'), quiet)).toBe(0);
    const states = [mine, other, behind[0]].map(async (one) => (await stateOf(world, one?.id ?? '')).state);
    expect(await Promise.all(states)).toEqual(['lapsed', 'confirmed', 'chosen']);
    expect(await feeOf(mine.id)).toMatchObject({ state: 'cancelled' });
  });

  test('costs nobody the place once the fair is on', async () => {
    const { mine } = await owing();
    await movePhase(world, 'fair');
    expect(await lapseUnpaid({ ...world.services, now: noon('2027-04-22') }, quiet)).toBe(0);
    expect((await stateOf(world, mine.id)).state).toBe('confirmed');
  });
});

describe('a proof of payment', () => {
  test('is nobody’s but the workshop’s and of officers who look at that payment', async () => {
    const { mine, other } = await owing();
    const file = await layFile(world);
    await sendProof(await as('siti'), { ...form(), file });
    const owed = await feeOf(mine.id);
    const log = { error: () => undefined };
    const open = async (name: CastName, what: { payment?: string; reason?: string }) =>
      openEvidenceFile({ ...(await as(name)), log }, { id: file, view: false, ...what });
    expect((await open('siti', {})).body.toString()).toBe('isi berkas');
    expect((await open('ratna', { payment: owed.id })).body.toString()).toBe('isi berkas');
    const openings = await world.services.db.read
      .select()
      .from(fileOpening)
      .where(eq(fileOpening.userId, world.id('ratna')));
    expect(openings).toMatchObject([{ why: `payment:${owed.id}`, times: 1 }]);
    const theirs = await feeOf(other?.id ?? '');
    for (const [name, what] of [
      ['wulan', { payment: owed.id }],
      ['nina', { payment: owed.id }],
      ['maya', { payment: owed.id }],
      ['ratna', {}],
      ['ratna', { payment: theirs.id }],
      ['ratna', { reason: 'audit' }],
    ] as const)
      await expect(open(name, what), name).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is closed to an officer with a conflict, and another workshop’s file is no proof', async () => {
    const { other } = await owing();
    const file = await layFile(world, { workshopId: world.wulan, createdBy: world.id('wulan') });
    await expect(sendProof(await as('siti'), { ...form(), file })).rejects.toMatchObject({ code: 'not-found' });
    await sendProof(await as('wulan'), { exhibition: slug, workshop: world.wulan, file });
    const { id } = await feeOf(other?.id ?? '');
    await expect(mayOpen(await as('dewi'), file, { payment: id })).rejects.toMatchObject({ code: 'not-found' });
    expect((await mayOpen(await as('ratna'), file, { payment: id })).why).toBe(`payment:${id}`);
  });

  test('outlives the sweep, and only a workshop with a place may send one', async () => {
    const { mine } = await owing();
    const kept = await layFile(world, { createdAt: now });
    const stray = await layFile(world, { createdAt: now, body: Buffer.from('lain') });
    await sendProof(await as('siti'), { ...form(), file: kept });
    await sweepEvidence({ ...world.services, now: now + 30 * 86_400_000 });
    const left = await world.services.db.read.select({ id: evidenceFile.id }).from(evidenceFile);
    expect(left.map(({ id }) => id)).toEqual([kept]);
    expect(left).not.toContainEqual({ id: stray });
    const { read } = world.services.db;
    expect(await readPurpose(read, await as('siti'), { exhibition: slug })).toMatchObject({ workshopId: world.siti });
    await declinePlace(await as('siti'), { ...form(), note: '' });
    await expect(readPurpose(read, await as('siti'), { exhibition: slug })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await stateOf(world, mine.id)).state).toBe('declined');
  });
});

test('the office’s list says “conflict” and reads nothing else of a workshop the officer has one with', async () => {
  await owing();
  const dewi = await readOfficeGoing(await as('dewi'), slug);
  expect([dewi.rows.map(({ name }) => name), dewi.conflicts]).toEqual([
    ['Batik Nomor 1', 'Batik Siti'],
    ['Batik Wulan'],
  ]);
  expect(JSON.stringify(dewi.rows)).not.toContain('0002');
  const ratna = await readOfficeGoing(await as('ratna'), slug);
  expect(ratna.rows.map(({ name }) => name)).toEqual(['Batik Nomor 1', 'Batik Siti', 'Batik Wulan']);
  expect(JSON.stringify(ratna.rows)).toContain('INV/INACRAFT-2027/0002');
  const [line] = await world.services.db.read.select().from(audit).where(eq(audit.action, 'application.confirmed'));
  expect(line).toBeDefined();
});
