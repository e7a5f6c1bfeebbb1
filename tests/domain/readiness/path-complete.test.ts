import { describe, expect, it } from 'vitest';
import type { Answer, Ask, ItemBody } from '#db/readiness/types.ts';
import { problemsOf } from '#src/domain/readiness/complete.ts';
import { figuresIn, tidyFigure } from '#src/domain/readiness/figure.ts';
import { exceedsLimit } from '#src/domain/readiness/limit.ts';

const label = { id: 'x', en: 'x' };
const files = new Map([
  ['pdf', { type: 'application/pdf' }],
  ['jpg', { type: 'image/jpeg' }],
]);
const today = '2026-03-10';

function codes(ask: Omit<Ask, 'label' | 'key'>, answer: Answer, dateIssuer = false): string[] {
  const item = { asks: [{ key: 'a-1', label, ...ask }], dateIssuer } as unknown as ItemBody;
  const problems = problemsOf(item, { answers: { 'a-1': answer }, note: '' }, { files, today });
  return Object.entries(problems).map(([field, { code }]) => `${field.replace('answers.a-1.', '')}: ${code}`);
}

const table: [name: string, ask: Omit<Ask, 'label' | 'key'>, answer: Answer, expected: string[], dated?: boolean][] = [
  ['a document without a file', { type: 'document' }, {}, ['files: file-needed']],
  ['a document whose file is gone', { type: 'document' }, { files: ['gone'] }, ['files: file-needed']],
  ['a document as PDF', { type: 'document' }, { files: ['pdf'] }, []],
  ['a document photographed', { type: 'document' }, { files: ['jpg'] }, []],
  ['a photo that is a PDF', { type: 'photo' }, { files: ['pdf'] }, ['files: photo-needed']],
  ['a photo', { type: 'photo' }, { files: ['pdf', 'jpg'] }, []],
  [
    'a dated document without its day',
    { type: 'document' },
    { files: ['pdf'] },
    ['issuedOn: required', 'issuer: required'],
    true,
  ],
  [
    'a day that does not exist',
    { type: 'document' },
    { files: ['pdf'], issuedOn: '2026-02-30', issuer: 'OSS' },
    ['issuedOn: bad-date'],
    true,
  ],
  [
    'a day to come',
    { type: 'document' },
    { files: ['pdf'], issuedOn: '2026-03-11', issuer: 'OSS' },
    ['issuedOn: day-to-come'],
    true,
  ],
  [
    'an issuer of two letters',
    { type: 'document' },
    { files: ['pdf'], issuedOn: today, issuer: 'X!' },
    ['issuer: too-short'],
    true,
  ],
  ['a dated document, whole', { type: 'document' }, { files: ['pdf'], issuedOn: today, issuer: 'OSS' }, [], true],
  ['a photo of a dated item', { type: 'photo' }, { files: ['jpg'] }, [], true],
  ['no number', { type: 'number' }, {}, ['number: required']],
  ['words for a figure', { type: 'number', min: 0 }, { number: 'banyak' }, ['number: figure-needed']],
  ['several figures', { type: 'number', min: 0 }, { number: 'tulis 12, cap 180' }, []],
  ['a figure below the least', { type: 'number', min: 3 }, { number: '2,5' }, ['number: too-small']],
  ['a figure below zero', { type: 'number', min: 0 }, { number: '-1' }, ['number: too-small']],
  ['the least figure', { type: 'number', min: 1000 }, { number: 'Rp 1.000' }, []],
  [
    'twelve digits for thirteen',
    { type: 'number', pattern: '^[0-9]{13}$' },
    { number: '123456789012' },
    ['number: bad-paper'],
  ],
  ['thirteen digits', { type: 'number', pattern: '^[0-9]{13}$' }, { number: '1234567890123' }, []],
  [
    'half an HS code',
    { type: 'number', pattern: '^[0-9]{4}\\.[0-9]{2}\\.[0-9]{2}$' },
    { number: '6211.42' },
    ['number: bad-hs'],
  ],
  [
    'an address without https',
    { type: 'number', pattern: '^https?://' },
    { number: 'inaexport.id/x' },
    ['number: bad-link'],
  ],
  ['a short postal address', { type: 'number', pattern: '^.{12,200}$' }, { number: 'Jl. 1' }, ['number: too-short']],
  ['a declaration not made', { type: 'declaration' }, {}, ['declared: must-agree']],
  ['a declaration', { type: 'declaration' }, { declared: true }, []],
  ['a training without its day', { type: 'training' }, { organiser: 'Dinas' }, ['heldOn: required']],
  ['a training, its certificate left out', { type: 'training' }, { heldOn: today, organiser: 'Dinas' }, []],
];

describe('what keeps evidence from being sent', () => {
  it.each(table)('%s', (_name, ask, answer, expected, dated = false) => {
    expect(codes(ask, answer, dated)).toEqual(expected);
  });
});

describe('figures', () => {
  it.each([
    ['1.500', [1500]],
    ['1.500,5', [1500.5]],
    ['0.125', [0.125]],
    ['0,5', [0.5]],
    ['12 sampai 40', [12, 40]],
    ['Rp 1.250.000', [1_250_000]],
    ['-3', [-3]],
    ['tidak ada', []],
  ])('%s', (text, expected) => expect(figuresIn(text)).toEqual(expected));

  it('are tidied into the shape that is asked, and left alone otherwise', () => {
    expect(tidyFigure({ pattern: '^[0-9]{13}$' }, '1270 0045-12345')).toBe('1270004512345');
    expect(tidyFigure({ pattern: '^[0-9]{13}$' }, '12 34')).toBe('12 34');
    expect(tidyFigure({ pattern: '^[0-9]{4}\\.[0-9]{2}\\.[0-9]{2}$' }, '62114230')).toBe('6211.42.30');
    expect(tidyFigure({}, '1 - 2')).toBe('1 - 2');
  });

  it('are held against a limit in the same unit', () => {
    const limit = { what: label, max: 30, unit: 'mg/kg', method: null };
    expect(exceedsLimit(limit, { unit: 'mg/kg' }, '30,5')).toBe(true);
    expect(exceedsLimit(limit, { unit: 'mg/kg' }, '30')).toBe(false);
    expect(exceedsLimit(limit, { unit: 'grade' }, '31')).toBe(false);
  });
});
