import { open, type FileHandle } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { endingOf } from '#src/domain/evidence-files/file-name.ts';
import { evidenceTypes, type EvidenceType } from '#src/domain/evidence-files/limits.ts';
import { Refusal } from '#src/domain/refusal.ts';

/** Bytes at the head of a PDF, and at its tail, that are looked at. */
const head = 1024;
const tail = 2048;
/** Bytes from where its table of contents is said to be. */
const around = 32;
/** A ZIP archive ends with this record, and a comment of up to 65,535 bytes. */
const zipEnd = { signature: Buffer.from('PK\u0005\u0006', 'latin1'), bytes: 22, comment: 65_535 };

/**
 * What a file is by its first bytes, which its name's ending must not contradict. A PDF must begin and end as one, and be
 * nothing else besides. Throws `bad-document`. Whether a picture can be decoded is found out elsewhere.
 */
export async function inspectDocument(path: string, fileName: string): Promise<EvidenceType> {
  const mime = (await fileTypeFromFile(path))?.mime.replace('image/apng', 'image/png') ?? '';
  if (!Object.hasOwn(evidenceTypes, mime)) throw new Refusal('bad-document');
  const type = mime as EvidenceType;
  const ending = endingOf(fileName);
  if (ending !== null && !(evidenceTypes[type] as readonly string[]).includes(ending))
    throw new Refusal('bad-document');
  if (type === 'application/pdf' && !(await isWholePdf(path))) throw new Refusal('bad-document');
  return type;
}

async function isWholePdf(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const start = (await read(file, 0, head)).toString('latin1');
    if (!/^%PDF-[12]\.\d/.test(start) || looksLikePage(start)) return false;
    const end = (await read(file, Math.max(0, size - tail), tail)).toString('latin1');
    const [, number, behind = ''] = /^[^]*startxref\s+(\d{1,10})\s+%%EOF([^]*)$/.exec(end) ?? [];
    if (looksLikePage(behind) || /PK[\u0003\u0005]/.test(behind)) return false;
    const offset = Number(number ?? size);
    if (offset === 0 || offset >= size) return false;
    // Some programs count a few bytes wrong, and every reader looks around.
    const table = (await read(file, Math.max(0, offset - around), 2 * around)).toString('latin1');
    if (!/\b(xref|\d{1,10}\s+\d{1,5}\s+obj)\b/.test(table)) return false;
    return !isArchive(await read(file, Math.max(0, size - zipEnd.comment - zipEnd.bytes), size));
  } finally {
    await file.close();
  }
}

/** What a browser that guesses would take for a page. */
function looksLikePage(text: string): boolean {
  return /<(!doctype|html|head|body|script|iframe|svg|img|\?php|\?xml\s)/i.test(text);
}

/** Whether a ZIP reader would find an archive's end that reaches exactly to the file's. */
function isArchive(end: Buffer): boolean {
  for (let at = end.indexOf(zipEnd.signature); at >= 0; at = end.indexOf(zipEnd.signature, at + 1))
    if (at + zipEnd.bytes <= end.length && at + zipEnd.bytes + end.readUInt16LE(at + 20) === end.length) return true;
  return false;
}

async function read(file: FileHandle, from: number, most: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(most, zipEnd.comment + zipEnd.bytes)), { position: from }); // prettier-ignore
  return buffer.subarray(0, bytesRead);
}
