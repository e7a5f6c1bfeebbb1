import { expect, test } from 'vitest';
import { openLog } from '#src/services/log.ts';
import { withoutValues } from '#src/services/without-values.ts';

function logged(...entries: object[]): string {
  const lines: string[] = [];
  const log = openLog({ LOG_LEVEL: 'info' }, { write: (line: string) => void lines.push(line) });
  for (const entry of entries) log.info(entry);
  return lines.join('');
}

test('secrets that someone names by mistake are hidden, one level down too', () => {
  const said = logged(
    { password: 'KENARI', token: 'KENARI', path: '/x' },
    { request: { cookie: 'KENARI', method: 'GET' } },
  );
  expect(said).not.toContain('KENARI');
  expect(said).toContain('"path":"/x"');
  expect(said).toContain('"method":"GET"');
});

test('a line end in a value does not start a line of its own', () => {
  expect(logged({ path: '/x\n{"level":50}' }).trim().split('\n')).toHaveLength(1);
});

test('an error keeps its statement and its place, and loses the values', () => {
  const error = new Error('Failed query: insert into "user" values (?, ?)\nparams: KENARI,a\nb@c.test\n    at fake');
  const text = withoutValues(error);
  expect(text).toContain('insert into "user"');
  expect(text).toMatch(/\n {4}at .*log\.test\.ts/);
  expect(text).not.toMatch(/KENARI|b@c\.test/);
  expect(logged({ error: error.stack })).not.toContain('KENARI');
  expect(withoutValues(new Error('no mailbox kenari@x.test'))).toMatch(/^Error: no mailbox \(address\)/);
});
