import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const code = ['src', 'db', 'tests'].flatMap(filesIn).filter((file) => /\.(ts|tsx|astro|mjs|css)$/.test(file));

/** Who may import whom: from a folder, to the folders listed and its own. Types may be had of services too. */
const allowed: [from: RegExp, to: RegExp][] = [
  [/^db\/(seed|reindex|backup|audit-verify|invite-admin)\.ts$/, /^(db|src\/(domain|services|env))/],
  [/^db\/demo\/desks\//, /^(db|src\/(domain|services|env))/],
  [/^db\//, /^db\//],
  [/^src\/domain\//, /^(db|src\/domain)\/|^src\/paths/],
  [/^src\/services\//, /^(db|src\/(services|domain|env|i18n))/],
  [/^src\/i18n\//, /^(db\/(reference|schema|readiness|exhibitions)|src\/(i18n|domain))\//],
  [/^src\/paths\.ts$/, /^src\/(domain|i18n)\//],
  [/^src\/(http|server|start)/, /^(db\/migrate|src\/(http|services|domain|i18n|env|server|drizzle-files))/],
  [/^src\/(middleware|locals\.d)\.ts$/, /^(db\/reference|src\/(http|services|domain|i18n|actions|paths))/],
  [/^src\/actions\//, /^src\/(actions|domain|i18n)\//],
  [
    /^src\/components\//,
    /^(db\/(schema|reference|readiness|exhibitions)|src\/(components|domain|i18n|paths|styles|layouts))/,
  ],
  [
    /^src\/(pages|layouts|styles)\//,
    /^(db\/(reference|readiness|exhibitions)|src\/(pages|layouts|components|domain|i18n|paths|styles|actions))/,
  ],
  [/^tests\//, /^(tests|src|db)\//],
];

describe('the shape of the code', () => {
  test('imports point one way', () => {
    expect(code.flatMap((file) => wrongImports(file))).toEqual([]);
  });

  test('the rule for imports sees a wrong one', () => {
    const wrong = wrongImports(
      'src/domain/x.ts',
      `import { y } from '#src/services/index.ts';\nimport z from 'astro:actions';`,
    );
    expect(wrong).toHaveLength(2);
  });

  test('no file is above 200 lines, except tables, dictionaries and demo texts', () => {
    const long = code.filter(
      (file) =>
        !/^(db\/(schema|demo)|src\/i18n|src\/styles|src\/domain\/access\/table\.ts|tests\/(pages\/matrix|journeys\/pages))/.test(
          file,
        ) && lines(file) > 200,
    );
    expect(long.map((file) => `${file}: ${lines(file)}`)).toEqual([]);
  });

  test('most files are short', () => {
    const sizes = code
      .filter((file) => file.startsWith('src/') && !file.startsWith('src/i18n/'))
      .map(lines)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(170);
  });

  test('folders are at most four deep, pages six where their address is, and none is a drawer', () => {
    const folders = new Set(code.map((file) => file.split('/').slice(0, -1).join('/')));
    expect(
      [...folders].filter((folder) => folder.split('/').length > (folder.startsWith('src/pages/') ? 6 : 4)),
    ).toEqual([]);
    expect([...folders].filter((folder) => /(^|\/)(utils?|common|helpers?|misc|shared)(\/|$)/.test(folder))).toEqual(
      [],
    );
  });

  test('the top level holds what the README says and nothing else', () => {
    const ours =
      'src public db tests astro.config.mjs package.json package-lock.json tsconfig.json README.md LICENSE Dockerfile compose.yaml'.split(
        ' ',
      );
    const theirs = '.git .ci .gitignore .env.example .dockerignore .astro node_modules dist data .env'.split(' ');
    expect(readdirSync(root).filter((name) => ![...ours, ...theirs].includes(name))).toEqual([]);
  });

  test('pages and components hold no SQL and no client', () => {
    const pages = code.filter((file) => /^src\/(pages|components|layouts)\//.test(file));
    const found = pages.filter((file) =>
      /from 'drizzle-orm|from '@libsql|from 'meilisearch'|from 'stripe'|\bdb\.(read|reader|write)\b/.test(text(file)),
    );
    expect(found).toEqual([]);
  });

  test('migrations are stamped in order', () => {
    const journal = JSON.parse(text('db/migrations/meta/_journal.json')) as { entries: { when: number }[] };
    const stamps = journal.entries.map(({ when }) => when);
    expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
    expect(new Set(stamps).size).toBe(stamps.length);
  });
});

function wrongImports(file: string, source = text(file)): string[] {
  const rule = allowed.find(([from]) => from.test(file));
  const imports = [
    ...source.matchAll(/^(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s+)?['"](?<target>[^'"]+)['"]/gm),
  ];
  const late = [...source.matchAll(/\bimport\(['"](?<target>[^'"]+)['"]\)/g)];
  return [...imports, ...late].flatMap(({ groups }) => {
    const { type, target = '' } = groups ?? {};
    const path = resolveImport(file, target);
    if (path === null) {
      const forbidden =
        /^src\/domain\//.test(file) && /^(astro|@astrojs|stripe|meilisearch|sharp|@libsql|pino)/.test(target);
      const astroInDb = file.startsWith('db/') && /^(astro|@astrojs)/.test(target);
      return forbidden || astroInDb ? [`${file} imports ${target}`] : [];
    }
    if (type && /^src\/(services|http)\//.test(path)) return [];
    if (type && /^src\/i18n\//.test(path)) return [];
    return rule?.[1].test(path) ? [] : [`${file} imports ${path}`];
  });
}

function resolveImport(file: string, target: string): string | null {
  if (target.startsWith('#')) return target.slice(1);
  if (target.startsWith('.')) return relative(root, join(root, file, '..', target));
  return null;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function text(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function lines(file: string): number {
  return text(file).split('\n').length;
}
