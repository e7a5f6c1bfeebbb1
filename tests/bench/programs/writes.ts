import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '#db/client.ts';
import { recordChange } from '#db/search/changed.ts';

// Changes the price of one listing after another, so many times a second, until it is ended.
const [url, perSecond] = process.argv.slice(2);
const db = await openDatabase(url ?? '');
const { rows } = await db.reader.execute(`SELECT id FROM listing WHERE state = 'published' ORDER BY id LIMIT 2000`);
const started = performance.now();
let done = 0;
process.on('SIGTERM', () => {
  console.log(String(Math.round((done * 1000) / (performance.now() - started))));
  process.exit(0);
});
for (;;) {
  const id = Number(rows[done % rows.length]?.[0]);
  await db.write(async (tx) => {
    await tx.run(`UPDATE listing SET price = price + 1000 WHERE id = ${id}`);
    await recordChange(tx, 'listing', [id], Date.now());
  });
  done += 1;
  const ahead = (done * 1000) / Number(perSecond) - (performance.now() - started);
  await sleep(Math.max(0, ahead));
}
