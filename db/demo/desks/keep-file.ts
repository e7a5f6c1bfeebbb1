import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { keysOf, placesOf } from '#src/domain/evidence-files/keys.ts';
import type { Files } from '#src/services/files/index.ts';
import type { Vault } from '#src/services/vault.ts';
import type { WantedFile } from '../readiness/shelf.ts';
import type { KeptFile } from '../readiness/store.ts';
import { makePaper } from './paper.ts';

/** Makes a file, seals it and keeps it as an upload is kept. `pictures` is the folder photos are made from. */
export async function keepFile(
  { vault, files, pictures }: { vault: Vault; files: Files; pictures: string },
  { kind, lines, picture, ...wanted }: WantedFile,
): Promise<KeptFile> {
  const { id } = wanted;
  const [keys, places] = [keysOf(id), placesOf(id)];
  const sealed = 'application/octet-stream';
  const photo = kind === 'photo' ? await photoOf(pictures, picture) : null;
  const body = photo?.original ?? makePaper(lines);
  await files.put(keys.original, vault.sealBytes(body, places.original), sealed);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const facts = { ...wanted, type: photo ? 'image/jpeg' : 'application/pdf', bytes: body.byteLength, sha256 };
  if (!photo) return { ...facts, width: null, height: null };
  await files.put(keys.view, vault.sealBytes(photo.view, places.view), sealed);
  return { ...facts, width: photo.width, height: photo.height };
}

interface Photo {
  original: Buffer;
  view: Buffer;
  width: number;
  height: number;
}

/** A workshop shows the same few pictures again and again. */
const photos = new Map<string, Promise<Photo>>();

function photoOf(pictures: string, stem: string): Promise<Photo> {
  const known = photos.get(stem) ?? takePhoto(pictures, stem);
  photos.set(stem, known);
  return known;
}

async function takePhoto(pictures: string, stem: string): Promise<Photo> {
  const rendered = await readFile(await renderedAt(pictures, stem));
  const original = await sharp(rendered).jpeg({ quality: 76 }).toBuffer();
  const { data, info } = await sharp(rendered).webp({ quality: 60, effort: 0 }).toBuffer({ resolveWithObject: true });
  return { original, view: data, width: info.width, height: info.height };
}

async function renderedAt(pictures: string, stem: string): Promise<string> {
  for (const ending of ['800.webp', '400.webp']) {
    const path = join(pictures, `${stem}-${ending}`);
    if (await stat(path).catch(() => null)) return path;
  }
  throw new Error(`${stem} was not rendered`);
}
