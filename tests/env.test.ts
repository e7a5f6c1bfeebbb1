import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { envSchema, readEnv } from '#src/env.ts';

test('nothing needs to be set', () => {
  expect(readEnv({})).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 4321,
    DATA_DIR: './data',
    DEMO: 'off',
    MEILISEARCH_URL: undefined,
  });
});

test('an empty value counts as not set', () => {
  expect(readEnv({ PORT: '', PUBLIC_ORIGIN: ' ' })).toMatchObject({ PORT: 4321, PUBLIC_ORIGIN: undefined });
});

test.each([
  [{ PORT: 'http' }, /PORT="http".*whole number from 0 to 65535/],
  [{ PORT: '70000' }, /whole number from 0 to 65535/],
  [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL="loud".*fatal, error, warn, info, debug, silent/],
  [{ PUBLIC_ORIGIN: 'canting.test' }, /PUBLIC_ORIGIN.*http:\/\/ or https:\/\//],
  [{ PORT: 'x', DEMO: 'yes' }, /PORT[\s\S]*DEMO="yes".*on, off/],
])('%o is refused and the legal values are named', (source, message) => {
  expect(() => readEnv(source)).toThrow(message);
});

test('every variable is explained in .env.example', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  expect(Object.keys(envSchema).filter((name) => !new RegExp(`^${name}=`, 'm').test(example))).toEqual([]);
});
