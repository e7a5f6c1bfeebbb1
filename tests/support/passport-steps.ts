import { createPublicKey, verify } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { canonicalJson } from '#src/domain/passports/canonical.ts';
import { press } from './desk-steps.ts';
import type { Running } from './server.ts';

/** The owner makes a passport; a stranger opens it by its link, and checks it without trusting the page. */
export async function opensPassport(page: Page, later: Running, prefix: string, slug: string): Promise<void> {
  await page.goto(`${later.origin}${prefix}/producer/passports`);
  await page.fill('[name="label"]', 'Toko Hamburg');
  for (const box of await page.locator('[name="shows"], [name="shows[]"]').all()) await box.check();
  await press(page, 'passport.make');
  const link = await page.locator('a[href*="/passport/"]:not([href$=".pdf"])').first().getAttribute('href');
  const stranger = await page.context().browser()?.newPage();
  if (!stranger) throw new Error('the browser is gone');
  await stranger.goto(new URL(link ?? '', later.origin).href);
  expect(await stranger.locator('main').innerText()).toMatch(/siap pameran|exhibition-ready/i);
  const passportId = /\/passport\/([\w-]+)/.exec(link ?? '')?.[1] ?? '';
  const paper = (await (await later.get(`/passport/${passportId}/statement.json`)).json()) as {
    statement: { level: string; workshop: { slug: string } };
    signature: string;
  };
  const known = (await (await later.get('/.well-known/canting-passport.json')).json()) as { keys: { pem: string }[] };
  const signed = (text: string) =>
    verify(
      null,
      Buffer.from(text),
      createPublicKey(known.keys[0]?.pem ?? ''),
      Buffer.from(paper.signature, 'base64url'),
    );
  expect(paper.statement).toMatchObject({ level: 'exhibition-ready', workshop: { slug } });
  expect(signed(canonicalJson(paper.statement))).toBe(true);
  expect(signed(canonicalJson({ ...paper.statement, level: 'exporter' }))).toBe(false);
  const pdf = await later.get(`/passport/${passportId}/passport.pdf`);
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
}
