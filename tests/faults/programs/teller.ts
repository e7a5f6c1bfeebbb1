import { once } from 'node:events';
import { openDatabase } from '#db/client.ts';
import { resumeTelling, startTelling } from '#src/domain/exhibitions/deciding/tell.ts';
import { makeVault } from '#src/services/vault.ts';

// Tells people of letters that are public: as the press that publishes does (`press` and the exhibition), or as a start
// does. Begins when it is told to: starting takes longer than it lives.
const [url = '', secret = '', way = '', slug = ''] = process.argv.slice(2);
process.stdout.write('loaded\n');
await once(process.stdin, 'data');
const db = await openDatabase(url);
const context = { db, vault: makeVault(secret), origin: 'https://canting.example', now: Date.now() };
if (way === 'press') {
  startTelling(context, slug);
  while (db.pending.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
} else await resumeTelling(context);
db.close();
process.stdin.destroy();
