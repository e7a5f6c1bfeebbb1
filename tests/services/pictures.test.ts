import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import motifs from '#db/reference/motifs.json' with { type: 'json' };
import type { PatternMotif } from '#src/domain/pattern/motif.ts';
import { renderCloth, type Picture } from '#src/services/pictures/cloth.ts';
import { compositions } from '#src/services/pictures/compositions.ts';
import { filesOf, type PictureJob } from '#src/services/pictures/job.ts';
import { renderPictures } from '#src/services/pictures/render.ts';
import { hands, type Technique } from '#src/services/pictures/technique.ts';

const motif = (motifs as PatternMotif[]).find(({ slug }) => slug === 'watu-pecah') as PatternMotif;
const techniques = Object.keys(hands) as Technique[];

const cloth = (technique: Technique, change: object = {}): Promise<Picture> =>
  renderCloth({ motif, technique, variant: 0, seed: 'one', lie: 'folded', ...change }, 240, 300);

describe('a picture of a cloth', () => {
  test.each(techniques)('is the same, byte for byte, for the same %s cloth', async (technique) => {
    const [first, second] = [await cloth(technique), await cloth(technique)];
    expect(Buffer.compare(first.data, second.data)).toBe(0);
    expect([first.width, first.height, first.data.length]).toEqual([240, 300, 240 * 300 * 3]);
  });

  test('shows how the cloth was made: no two techniques look alike', async () => {
    const pictures = await Promise.all(
      techniques.map(async (technique) => [technique, await cloth(technique)] as const),
    );
    for (const [i, [one, first]] of pictures.entries()) {
      for (const [other, second] of pictures.slice(i + 1)) {
        expect(difference(first, second), `${one} and ${other}`).toBeGreaterThan(2.5);
      }
    }
  });

  test('crackles when it was waxed, and never when it was printed', async () => {
    const smooth = { ...motif, pattern: { ...motif.pattern, crackle: 0 } };
    expect(difference(await cloth('tulis'), await cloth('tulis', { motif: smooth }))).toBeGreaterThan(0.5);
    expect(difference(await cloth('printing'), await cloth('printing', { motif: smooth }))).toBe(0);
  });

  test('comes in every palette of the motif', async () => {
    for (const variant of [1, 2, 3]) {
      expect(difference(await cloth('cap'), await cloth('cap', { variant })), `palette ${variant}`).toBeGreaterThan(8);
    }
  });

  test.each(Object.keys(compositions))('is neither burnt out nor lost in the dark when laid as %s', async (lie) => {
    const { data } = await cloth('tulis', { lie });
    const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
    expect(mean).toBeGreaterThan(70);
    expect(mean).toBeLessThan(225);
  });
});

describe('the picture files', () => {
  let dir = '';
  const jobs: PictureJob[] = [
    { name: 'cloth', motif, technique: 'cap', variant: 0, seed: 'a' },
    { kind: 'detail', name: 'detail', motif, technique: 'cap', variant: 0, seed: 'b' },
    { kind: 'swatch', name: 'swatch', motif, technique: 'tulis', variant: 1, seed: 'd' },
  ];
  const files = jobs.flatMap((job) => filesOf(job.name, job.kind));

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'pictures-'));
    await renderPictures(jobs, dir, { workers: 2 });
  }, 60_000);

  afterAll(() => rm(dir, { recursive: true, force: true }));

  test('are all there, whole, in the size their name says, with no draft left behind', async () => {
    expect((await readdir(dir)).toSorted()).toEqual(files.toSorted());
    for (const file of files) {
      const { width } = await sharp(await readFile(join(dir, file))).metadata();
      expect(width, file).toBe(file.endsWith('-og.jpg') ? 800 : Number(/-(\d+)\./.exec(file)?.[1]));
    }
  });

  test('are left alone when they exist and made again when one is missing or empty', async () => {
    const times = async () => Promise.all(files.map(async (file) => (await stat(join(dir, file))).mtimeMs));
    const [before, facts] = [await times(), await renderPictures(jobs, dir, { workers: 1 })];
    expect(await times()).toEqual(before);
    await writeFile(join(dir, 'cloth-800.webp'), '');
    expect(await renderPictures(jobs, dir, { workers: 1 })).toEqual(facts);
    expect((await stat(join(dir, 'cloth-800.webp'))).size).toBeGreaterThan(0);
  }, 60_000);

  test('come with their size and average colour', async () => {
    const facts = await renderPictures(jobs, dir, { workers: 1 });
    expect(facts.map(({ name }) => name)).toEqual(['cloth', 'detail', 'swatch']);
    expect(facts[0]).toMatchObject({ width: 800, height: 1000 });
    for (const { colour } of facts) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  test('stop with the name of the picture that cannot be made', async () => {
    const wrong: PictureJob = { name: 'wrong', motif, technique: 'cap', variant: 0, seed: 'a', lie: 'floating' };
    await expect(renderPictures([wrong], dir, { workers: 1 })).rejects.toThrow('picture wrong could not be made');
    expect(await readdir(dir)).toHaveLength(files.length);
  });
});

/** The mean difference of two pictures' bytes, 0…255. */
function difference(first: Picture, second: Picture): number {
  return (
    first.data.reduce((sum, value, i) => sum + Math.abs(value - (second.data[i] as number)), 0) / first.data.length
  );
}
