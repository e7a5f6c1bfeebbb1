import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit, notification, outbox, verification, workshopPaper } from '#db/schema/index.ts';
import { officerRevealForm, paperForm, revealForm } from '#src/domain/verification/form.ts';
import { readPapers } from '#src/domain/verification/papers.ts';
import { revealPaper, revealPaperToOfficer } from '#src/domain/verification/reveal-paper.ts';
import { savePaper } from '#src/domain/verification/save-paper.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const numbers = { nib: '9120304050607', npwp: '0123456789012345', ktp: '3375010203940005' } as const;
type Kind = keyof typeof numbers;
let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const kind of Object.keys(numbers) as Kind[]) await savePaper(await world.as('siti'), form(kind));
});
afterAll(() => world.close());

const form = (kind: Kind, number: string = numbers[kind], changes: object = {}) =>
  paperForm.parse({ workshop: String(world?.siti ?? 1), kind, number, ...changes });
const lastLine = async () => (await world.services.db.read.select().from(audit).orderBy(desc(audit.seq)).limit(1))[0];

describe('identity numbers', () => {
  it('have the digits they must have, however they are spaced', () => {
    expect(form('npwp', '01.234.567.8-901.000').number).toBe('012345678901000');
    for (const [kind, number] of [
      ['nib', '912030405060'],
      ['npwp', '01234567890123'],
      ['ktp', '33750102039400051'],
      ['ktp', '337501020394000x'],
      ['nib', ''],
    ] as const)
      expect(() => form(kind, number), `${kind} ${number}`).toThrow();
  });

  it('lie nowhere in the clear: not in any file of the database, not in what pages get', async () => {
    const files = (await readdir(world.folder)).filter((name) => name.startsWith('canting.db'));
    const bytes = Buffer.concat(await Promise.all(files.map((name) => readFile(join(world.folder, name)))));
    for (const number of Object.values(numbers)) expect(bytes.includes(number)).toBe(false);
    // The search would find what is there.
    expect(bytes.includes('siti@workshops.test')).toBe(true);
    const shown = JSON.stringify(await readPapers(await world.as('siti')));
    for (const number of Object.values(numbers)) expect(shown).not.toContain(number);
    expect(shown).toContain('0005');
  });

  it('are for owners', async () => {
    const joko = await world.as('joko');
    await expect(readPapers(joko)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(savePaper(joko, form('nib'))).rejects.toMatchObject({ code: 'forbidden' });
    const wish = revealForm.parse({ workshop: String(world.siti), kind: 'ktp', reason: 'check' });
    await expect(revealPaper(joko, wish)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(revealPaper(await world.as('wulan'), wish)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('open for no other workshop and no other paper', async () => {
    const { db, vault } = world.services;
    const [row] = await db.read.select().from(workshopPaper).where(eq(workshopPaper.kind, 'ktp'));
    expect(vault.open(row?.sealed ?? '', `paper:${world.siti}:ktp`)).toBe(numbers.ktp);
    expect(() => vault.open(row?.sealed ?? '', `paper:${world.wulan}:ktp`)).toThrow();
    expect(() => vault.open(row?.sealed ?? '', `paper:${world.siti}:nib`)).toThrow();
  });

  it('end the check that used them when they change or go, not when they are saved again', async () => {
    const { db } = world.services;
    const siti = await world.as('siti');
    const checked = { checkedOn: '2026-01-01', expiresOn: null, checkedBy: 'x', officeSlug: 'dlh', finding: '' };
    const vouch = (item: 'nib' | 'identity') =>
      db.write((tx) => tx.insert(verification).values({ workshopId: world.siti, item, ...checked }));
    await vouch('nib');
    await vouch('identity');
    expect(await savePaper(siti, form('nib'))).toEqual({ notice: 'saved' });
    expect(await savePaper(siti, form('nib', '9120304050600'))).toEqual({ notice: 'saved-and-lapsed' });
    expect((await db.read.select().from(verification)).map(({ item }) => item)).toEqual(['identity']);
    expect(await savePaper(siti, form('ktp', '', { remove: 'on' }))).toEqual({ notice: 'saved-and-lapsed' });
    expect(await db.read.select().from(verification)).toEqual([]);
    expect((await readPapers(siti)).papers.find(({ kind }) => kind === 'ktp')?.paper).toBeUndefined();
    await savePaper(siti, form('ktp'));
    await savePaper(siti, form('nib'));
  });
});

describe('showing a number in full', () => {
  it('is written down with who, which and what for, never the number', async () => {
    const wish = revealForm.parse({ workshop: String(world.siti), kind: 'ktp', reason: 'form' });
    expect(await revealPaper(await world.as('siti'), wish)).toEqual({ show: { kind: 'ktp', number: numbers.ktp } });
    expect(await lastLine()).toMatchObject({
      action: 'workshop.reveal-paper',
      userId: world.id('siti'),
      subject: `workshop:${world.siti}`,
      detail: { kind: 'ktp', reason: 'form' },
    });
  });

  it('tells the owner when an officer does it, in the product and by mail', async () => {
    const reason = 'Mencocokkan dengan OSS';
    const wish = officerRevealForm.parse({ workshop: 'batik-siti', kind: 'nib', reason });
    const shown = await revealPaperToOfficer(await world.as('rahmat'), wish);
    expect(shown).toEqual({ show: { kind: 'nib', number: numbers.nib } });
    expect(await lastLine()).toMatchObject({ action: 'office.reveal-paper', userId: world.id('rahmat') });
    const { read } = world.services.db;
    const told = await read.select().from(notification);
    expect(told).toMatchObject([
      { userId: world.id('siti'), kind: 'paper-revealed', facts: { paper: 'NIB', reason }, path: '/producer/papers' },
    ]);
    expect(await read.select().from(outbox).where(eq(outbox.template, 'paper-revealed'))).toHaveLength(1);
  });

  it('is refused to officers without the power, with an interest, or without a reason', async () => {
    const wish = (workshop: string) => ({ workshop, kind: 'nib' as const, reason: 'Mencocokkan dengan OSS' });
    const refusal = async (who: 'tono' | 'dewi' | 'agus' | 'siti', workshop: string) =>
      revealPaperToOfficer(await world.as(who), wish(workshop)).catch(
        (error: unknown) => (error as { code: string }).code,
      );
    expect(await refusal('tono', 'batik-siti')).toBe('forbidden');
    expect(await refusal('agus', 'batik-siti')).toBe('forbidden');
    expect(await refusal('siti', 'batik-siti')).toBe('forbidden');
    expect(await refusal('dewi', 'batik-wulan')).toBe('own-business');
    expect(await refusal('dewi', 'batik-nobody')).toBe('not-found');
    expect(() => officerRevealForm.parse({ ...wish('batik-siti'), reason: 'perlu' })).toThrow();
  });
});
