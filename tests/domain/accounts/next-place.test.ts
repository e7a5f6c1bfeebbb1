import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextPlace } from '#src/domain/accounts/next-place.ts';
import { href } from '#src/paths.ts';

const origin = 'https://canting.test';

/** Ways to another site, or to no page: collected from past holes in other products. */
const hostile = String.raw`
//evil.example
//evil.example/account
///evil.example
////evil.example/%2e%2e
/\evil.example
/\/evil.example
\/evil.example
\\evil.example
/\\evil.example/account
https://evil.example
https:evil.example
https:/evil.example
https:///evil.example
http://evil.example/account
HTTPS://EVIL.EXAMPLE
//evil.example@canting.test
https://canting.test@evil.example/
https://canting.test.evil.example/account
//canting.test:pass@evil.example
javascript:alert(1)
JaVaScRiPt:alert(1)
/javascript:alert(1)
data:text/html,<script>alert(1)</script>
vbscript:msgbox(1)
blob:https://evil.example/1
mailto:a@evil.example
/%2F%2Fevil.example
/%2f/evil.example
/%5Cevil.example
/%5c%5cevil.example
/%09/evil.example
/%0d%0aLocation:%20https://evil.example
/%00/account
/.//evil.example
/..//evil.example
/./\evil.example
/account/..//evil.example
/account/%2e%2e//evil.example
/account//evil.example
/account/../../office
/account\..\office
//%65vil.example
/〱evil.example
/／evil.example
//evil。example
/account;//evil.example
/account@evil.example
/account:80
account
account/security
?next=/account
#/account
.
..
/unknown-page
/office/nothing/here
/api/v1/listings
/preferences
/uploads
/en//evil.example
/en/\evil.example
/eng/account
/en/en/account
/account/sign-in/../../office
/catalogue/a/b
/catalogue/%2e%2e
`
  .trim()
  .split('\n');

const ours: [wish: string, goes: string][] = [
  ['/', '/'],
  ['/en', '/en'],
  ['/en/', '/en'],
  ['/account', '/account'],
  ['/account/security', '/account/security'],
  ['/en/account', '/en/account'],
  ['/catalogue?q=jlamprang&page=2', '/catalogue?q=jlamprang&page=2'],
  ['/catalogue/kain-tulis_1', '/catalogue/kain-tulis_1'],
  ['/office/people/abc-DEF_123', '/office/people/abc-DEF_123'],
  ['/producer/history/12', '/producer/history/12'],
  ['/catalogue?q=//evil.example', '/catalogue?q=%2F%2Fevil.example'],
  ['/account#devices', '/account'],
  ['/account?done=password-changed&do=account.sign-out', '/account'],
  ['/producer/new', '/producer/new'],
  ['/account/invitation?token=a_b-C1', '/account/invitation?token=a_b-C1'],
];

describe('where one goes on to', () => {
  test('sixty and more ways elsewhere lead nowhere', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(60);
    expect(hostile.filter((wish) => nextPlace(wish) !== null)).toEqual([]);
    for (const wish of ['', null, undefined, `/catalogue?q=${'a'.repeat(2_000)}`, '/a\tb', '/account\n', ' /account'])
      expect(nextPlace(wish)).toBeNull();
  });

  test('the pages of ours are found', () => {
    for (const [wish, goes] of ours) {
      const place = nextPlace(wish);
      expect(place && href(place.locale, place.path), wish).toBe(goes);
    }
  });

  test('whatever is wished, the browser stays here', () => {
    const pieces = fc.constantFrom(
      ...[
        '/',
        '//',
        '\\',
        '/en',
        '/account',
        '/catalogue',
        'evil.example',
        '..',
        '.',
        '%2f',
        '%5c',
        '%09',
        '\t',
        '@',
        ':',
        '?',
        '#',
        'https:',
        'a',
        ' ',
        '／',
        '%',
      ],
    );
    const wishes = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(wishes, (wish) => {
        const place = nextPlace(wish);
        if (place === null) return;
        const target = new URL(href(place.locale, place.path), `${origin}/en/account/sign-in`);
        expect(target.origin).toBe(origin);
        expect(target.pathname).not.toMatch(/\/\/|\\|%/);
        expect(nextPlace(target.pathname + target.search)).toEqual(place);
      }),
      { numRuns: 5_000 },
    );
  });
});
