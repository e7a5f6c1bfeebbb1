import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markup } from '#src/components/catalogue/html.ts';

const hostile = `"><script>alert('1')</script>&amp;`;

describe('markup', () => {
  test('escapes a value in text and in an attribute', () => {
    const written = markup`<a title="${hostile}">${hostile}</a>`.toString();
    expect(written).not.toContain('<script');
    expect(written.match(/"/g)).toHaveLength(2);
    expect(written).toContain('&amp;amp;');
  });

  test('no text at all can open a tag or leave its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = markup`<i title="${text}">${text}</i>`.toString();
        expect(written.match(/[<>]/g)).toHaveLength(4);
        expect(written.match(/["']/g)).toHaveLength(2);
      }),
    );
  });

  test('what it made itself goes in as it is, alone or in a list', () => {
    const items = ['a', '<b>'].map((text) => markup`<li>${text}</li>`);
    expect(markup`<ul>${items}${items[0]}</ul>`.toString()).toBe('<ul><li>a</li><li>&lt;b&gt;</li><li>a</li></ul>');
  });

  test('a list is escaped where its members are texts', () => {
    expect(markup`${['<i>'] as never}`.toString()).toBe('&lt;i&gt;');
  });

  test('an object that only looks like markup is left out', () => {
    const forged = { toString: () => '<script>' };
    expect(markup`<p>${forged as never}</p>`.toString()).toBe('<p></p>');
  });

  test('nothing is written for false, null and undefined, but zero is', () => {
    expect(markup`[${false}${null}${undefined}${0}]`.toString()).toBe('[0]');
  });

  test('line ends and indentation of the template stay out of the page, those of values do not', () => {
    const written = markup`
      <p>
        ${'one\n  two'}
      </p>`;
    expect(written.toString()).toBe('<p>one\n  two</p>');
  });
});
