import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Received {
  /** RCPT TO, one by one. */
  recipients: string[];
  mail: Email;
}

export interface PostOffice {
  url: string;
  port: number;
  /** Everything that was accepted, in order. */
  received: Received[];
  /** By Message-ID: how many copies were accepted. */
  copies: Map<string, number>;
  close(): Promise<void>;
}

interface Habits {
  port?: number;
  /** What to answer to a recipient: a status and a text, or nothing to take it. */
  answerTo?(recipient: string): [number, string] | undefined;
  /** Milliseconds between taking a mail and saying so. */
  slow?(): number;
}

/** A real mail server on the loopback. */
export async function openPostOffice({ port = 0, answerTo, slow }: Habits = {}): Promise<PostOffice> {
  const received: Received[] = [];
  const copies = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      const answer = answerTo?.(address);
      if (!answer) return done();
      done(Object.assign(new Error(answer[1]), { responseCode: answer[0] }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          received.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), mail });
          copies.set(mail.messageId ?? '', (copies.get(mail.messageId ?? '') ?? 0) + 1);
          if (slow) setTimeout(done, slow());
          else done();
        });
      });
    },
  });
  // A sender that is killed breaks its line off.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.server.address() as AddressInfo).port;
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    received,
    copies,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
