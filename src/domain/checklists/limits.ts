/** Longest texts in characters, and how many of each there may be. */
export const most = {
  title: 80,
  why: 400,
  plain: 600,
  good: 400,
  bad: 400,
  officerCheck: 400,
  rule: 700,
  label: 120,
  unit: 24,
  expect: 400,
  method: 120,
  source: 300,
  sources: 12,
  asks: 12,
  months: 120,
  note: 600,
  /** Days until what is new counts. */
  grace: 365,
};
export const usualGrace = 90;
