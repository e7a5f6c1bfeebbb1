import { expect, test } from 'vitest';
import { carryAnswers } from '#src/domain/checklists/carry.ts';

const ask = (key: string) => ({ key, type: 'document' as const, label: { id: key, en: key } });

test('answers go with their asks; what is no longer asked is kept aside, what is new is open', () => {
  const body = { answers: { 'document-1': { files: ['f1'] }, 'number-1': { number: '7' } }, note: 'x' };
  expect(carryAnswers(body, [ask('photo-1'), ask('document-1')])).toEqual({
    kept: { 'document-1': { files: ['f1'] } },
    left: { 'number-1': { number: '7' } },
    open: ['photo-1'],
  });
});

test('nothing typed is ever lost, whatever is asked now', () => {
  const body = { answers: { 'document-1': {}, 'photo-1': {}, 'number-1': {} }, note: '' };
  for (const asks of [[], [ask('photo-1')], [ask('document-1'), ask('number-1'), ask('photo-1')]]) {
    const { kept, left } = carryAnswers(body, asks);
    expect(Object.keys({ ...kept, ...left }).sort()).toEqual(Object.keys(body.answers).sort());
    expect(Object.keys(kept).filter((key) => key in left)).toEqual([]);
  }
});

test('an answer under a name that every object has is no answer', () => {
  expect(carryAnswers({ answers: {}, note: '' }, [ask('constructor')]).open).toEqual(['constructor']);
});
