import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { openDatabase } from '#db/client.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { startDelivery } from '#src/services/deliver.ts';
import { openMailer } from '#src/services/mail/index.ts';
import { makeVault } from '#src/services/vault.ts';

// Promises mail and says each id once it is committed, and delivers what was promised, until it is killed. With
// `finish` it promises nothing, delivers what is left and ends. Begins when it is told to: starting takes longer than it
// lives.
const [url = '', smtp = '', secret = '', finish] = process.argv.slice(2);
process.stdout.write('loaded\n');
await once(process.stdin, 'data');
const db = await openDatabase(url);
const vault = makeVault(secret);
const origin = 'https://canting.example';
const mailer = openMailer({ SMTP_URL: smtp, DATA_DIR: '' }, origin);
const parts = { db, vault, mailer, origin, env: { MAIL_FROM: 'Canting <c@canting.example>' }, log: pino({ level: 'silent' }) }; // prettier-ignore
const delivery = startDelivery(parts, { look: 5, lease: finish ? 120_000 : 150 });

if (finish) {
  await delivery.drain();
  await delivery.close();
  db.close();
  process.stdin.destroy();
} else {
  for (let number = 0; ; number += 1) {
    const name = `${process.pid}-${number}`;
    const facts = { name, link: `${origin}/x` };
    await db.write((tx) => promiseMail(tx, { vault, now: Date.now() }, { to: `${name}@buyers.test`, template: 'confirm', locale: 'en', facts })); // prettier-ignore
    process.stdout.write(`${name}\n`);
    await sleep(120);
  }
}
