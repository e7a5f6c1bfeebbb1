import { execFileSync } from 'node:child_process';

// Each part is a process of its own, so that none inherits another's memory or warm code.
for (const part of ['search', 'pages', 'first-view', 'uploads']) {
  execFileSync(process.execPath, [`tests/bench/${part}.ts`], { stdio: 'inherit' });
}
