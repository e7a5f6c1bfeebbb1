import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Database } from '../../client.ts';
import { keysOf, placesOf } from '#src/domain/evidence-files/keys.ts';
import { sealBody } from '#src/domain/readiness/body.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { progressOf } from '#src/domain/readiness/progress.ts';
import { dueDay, isWorkingDay } from '#src/domain/reviews/working-days.ts';
import { monthsLater } from '#src/domain/verification/validity.ts';
import type { Env } from '#src/env.ts';
import { chooseFiles } from '#src/services/files/choose.ts';
import type { Files } from '#src/services/files/index.ts';
import { openVault, type Vault } from '#src/services/vault.ts';
import { coverOf } from '../pictures.ts';
import type { Plan } from '../plan.ts';
import { openCalendar } from '../readiness/calendar.ts';
import { clearReadiness, sowReadiness } from '../readiness/sow.ts';
import type { WantedFile } from '../readiness/shelf.ts';
import type { KeptFile } from '../readiness/store.ts';
import type { Reference } from '../reference.ts';
import type { Colouring } from '../shade.ts';
import { makePaper } from './paper.ts';

interface Laying {
  env: Env;
  reference: Reference;
  colouring: Colouring;
  /** Where rendered pictures are; null: none were made, so nothing is shown as a file either. */
  pictures: string | null;
  report(line: string): void;
}

/** What the plan's workshops proved, with the product's own rules and seals. Returns whether there was any to write. */
export async function layReadiness(db: Database, plan: Plan, laying: Laying): Promise<boolean> {
  const { env, reference, colouring, pictures, report } = laying;
  const [lists, vault, files] = await Promise.all([readLists(db.read), openVault(env), chooseFiles(env)]);
  return sowReadiness(db, plan, {
    ...{ reference, report },
    calendar: openCalendar(plan, { dueDay, isWorkingDay, monthsLater }),
    lists: {
      ...{ core: lists.core, markets: lists.markets },
      progressOf: (standings, answers, today) => progressOf(lists, standings, answers, today),
    },
    seal: (id, body) => sealBody(vault, id, body),
    picturesOf: pictures
      ? (maker) => [
          coverOf(maker, reference, colouring).name,
          ...maker.motifs.slice(0, 3).map((slug) => `motif-${slug}`),
        ]
      : null,
    keep: (wanted) => keep({ vault, files, pictures: pictures ?? '' }, wanted),
  });
}

/** Deletes it again, with the bytes of its files. */
export async function removeReadiness(db: Database, plan: Plan, env: Env): Promise<void> {
  const files = await chooseFiles(env);
  await clearReadiness(db, plan, (ids) => files.remove(ids.flatMap((id) => Object.values(keysOf(id)))));
}

async function keep(
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
