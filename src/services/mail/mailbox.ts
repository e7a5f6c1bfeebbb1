import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';

/** What the folder of mails holds, for the demo's page. */
export interface Mailbox {
  /** Newest first, at most 100. */
  list(): Promise<KeptMail[]>;
  /** null when there is none. */
  read(id: string): Promise<KeptMail | null>;
}

export interface KeptMail {
  /** The file's name without its ending. */
  id: string;
  /** Milliseconds. */
  at: number;
  from: string;
  to: string;
  subject: string;
  messageId: string;
  text: string;
  /** Source of the HTML part; never to be put into a page as it is. */
  html: string;
}

const name = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})-[a-f0-9]{32}$/;
const most = 100;

export function openMailbox(folder: string): Mailbox {
  const read = async (id: string): Promise<KeptMail | null> => {
    if (!name.test(id)) return null;
    const source = await readFile(join(folder, `${id}.eml`)).catch(() => null);
    return source && keptMail(id, await PostalMime.parse(source));
  };
  return {
    read,
    async list() {
      const files = await readdir(folder).catch(() => []);
      const ids = files.map((file) => file.replace(/\.eml$/, '')).filter((id) => name.test(id));
      const newest = ids.sort().reverse().slice(0, most);
      return (await Promise.all(newest.map(read))).filter((mail) => mail !== null);
    },
  };
}

function keptMail(id: string, { from, to, subject, messageId, text, html }: Email): KeptMail {
  return {
    id,
    at: Date.parse(id.replace(name, '$1-$2-$3T$4:$5:$6.$7Z')),
    from: from?.name ? `${from.name} <${from.address}>` : (from?.address ?? ''),
    to: (to ?? []).map(({ address }) => address ?? '').join(', '),
    subject: subject ?? '',
    messageId: messageId ?? '',
    text: text ?? '',
    html: html ?? '',
  };
}
