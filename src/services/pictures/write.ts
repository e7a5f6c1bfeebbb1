import { rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import sharp, { type Sharp } from 'sharp';
import type { Picture } from './cloth.ts';
import { filesOf, shapes, type PictureFacts, type PictureJob } from './job.ts';

/** Measured on cloth: below these the isen dots and the crackle smear, above them files grow and nobody sees it. */
const AVIF = { effort: 0, chromaSubsampling: '4:2:0' } as const;
const avifQuality = (width: number) => (width > 320 ? 55 : 45);
const WEBP = { quality: 58, effort: 0 } as const;
const JPEG = { quality: 78, optimiseCoding: false } as const;

/** Writes every file of a picture whole or not at all. `preview` is the link preview's own picture, else a crop is taken. */
export async function writePicture(picture: Picture, job: PictureJob, dir: string, preview?: Picture): Promise<void> {
  const { avif, webp, og, width } = shapes[job.kind ?? 'cloth'];
  const small = new Map<number, Picture>([[width, picture]]);
  for (const size of new Set([...avif, ...webp])) {
    if (!small.has(size)) small.set(size, await reduced(picture, size));
  }
  const of = (size: number): Sharp => raw(small.get(size) as Picture);
  await Promise.all([
    ...avif.map(async (size) =>
      put(
        dir,
        `${job.name}-${size}.avif`,
        await of(size)
          .avif({ ...AVIF, quality: avifQuality(size) })
          .toBuffer(),
      ),
    ),
    ...webp.map(async (size) => put(dir, `${job.name}-${size}.webp`, await of(size).webp(WEBP).toBuffer())),
  ]);
  if (og)
    await put(
      dir,
      `${job.name}-og.jpg`,
      await linkPreview(preview ?? picture)
        .jpeg(JPEG)
        .toBuffer(),
    );
}

/** Whether every file of the job is there and not empty. */
export async function isWritten(job: PictureJob, dir: string): Promise<boolean> {
  const sizes = await Promise.all(
    filesOf(job.name, job.kind).map(async (file) => {
      try {
        return (await stat(join(dir, file))).size;
      } catch {
        return 0;
      }
    }),
  );
  return sizes.every((size) => size > 0);
}

/** Reads the facts from the smallest file, so that they are the same whether the picture was just made or found. */
export async function factsOf(job: PictureJob, dir: string): Promise<PictureFacts> {
  const { width, height, webp } = shapes[job.kind ?? 'cloth'];
  // One pixel is the average; asking for statistics would measure entropy and sharpness too, at ten times the cost.
  const average = sharp(join(dir, `${job.name}-${webp[0]}.webp`))
    .resize(1, 1, { fit: 'fill' })
    .removeAlpha();
  const colour = (await average.raw().toBuffer()).toString('hex').slice(0, 6);
  return { name: job.name, width, height, colour: `#${colour}` };
}

function raw({ data, width, height }: Picture): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

async function reduced(picture: Picture, width: number): Promise<Picture> {
  const height = Math.round((picture.height * width) / picture.width);
  return { data: await raw(picture).resize(width, height).raw().toBuffer(), width, height };
}

/** The middle of the picture in the shape link previews ask for (1.91:1), at its own scale. */
function linkPreview(picture: Picture): Sharp {
  const height = Math.round(picture.width / 1.905);
  return raw(picture).extract({
    left: 0,
    top: Math.max(0, Math.round((picture.height - height) / 2)),
    width: picture.width,
    height: Math.min(height, picture.height),
  });
}

async function put(dir: string, file: string, data: Buffer): Promise<void> {
  const draft = join(dir, `.${file}.${process.pid}-${threadId}`);
  await writeFile(draft, data);
  await rename(draft, join(dir, file));
}
