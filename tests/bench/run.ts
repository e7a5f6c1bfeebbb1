import { execFileSync } from 'node:child_process';

const parts = ['search', 'pages', 'first-view', 'uploads', 'readiness', 'expiry', 'exhibitions'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !parts.includes(part));
if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}: there are ${parts.join(', ')}`);

// Each part is a process of its own, so that none inherits another's memory or warm code.
for (const part of parts) {
  if (wanted.length > 0 && !wanted.includes(part)) continue;
  execFileSync(process.execPath, [`tests/bench/${part}.ts`], { stdio: 'inherit' });
}
