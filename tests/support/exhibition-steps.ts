import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { choose, press, sent } from './desk-steps.ts';

/** What an officer types for a new call; dates are days from today. */
export interface Typed {
  name: string;
  places: number;
  /** Cloths a workshop shows. */
  listings: number;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Writes a call from nothing, with quota, stands and reviewers, and publishes it. Returns its slug. */
export async function openCall(
  page: Page,
  at: (path: string) => string,
  typed: Typed,
  reviewers: readonly string[],
): Promise<string> {
  await page.goto(at('/office/exhibitions/new?blank'));
  await fill(page, { name: typed.name, organiser: 'Kota Pekalongan', venue: 'Gedung Jetayu', city: 'Pekalongan' });
  await choose(page, 'country', 'ID');
  await fill(page, { startsOn: inDays(60), endsOn: inDays(63), deadlineOn: inDays(14), deadlineTime: '16:00' });
  await press(page, 'exhibition.create');
  const slug = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  await page.goto(at(`/office/exhibitions/${slug}/call`));
  await fill(page, {
    ...{ 'summary.id': 'Pameran batik kota.', 'summary.en': 'The city’s batik fair.' },
    ...{ 'whoPays.id': 'Stan ditanggung kota.', 'whoPays.en': 'The city pays for stands.' },
    ...{ ownListings: String(typed.listings), listingsLeast: String(typed.listings), reviewGoal: '2' },
    ...{ screeningUntil: inDays(20), scoringUntil: inDays(30), decisionOn: inDays(34) },
    ...{ resultsUntil: inDays(77), reportUntil: inDays(93) },
  });
  await choose(page, 'level', '');
  await choose(page, 'standBy', 'choice');
  await press(page, 'exhibition.save');
  await page.goto(at(`/office/exhibitions/${slug}/criteria`));
  await fill(page, { places: String(typed.places), newcomers: '0' });
  await press(page, 'exhibition.set-quota');
  await page.goto(at(`/office/exhibitions/${slug}/stands`));
  await fill(page, {
    'row.count': '3',
    'row.prefix': 'A-',
    'row.x': '0',
    'row.y': '0',
    'row.width': '3',
    'row.depth': '3',
  });
  await press(page, 'exhibition.save-stands');
  for (const reviewer of reviewers) {
    await page.goto(at(`/office/exhibitions/${slug}/reviewers?q=${encodeURIComponent(reviewer)}`));
    await press(page, 'scoring.add-reviewer');
  }
  await move(page, at, slug);
  return slug;
}

/** To the next phase, from the exhibition's own page. */
export async function move(page: Page, at: (path: string) => string, slug: string): Promise<void> {
  await page.goto(at(`/office/exhibitions/${slug}`));
  const forms = page.locator('form[action*="do=exhibition.move"]');
  if ((await forms.count()) === 0)
    throw new Error(`not ready for the next phase: ${await page.locator('main').innerText()}`);
  await sent(page, () => forms.first().locator('button').click());
  const problem = page.locator('.notice--failed:visible');
  if (await problem.count()) throw new Error(await problem.innerText());
}

/** A workshop applies on its phone: what the profile knows is there, the rest is typed once. */
export async function applyBy(page: Page, at: (path: string) => string, slug: string, why: string): Promise<void> {
  await page.goto(at(`/producer/exhibitions/${slug}`));
  await press(page, 'application.start');
  await page.fill('[name="why"]', why);
  const cloths = page.locator('[name="listings[]"]');
  for (let index = 0; index < 2; index += 1) await cloths.nth(index).check();
  await page.fill('[name="contact.name"]', 'Yang berangkat');
  await page.fill('[name="contact.phone"]', '081234567890');
  await send(page);
}

/** Sends what is typed. */
export async function send(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().includes('do=application.submit'));
  await page.locator('[data-send]').click();
  await answered;
  await page.waitForURL(/done=/);
  await page.waitForLoadState('load');
  const problem = page.locator('.notice--failed:visible');
  if (await problem.count()) throw new Error(await problem.innerText());
}

/** One open sheet: the same place of every criterion's scale, from 1. Returns what the page showed. */
export async function scoreNext(
  page: Page,
  at: (path: string) => string,
  slug: string,
  place: (shown: string) => number,
): Promise<string> {
  await page.goto(at(`/office/exhibitions/${slug}/scoring`));
  await page.locator(`main a[href*="/scoring/"]`).first().click();
  await page.waitForLoadState('load');
  const shown = await page.content();
  const digit = place(shown);
  const groups = await page.locator('form.score fieldset:has([name^="scores."])').all();
  expect(groups.length).toBeGreaterThan(2);
  for (const group of groups)
    await group
      .locator('input[type="radio"]')
      .nth(digit - 1)
      .check();
  await page.locator('[name="confidence"]').nth(1).check();
  await page.fill('[name="reason"]', 'Pengerjaan rapi.');
  await page.click('[data-save]');
  await page.waitForURL('**?done=sheet-done');
  return shown;
}

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).first().fill(value);
}

/** A verdict of the screening, on the page of its review. */
export async function screenShown(page: Page, verdict: 'accepted' | 'changes-asked'): Promise<void> {
  await page.locator(`[name="verdict"][value="${verdict}"]`).first().check();
  if (verdict !== 'accepted') {
    await page.selectOption('[name="reasonCode"]', 'answers-incomplete');
    await page.fill('[name="note"]', 'Mohon tulis berapa lembar yang dibawa.');
  }
  await press(page, 'review.decide');
}

/** Opens what a form is folded into. */
export async function unfold(page: Page, action: string): Promise<void> {
  const folded = page.locator(`details:has(form[action*="do=${action}"])`);
  if ((await folded.count()) > 0 && (await folded.first().getAttribute('open')) === null)
    await folded.first().locator('summary').first().click();
}
