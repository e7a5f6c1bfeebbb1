import { openDatabase } from '#db/client.ts';
import { recordAudit } from '#src/domain/audit.ts';

// Records 50 lines at once beside another process.
const db = await openDatabase(process.argv[2] ?? '');
process.stdout.write('ready\n');
const entry = { at: Date.now(), userId: null, action: 'review.expire', subject: 'review:x' };
await Promise.all(
  Array.from({ length: 50 }, (_, number) => db.write((tx) => recordAudit(tx, { ...entry, detail: { number } }))),
);
db.close();
