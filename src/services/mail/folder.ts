import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mailer } from './index.ts';
import { messageOf } from './message.ts';

/** Writes each mail to a file of its own, `<time>-<id>.eml`: there when it is whole, or not at all. */
export function openFolderMailer(folder: string, host: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    where: folder,
    async send(mail) {
      const { message } = await transport.sendMail(messageOf(mail, host));
      const time = new Date().toISOString().replace(/[-:.Z]/g, '');
      await mkdir(folder, { recursive: true });
      await writeWhole(join(folder, `${time}-${mail.id}.eml`), message as Buffer);
    },
    async check() {
      await mkdir(folder, { recursive: true });
    },
  };
}

async function writeWhole(path: string, body: Buffer): Promise<void> {
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      await file.writeFile(body);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
