import { verify } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkStatement } from '#src/components/passports/check-statement.ts';
import { nodeCommand, opensslCommands } from '#src/components/passports/commands.ts';
import { canonicalJson, type Json } from '#src/domain/passports/canonical.ts';
import type { Shown } from '#src/domain/passports/shown.ts';
import { makeStatement, statementFile } from '#src/domain/passports/statement.ts';
import { makeSigning } from '#src/services/signing.ts';

const signing = makeSigning(Buffer.alloc(32, 7).toString('base64url'));
const other = makeSigning(Buffer.alloc(32, 8).toString('base64url'));
const shown: Shown = {
  passport: 'A'.repeat(22),
  shows: ['markets', 'contact'],
  workshop: { name: 'Batik “Siti” – é \u2028 <b>', slug: 'batik-siti', demo: false },
  level: 'export-ready',
  levelUntil: null,
  linkUntil: null,
  asOf: Date.parse('2026-05-31T18:00:00Z'),
  validUntil: '2026-06-30',
  markets: [{ market: 'market-eu', title: { id: 'Uni Eropa', en: 'European Union' }, validUntil: null }],
  contact: { owner: 'Siti', address: 'Jl. Pelita 1', kelurahan: 'jenggot', whatsapp: null },
};
const signed = makeStatement(shown, { origin: 'https://canting.test', signing });
const file = statementFile(signed);
const keys = { keys: [{ keyId: signing.keyId, jwk: signing.jwk, pem: signing.pem }] };

describe('canonical JSON', () => {
  test('keys in order, no spaces, as RFC 8785 writes its own example', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`,
    );
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, ö: 5 })).toBe(
      '{"\\r":2,"1":3,"ö":5,"€":1,"😀":4}',
    );
    expect(() => canonicalJson(NaN)).toThrow(RangeError);
  });

  test('means the same value, and one text whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value as Json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(turned(JSON.parse(text) as Json))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the signed statement', () => {
  test('says who, what and until when, on the WIB day', () => {
    expect(signed.statement).toMatchObject({
      ...{ issuer: 'https://canting.test', passport: 'A'.repeat(22), level: 'export-ready', keyId: signing.keyId },
      ...{ asOf: '2026-05-31T18:00:00.000Z', asOfDay: '2026-06-01', validUntil: '2026-06-30' },
    });
    expect(Object.keys(signed.statement)).not.toContain('items');
  });

  test('checks with the public key, and no changed byte does', () => {
    const right = Buffer.from(signed.signature, 'base64url');
    const check = (text: Buffer, pem = signing.pem) => verify(null, text, pem, right);
    const text = Buffer.from(signed.text);
    expect(check(text)).toBe(true);
    expect(check(text, other.pem)).toBe(false);
    for (let at = 0; at < text.length; at += 1) {
      const changed = Buffer.from(text);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(check(changed)).toBe(false);
    }
  });
});

describe('checking a pasted statement in the browser', () => {
  test('good as it was handed out, in any order and spacing', async () => {
    expect(await checkStatement(file, keys)).toMatchObject({ kind: 'good', statement: { level: 'export-ready' } });
    const spaced = JSON.stringify(turned(JSON.parse(file) as Json), null, 2);
    expect((await checkStatement(spaced, keys)).kind).toBe('good');
  });

  test('a changed fact, another key, and what is no statement are told apart', async () => {
    expect((await checkStatement(file.replace('export-ready', 'exporter'), keys)).kind).toBe('changed');
    expect((await checkStatement(file.replace('"Siti"', '"Sita"'), keys)).kind).toBe('changed');
    const forged = statementFile(makeStatement(shown, { origin: 'https://canting.test', signing: other }));
    expect((await checkStatement(forged, keys)).kind).toBe('other-key');
    expect((await checkStatement(forged.replaceAll(other.keyId, signing.keyId), keys)).kind).toBe('changed');
    for (const text of ['', 'null', '[]', '{}', '{"statement":[]}', file.slice(1), '{"statement":{"type":"x"}}'])
      expect((await checkStatement(text, keys)).kind).toBe('not-ours');
  });
});

describe('the commands that the page describes', () => {
  const tools = ['jq', 'base64', 'openssl'].every((tool) => spawnSync('which', [tool]).status === 0);
  const lines = opensslCommands('https://canting.test', 'https://canting.test/passport/…/statement.json').split('\n');

  test('fetch the statement and the key from where they are', () => {
    expect(lines.slice(0, 2)).toEqual([
      'curl -sSo passport.json https://canting.test/passport/…/statement.json',
      'curl -sSo key.json https://canting.test/.well-known/canting-passport.json',
    ]);
  });

  test.runIf(tools)('OpenSSL accepts the statement and refuses a changed one', async () => {
    expect(await run(lines.slice(2).join('\n'), file)).toMatch(/Signature Verified Successfully/);
    expect(await run(lines.slice(2).join('\n'), file.replace('export-ready', 'exporter'))).toMatch(
      /Verification Failure/,
    );
  });

  test('so does Node', async () => {
    expect(await run(nodeCommand, file)).toBe('true\n');
    expect(await run(nodeCommand, file.replace('export-ready', 'exporter'))).toBe('false\n');
  });
});

/** What a shell prints for these lines, in a folder with the two files. */
async function run(commands: string, passport: string): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'canting-passport-'));
  await writeFile(join(cwd, 'passport.json'), passport);
  await writeFile(join(cwd, 'key.json'), JSON.stringify(keys));
  const { stdout, stderr } = spawnSync('sh', ['-c', commands], { cwd, encoding: 'utf8' });
  await rm(cwd, { recursive: true });
  return stdout + stderr;
}

/** The same value with every object's keys the other way round. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return (value as Json[]).map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, turned(one as Json)]),
  );
}
