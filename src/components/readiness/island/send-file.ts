import type { Sent, Upload } from '#src/components/photos/retry.ts';
import { sendPhoto } from '#src/components/photos/send.ts';
import { shrinkPhoto, type Shrunk } from '#src/components/photos/shrink.ts';
import type { QueuedPhoto } from '#src/components/photos/store.ts';
import { paths } from '#src/paths.ts';
import { placeIn } from './scope.ts';

/** Bytes the server takes of one file. */
const largest = 10 * 1024 * 1024;

interface FileAnswer {
  ok?: boolean;
  data?: { files?: { id: string; width: number | null; height: number | null }[] };
}

/** Photos are made small for the line, PDF goes as it is. */
export async function shrinkFile(file: Blob, fileName: string): Promise<Shrunk> {
  const isPdf = file.type === 'application/pdf' || /\.pdf$/i.test(fileName);
  if (!isPdf) return shrinkPhoto(file, fileName);
  if (file.size > largest) return { ok: false, code: 'too-large' };
  return { ok: true, blob: file.type ? file : new Blob([file], { type: 'application/pdf' }) };
}

/** One file at a time, however many things an item asks: more only slow each other down on a thin line. */
let lane: Promise<unknown> = Promise.resolve();

/** Sends one file; the key lets the server know a second try for what it has already. */
export async function sendFile(
  file: Blob,
  told: { progress(share: number): void; signal: AbortSignal },
  queued: QueuedPhoto,
): Promise<Sent> {
  const { workshop, item } = placeIn(queued.scope);
  const place = { workshop, item };
  const along = { fileName: queued.fileName, fields: { ...place, key: queued.id } };
  const url = `${paths.evidenceUpload()}?${new URLSearchParams(place)}`;
  const turn = lane.then(() => sendPhoto(url, file, told, along));
  lane = turn;
  const { status, body } = await turn;
  const answer = (body ?? {}) as FileAnswer;
  const uploads = (answer.data?.files ?? []).map(asUpload);
  return { status, body: { ...answer, data: { uploads } } };
}

function asUpload({ id, width, height }: { id: string; width: number | null; height: number | null }): Upload {
  return { name: id, width: width ?? 0, height: height ?? 0, widths: [], colour: '', placeholder: '', palette: [] };
}
