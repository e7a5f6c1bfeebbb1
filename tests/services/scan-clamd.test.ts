import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readdirSync, readlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseScanner } from '#src/services/scan/choose.ts';
import { openClamd } from '#src/services/scan/clamd.ts';
import { openFakeClamd, type FakeClamd } from '#tests/support/clamd.ts';
import { eicar } from '#tests/support/photos.ts';
import { until } from '#tests/support/until.ts';

let clamd: FakeClamd;
let folder: string;
let path: string;
beforeEach(async () => {
  clamd = await openFakeClamd();
  folder = await mkdtemp(join(tmpdir(), 'canting-scan-'));
  path = join(folder, 'file');
});
afterEach(async () => {
  await until(async () => openHandles().length === 0);
  await clamd.close();
  await rm(folder, { recursive: true });
});

describe('the scanner', () => {
  test('is sent every byte and believed: clean, or the name of what is in it', async () => {
    const scanner = chooseScanner({ CLAMAV_URL: clamd.url });
    for (const size of [1, 65_536, 65_537, 3_000_000]) {
      const body = randomBytes(size);
      await writeFile(path, body);
      expect(await scanner.scan(path)).toEqual({ scan: 'clean' });
      expect(clamd.seen.at(-1)?.equals(body)).toBe(true);
    }
    await writeFile(path, Buffer.concat([randomBytes(70_000), Buffer.from(eicar)]));
    expect(await scanner.scan(path)).toEqual({ found: 'Win.Test.EICAR_HDB-1' });
  });

  test('takes twenty files at once', async () => {
    const scanner = chooseScanner({ CLAMAV_URL: clamd.url });
    await writeFile(path, randomBytes(300_000));
    const said = await Promise.all(Array.from({ length: 20 }, () => scanner.scan(path)));
    expect(said.every((one) => 'scan' in one && one.scan === 'clean')).toBe(true);
  });

  test('that says anything else, hangs up, is silent or is not there has given no verdict', async () => {
    await writeFile(path, randomBytes(2_000_000));
    const scanner = openClamd({ host: '127.0.0.1', port: clamd.port, patience: { connect: 5_000, silence: 5_000 } });
    for (const say of ['INSTREAM size limit exceeded. ERROR', 'stream: OK but', '', 'stream: Command FOUND ERROR']) {
      clamd.mood = { say };
      await expect(scanner.scan(path), say).rejects.toThrow(/no verdict/);
    }
    clamd.mood = 'hang-up';
    // It closes the line in the middle of a piece, or between two.
    for (let time = 0; time < 40; time += 1) await expect(scanner.scan(path)).rejects.toThrow();
    clamd.mood = 'silent';
    const hasty = openClamd({ host: '127.0.0.1', port: clamd.port, patience: { connect: 5_000, silence: 300 } });
    const started = Date.now();
    await expect(hasty.scan(path)).rejects.toThrow(/does not answer/);
    expect(Date.now() - started).toBeLessThan(4_000);
    await expect(openClamd({ host: '127.0.0.1', port: await deadPort() }).scan(path)).rejects.toThrow(/ECONNREFUSED/);
  });

  test('that is not configured says so', async () => {
    expect(await chooseScanner({ CLAMAV_URL: undefined }).scan('/nowhere')).toEqual({ scan: 'not-scanned' });
  });

  test('an address that is none stops the start, and names the legal form', () => {
    expect(chooseScanner({ CLAMAV_URL: 'tcp://[::1]:3310' }).where).toBe('ClamAV at ::1:3310');
    for (const CLAMAV_URL of ['clamd:3310', 'http://127.0.0.1:3310', 'tcp://host', 'tcp://host:0', 'tcp://host:70000'])
      expect(() => chooseScanner({ CLAMAV_URL }), CLAMAV_URL).toThrow(/tcp:\/\/host:port/);
  });
});

/** Files of the test's folder that this process still holds open. */
function openHandles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${fd}`);
      return target.startsWith(folder) ? [target] : [];
    } catch {
      return [];
    }
  });
}

async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
