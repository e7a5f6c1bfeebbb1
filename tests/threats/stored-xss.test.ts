import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CastName } from '#tests/support/cast.ts';
import { openBrowser } from '#tests/support/browser.ts';
import { payloads } from './payloads.ts';
import { poison, type Poisoned } from './poisoned.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let browser: Browser;
let addresses: Poisoned;
beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(), openBrowser()]);
  addresses = await poison(stage.world);
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});

const readers = [
  ['a visitor', null, 'public'],
  ['the owner', 'siti', 'owner'],
  ['the other owner', 'wulan', 'other'],
  ['an officer', 'rahmat', 'officer'],
  ['an admin', 'agus', 'admin'],
] as const satisfies [string, CastName | null, keyof Poisoned][];

describe.each([
  ['with the policy', true],
  ['with the policy taken away', false],
])('no stored text runs, %s', (_name, policy) => {
  test.each(readers)('where %s reads it', { timeout: 180_000 }, async (_who, cast, list) => {
    const trap = await openTrap(cast, policy);
    // What the policy stops would show on any page: a part of them will do.
    const wanted = addresses[list].filter((_path, index) => !policy || index % 4 === 0);
    for (const path of wanted) {
      const answer = await trap.page.goto(stage.server.origin + path, { waitUntil: 'domcontentloaded' });
      expect(answer?.status(), path).toBeLessThan(404);
      expect(await trap.sprung(), path).toEqual([]);
    }
    await trap.context.close();
  });
});

const forms = [
  [null, '/account/sign-in'],
  [null, '/account/sign-up'],
  [null, '/account/forgot'],
  ['maya', '/account'],
  ['maya', '/account/security'],
  ['maya', '/producer/new'],
  ['siti', '/producer/profile'],
  ['siti', '/producer/staff'],
  ['siti', '/producer/papers'],
  ['siti', '/producer/verification?item=visit'],
  ['rahmat', '/office/workshops/batik-wulan'],
  ['agus', '/office/people'],
] as const satisfies [CastName | null, string][];

test.each(forms)('as %s, what was typed wrong into a form of %s is shown again and never runs', async (cast, path) => {
  const trap = await openTrap(cast, false);
  await trap.page.goto(stage.server.origin + path);
  let sent = 0;
  // A form may take its reader elsewhere, or out: the page is opened anew for each, until it has no further one.
  while (await fillAndSend(trap.page, sent)) {
    sent += 1;
    expect(await trap.sprung(), `${path}, form ${sent}`).toEqual([]);
    await trap.page.goto(stage.server.origin + path);
  }
  expect(sent, path).toBeGreaterThan(0);
  await trap.context.close();
});

test('the trap springs where a text does run, and the policy’s word is heard', async () => {
  const raw = `<!doctype html><title>x</title><body>${payloads.map((text) => `<div>${text}</div>`).join('')}`;
  const sprung = await Promise.all(
    [false, true].map(async (policy) => {
      const trap = await openTrap(null, policy);
      const headers = { 'content-security-policy': "default-src 'self'; script-src 'self'" };
      await trap.context.route('**/raw', (route) => route.fulfill({ body: raw, contentType: 'text/html', headers }));
      await trap.page.goto(`${stage.server.origin}/raw`);
      const found = await trap.sprung();
      await trap.context.close();
      return found;
    }),
  );
  expect(sprung[0]).toContain('ran');
  expect(sprung[1]).not.toContain('ran');
  expect(sprung[1]?.some((one) => one.startsWith('policy: script-src'))).toBe(true);
});

interface Trap {
  page: Page;
  context: BrowserContext;
  /** What ran, asked to be shown, or was stopped by the policy since the last page was opened. */
  sprung(): Promise<string[]>;
}

async function openTrap(cast: CastName | null, policy: boolean): Promise<Trap> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: !policy });
  if (cast) {
    const value = (await stage.world.cookie(cast)).split('=')[1] ?? '';
    await context.addCookies([{ name: 'canting', value, url: stage.server.origin }]);
  }
  await context.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { __xss: 0, heard });
    document.addEventListener('securitypolicyviolation', (event) =>
      heard.push(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  const page = await context.newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return {
    page,
    context,
    async sprung() {
      const found = await page.evaluate(() => {
        const { __xss: ran, heard } = window as unknown as { __xss: number; heard: string[] };
        const made = document.querySelectorAll(
          '[onerror], [onload], [onfocus], [ontoggle], [srcdoc], [href^="javascript:" i]',
        );
        return [
          ...(ran ? ['ran'] : []),
          ...heard,
          ...[...made].map((element) => `element: ${element.tagName} ${element.getAttributeNames().join(' ')}`),
        ];
      });
      return [...found, ...dialogs.splice(0)];
    },
  };
}

/** Every text field of a form gets a payload, and it is sent past the browser's own checks; false when there is none. */
async function fillAndSend(page: Page, index: number): Promise<boolean> {
  const found = await page.evaluate(
    ({ index: wanted, texts }) => {
      const typed = 'textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [type=submit])';
      const forms = [...document.querySelectorAll<HTMLFormElement>('main form[method="post"]')];
      const form = forms.filter((one) => one.querySelector(typed))[wanted];
      form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(typed).forEach((field, at) => {
        if (['number', 'date', 'email'].includes(field.type)) field.setAttribute('type', 'text');
        field.value = texts[at % texts.length] ?? '';
      });
      form?.setAttribute('data-wanted', '');
      return form !== undefined;
    },
    { index, texts: [payloads[4], payloads[20], payloads[16], payloads[0]] as string[] },
  );
  if (!found) return false;
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => document.querySelector<HTMLFormElement>('form[data-wanted]')?.submit()),
  ]);
  return true;
}
