import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

/** Markup written by hand is how scripts get in; these files escape what they write and are tested for it. */
const mayWriteMarkup = [
  'src/components/shell/JsonLd.astro',
  'src/components/motifs/Tile.astro',
  'src/components/catalogue/Markup.astro',
];

export default defineConfig(
  { ignores: ['dist/', 'data/', '.astro/', 'node_modules/'] },
  typescript.configs.recommended,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { ecmaVersion: 'latest', sourceType: 'module' } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/triple-slash-reference': 'off',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Write text, or markup through an escaping function.' },
        { property: 'outerHTML', message: 'Write text, or markup through an escaping function.' },
        { object: 'sql', property: 'raw', message: 'Parameters only.' },
      ],
    },
  },
  {
    files: ['src/**/*.astro'],
    ignores: mayWriteMarkup,
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  {
    // Programs talk to their terminal.
    files: [
      'src/server.ts',
      'db/seed.ts',
      'db/reindex.ts',
      'db/backup.ts',
      'db/invite-admin.ts',
      'db/audit-verify.ts',
      'tests/bench/**',
      'tests/support/**',
      'tests/faults/**',
    ],
    rules: { 'no-console': 'off' },
  },
);
