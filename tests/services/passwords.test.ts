import { hash } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, test } from 'vitest';
import { openPasswords } from '#src/services/passwords.ts';

describe('passwords', () => {
  const passwords = openPasswords();

  test('are kept as argon2id of the strength we chose, each with its own salt', async () => {
    const [one, two] = await Promise.all(['lilin panas di mori', 'lilin panas di mori'].map(passwords.hash));
    expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await passwords.verify(one ?? '', 'lilin panas di mori')).toEqual({ fits: true, stale: false });
    expect(await passwords.verify(one ?? '', 'lilin panas di morI')).toEqual({ fits: false, stale: false });
  });

  test('of other parameters still fit, and say that they are stale', async () => {
    const old = await hash('lilin panas di mori', { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    expect(await passwords.verify(old, 'lilin panas di mori')).toEqual({ fits: true, stale: true });
  });

  test('nobody’s fits nothing, and takes its time', async () => {
    const started = performance.now();
    for (let round = 0; round < 3; round += 1)
      expect(await passwords.verify(null, 'nobody has this password')).toEqual({ fits: false, stale: false });
    expect((performance.now() - started) / 3).toBeGreaterThan(8);
  });

  test('typed on another keyboard are the same', async () => {
    const known = await passwords.hash('café di Jetayu'.normalize('NFD'));
    expect((await passwords.verify(known, 'café di Jetayu'.normalize('NFC'))).fits).toBe(true);
  });

  test('beyond sixty-four in hand the next is turned away before anything was done for it', async () => {
    const mine = openPasswords();
    let begun = 0;
    const tries = Array.from({ length: 80 }, () =>
      mine
        .verify(null, 'x', async () => void (begun += 1))
        .then(
          () => 'answered',
          (error: unknown) => (error as { code: string }).code,
        ),
    );
    const results = await Promise.all(tries);
    expect(results.filter((one) => one === 'answered')).toHaveLength(64);
    expect(results.filter((one) => one === 'too-many-requests')).toHaveLength(16);
    expect(begun).toBe(64);
    expect((await mine.verify(null, 'x')).fits).toBe(false);
  });
});

describe('common passwords', () => {
  const { isCommon } = openPasswords();

  test('the list has far more than three thousand, and all of them are refused', async () => {
    const list = dictionary['passwords-common'];
    expect(list.length).toBeGreaterThan(40_000);
    const long = list.filter((word) => word.length >= 12);
    expect(long.length).toBeGreaterThan(200);
    for (const word of long) expect(await isCommon(word.toUpperCase()), word).toBe(true);
  });

  test.each([
    'password1234',
    'Password123!',
    'p4$$w0rd2024',
    'dragon19840101',
    '1234password',
    'qwertyqwerty',
    'iloveyou iloveyou',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '123456789012',
    'qwertyuiop[]',
    'Bismillah123',
    'pekalongan2026',
    'SAYANGKU!!!!',
  ])('%s is one of them', async (password) => {
    expect(await isCommon(password)).toBe(true);
  });

  test.each([
    'malam panas di atas kain mori',
    'correct horse battery staple',
    'sunset over jetayu',
    'kJ8#mmpq2Lx!',
    'kucing tetangga 4 ekor',
    'pekalongan hujan sejak pagi',
  ])('%s is none', async (password) => {
    expect(await isCommon(password)).toBe(false);
  });
});
