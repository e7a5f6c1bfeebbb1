import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { evidence } from '#db/schema/index.ts';
import { press } from './desk-steps.ts';
import { photo } from './listing-form.ts';
import { smallPdf } from './small-pdf.ts';
import type { World } from './world.ts';

const numbers: Record<string, string> = {
  nib: '1270004512345',
  'kbli-batik': '13134',
  npwp: '123456789012345',
  'capacity-statement': '80',
  'lead-time': '21',
  'cost-sheet': '250000',
};

/** Everything an item asks, as far as its page asks it. */
export async function fillIn(page: Page, item: string): Promise<void> {
  const asks = await page
    .locator('fieldset[data-ask]')
    .evaluateAll((all) =>
      all.map((box) => [box.getAttribute('data-ask') ?? '', box.getAttribute('data-ask-type') ?? '']),
    );
  for (const [key, type] of asks) {
    const box = page.locator(`fieldset[data-ask="${key}"]`);
    const field = (name: string) => box.locator(`[name="answers.${key}.${name}"]`);
    if (type === 'number') await field('number').fill(numbers[item] ?? '10');
    if (type === 'declaration') await field('declared').check();
    if (type === 'training') {
      await field('heldOn').fill('2026-10-01');
      await field('organiser').fill('Dindagkop-UKM');
    }
    if (await field('issuedOn').count()) {
      await field('issuedOn').fill('2026-09-01');
      await field('issuer').fill('OSS');
    }
    if (type === 'document')
      await box
        .locator('input[type="file"]')
        .setInputFiles([{ name: `${item}.pdf`, mimeType: 'application/pdf', buffer: smallPdf(item + key) }]);
    if (type === 'photo') await box.locator('input[type="file"]').setInputFiles([await photo(colourOf(item + key))]);
  }
  // Files stand in their list when they have arrived, or wait for the line in it.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('fieldset[data-ask-type="document"], fieldset[data-ask-type="photo"]')].every((box) =>
      box.querySelector('li[data-file], .file--waiting'),
    ),
  );
  if (await page.evaluate(() => navigator.onLine))
    await page.waitForFunction(() => document.querySelectorAll('.file--waiting').length === 0, undefined, {
      timeout: 30_000,
    });
}

function colourOf(text: string): string {
  const sum = [...text].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 0xffffff, 7);
  return `#${sum.toString(16).padStart(6, '0')}`;
}

/** The verdict on the evidence that is open; leads to the next. */
export async function decide(page: Page, verdict: string, note: string): Promise<void> {
  await page.check(`[name="verdict"][value="${verdict}"]`);
  if (verdict === 'changes-asked') await page.selectOption('[name="reasonCode"]', { index: 1 });
  if (note) await page.fill('[name="note"]', note);
  await press(page, 'review.decide');
}

/** Until the device has a copy of this page. */
export const copied = (page: Page, path: string) =>
  expect
    .poll(() => page.evaluate(async (address) => Boolean(await caches.match(address)), path), { timeout: 20_000 })
    .toBe(true);

/** How many of these items have a draft with everything the device held. */
export async function arrived({ services }: World, workshopId: number, items: readonly string[]): Promise<number> {
  const rows = await services.db.read.select().from(evidence).where(eq(evidence.workshopId, workshopId));
  const bodies = rows.filter(({ item }) => items.includes(item)).map(({ id, sealed }) => ({ id, sealed }));
  const whole = bodies.filter(({ id, sealed }) => {
    const { answers } = JSON.parse(services.vault.open(sealed, `evidence:${id}`)) as {
      answers: Record<string, { files?: string[]; number?: string }>;
    };
    const given = Object.values(answers);
    return given.some(({ files }) => files?.length) && given.some(({ number }) => number);
  });
  return whole.length;
}
