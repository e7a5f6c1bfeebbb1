import { setImmediate as turn } from 'node:timers/promises';
import { openDatabase } from '#db/client.ts';
import { meta } from '#db/schema/index.ts';

// Writes rows one after another and says each number once it is committed, until it is killed. File writes never
// leave the microtask queue, so without a turn of the event loop nothing would ever be said.
const [url, from] = process.argv.slice(2);
const db = await openDatabase(url ?? '');
for (let number = Number(from); ; number += 1) {
  await db.write((tx) => tx.insert(meta).values({ key: `row-${number}`, value: 'x'.repeat(500) }));
  process.stdout.write(`${number}\n`);
  await turn();
}
