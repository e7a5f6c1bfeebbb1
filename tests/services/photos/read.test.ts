import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Photo, Photos } from '#src/services/photos/index.ts';
import { openPhotos } from '#src/services/photos/open.ts';
import { hostilePhotos } from '#tests/support/hostile-photos.ts';
import { animation, canvas, eicar, jpeg, payload, phoneJpeg } from '#tests/support/photos.ts';

let folder: string;
let photos: Photos;
const complaints: unknown[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canting-photos-'));
  photos = openPhotos({ log: { error: (complaint: unknown) => void complaints.push(complaint) } });
});
afterAll(async () => {
  await photos.close();
  await rm(folder, { recursive: true, force: true });
  expect(complaints).toEqual([]);
});

describe('what is made of a photo', () => {
  test('AVIF and WebP at four widths, a link preview, and what a page shows until they arrive', async () => {
    const photo = await read(await jpeg({ width: 2400, height: 3000, colour: '#1f3a6d' }));
    expect(photo).toMatchObject({ width: 2400, height: 3000, widths: [320, 640, 1024, 1600] });
    expect(photo.files.map(({ ending }) => ending)).toEqual([
      ...[320, 640, 1024, 1600].flatMap((width) => [`${width}.avif`, `${width}.webp`]),
      'og.jpg',
    ]);
    for (const { ending, body, type } of photo.files) {
      const { width, height, format, compression } = await sharp(body).metadata();
      if (ending === 'og.jpg') expect([width, height, format, type]).toEqual([800, 420, 'jpeg', 'image/jpeg']);
      else {
        expect([width, height]).toEqual([parseInt(ending), Math.round(parseInt(ending) * 1.25)]);
        expect(ending.endsWith('avif') ? compression : format).toBe(ending.endsWith('avif') ? 'av1' : 'webp');
      }
    }
    expect(photo.colour).toMatch(/^#1[e-f20]3[9ab]6[c-e]$/);
    expect(photo.palette).toHaveLength(1);
    expect(photo.placeholder).toMatch(/^data:image\/webp;base64,/);
    expect(photo.placeholder.length).toBeLessThan(400);
  });

  test.each([
    [200, [200]],
    [330, [330]],
    [500, [320, 500]],
    [1_100, [320, 640, 1_100]],
    [1_200, [320, 640, 1_024, 1_200]],
  ])('a photo of %i pixels is never enlarged', async (width, widths) => {
    const photo = await read(await jpeg({ width, height: width }));
    expect(photo.widths).toEqual(widths);
    expect((await sharp(bodyOf(photo, `${widths.at(-1)}.webp`)).metadata()).width).toBe(widths.at(-1));
  });

  test('shapes no screen has still fit into the encoders', async () => {
    const tall = await read(await canvas({ width: 30, height: 16_000 }).png().toBuffer());
    expect(tall.height).toBe(16_000);
    expect((await sharp(bodyOf(tall, `${tall.widths.at(-1)}.avif`)).metadata()).height).toBeLessThanOrEqual(3_200);
    const wide = await read(await canvas({ width: 20_000, height: 1 }).png().toBuffer());
    expect(wide.widths.at(-1)).toBe(1_600);
  });

  test('a phone’s photo stands upright and says nothing about where it was taken', async () => {
    const original = await phoneJpeg();
    const before = await sharp(original).metadata();
    expect([before.orientation, Boolean(before.exif), Boolean(before.xmp), Boolean(before.icc)]).toEqual([
      6,
      true,
      true,
      true,
    ]);
    const photo = await read(original);
    expect([photo.width, photo.height]).toEqual([600, 800]);
    for (const { body, ending } of photo.files) {
      const { exif, xmp, icc, iptc, orientation } = await sharp(body).metadata();
      expect([exif, xmp, icc, iptc, orientation], ending).toEqual(Array(5).fill(undefined));
      expect(Buffer.from(body).includes('GPS')).toBe(false);
      expect(Buffer.from(body).includes('Telepon')).toBe(false);
    }
    const [top, bottom] = [await pixel(photo, 300, 100), await pixel(photo, 300, 700)];
    expect([top[0] > 150, top[2] < 90, bottom[0] < 90, bottom[2] > 150]).toEqual([true, true, true, true]);
  });

  test('of an animation the first frame is shown', async () => {
    const photo = await read(await animation());
    expect([photo.width, photo.height, photo.colour]).toEqual([200, 100, '#ff0000']);
  });

  test('grey, CMYK, sixteen bits and transparency become plain sRGB', async () => {
    const shapes = {
      grey: canvas({ colour: '#808080' }).toColourspace('b-w').jpeg(),
      cmyk: canvas({ colour: '#808080' }).toColourspace('cmyk').jpeg(),
      deep: canvas({ colour: '#808080' }).toColourspace('rgb16').png(),
      clear: sharp({ create: { width: 400, height: 400, channels: 4, background: '#00000000' } }).png(),
    };
    for (const [name, made] of Object.entries(shapes)) {
      const photo = await read(await made.toBuffer());
      const [r, g, b] = await pixel(photo, 100, 100);
      const expected = name === 'clear' ? 255 : 128;
      for (const value of [r, g, b]) expect(Math.abs(value - expected), name).toBeLessThan(20);
    }
  });

  test('a camera’s 48 megapixels are welcome, as many that must stand in memory whole are not', async () => {
    const large = canvas({ width: 8_000, height: 6_000 });
    expect((await read(await large.jpeg().toBuffer())).widths).toEqual([320, 640, 1024, 1600]);
    const progressive = await canvas({ width: 8_000, height: 6_000 }).jpeg({ progressive: true }).toBuffer();
    await expect(read(progressive)).rejects.toMatchObject({ code: 'too-many-pixels', facts: { max: 24 } });
  });
});

test('hostile files are refused by name, or nothing of what they hid is left', async () => {
  const corpus = await hostilePhotos();
  for (const { fileName, body, refused } of corpus) {
    const outcome = await read(body).catch((error: unknown) => error as { code: string });
    if (refused) {
      // An empty file is refused before it comes here; the decoder only knows that it is no photo.
      const expected = body.length === 0 ? 'wrong-file-type' : refused;
      expect(outcome, fileName).toMatchObject({ code: expected });
      continue;
    }
    const { files } = outcome as Photo;
    expect(body.includes(payload) || body.includes(eicar), fileName).toBe(true);
    for (const file of files) {
      const bytes = Buffer.from(file.body);
      for (const hidden of ['<?php', '<script', 'EICAR', 'PK\u0003\u0004'])
        expect(bytes.includes(hidden), `${fileName} ${file.ending}`).toBe(false);
    }
  }
  expect(corpus.filter(({ refused }) => refused === null).length).toBeGreaterThan(3);
});

async function read(body: Uint8Array): Promise<Photo> {
  const path = join(folder, `${Math.random().toString(36).slice(2)}.upload`);
  await writeFile(path, body);
  return photos.read(path);
}

function bodyOf({ files }: Photo, ending: string): Uint8Array {
  return files.find((file) => file.ending === ending)?.body ?? new Uint8Array();
}

async function pixel(photo: Photo, left: number, top: number): Promise<[number, number, number]> {
  const largest = sharp(bodyOf(photo, `${photo.widths.at(-1)}.webp`)).extract({ left, top, width: 1, height: 1 });
  return [...(await largest.removeAlpha().raw().toBuffer())] as [number, number, number];
}
