import { scaleLinear } from 'd3-scale';
import { line as lineOf, stack } from 'd3-shape';

/** Units across every chart: at the width of a phone a text of 15 units is about 12 pixels. */
export const width = 400;
export const fontSize = 15;

export interface Scale {
  (value: number): number;
  /** Values at which a rule is drawn. */
  ticks: number[];
  end: number;
}

/** From 0 to at least `most`, rounded up to a value one can read, over so many units. */
export function scaleTo(most: number, units: number, tickCount = 4): Scale {
  const scale = scaleLinear()
    .domain([0, Math.max(1, most)])
    .range([0, units])
    .nice(tickCount);
  const ticks = scale.ticks(tickCount).filter(Number.isInteger);
  return Object.assign((value: number) => round(scale(value)), { ticks, end: scale.domain()[1] ?? 1 });
}

/** Where each part of a bar begins and ends, end to end, in units of `scale`. */
export function stackParts(values: readonly number[], scale: (value: number) => number) {
  const keys = values.map((_, index) => String(index));
  const series = stack<Record<string, number>>().keys(keys)([
    Object.fromEntries(values.map((value, index) => [String(index), value])),
  ]);
  return series.map(([pair]) => {
    const [from, to] = [scale(pair?.[0] ?? 0), scale(pair?.[1] ?? 0)];
    return { x: from, width: round(to - from) };
  });
}

export function linePath(points: readonly { x: number; y: number }[]): string {
  const path = lineOf<{ x: number; y: number }>(
    ({ x }) => x,
    ({ y }) => y,
  ).digits(1);
  return path([...points]) ?? '';
}

/** The same heights, in the same order, moved apart so that none is closer than `gap` to the next, within a range. */
export function spread(heights: readonly number[], gap: number, [top, bottom]: [number, number]): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0) || b - a);
  const moved = [...heights];
  let least = top;
  for (const index of order) {
    moved[index] = Math.max(heights[index] ?? 0, least);
    least = (moved[index] ?? 0) + gap;
  }
  let most = bottom;
  for (const index of [...order].reverse()) {
    moved[index] = Math.min(moved[index] ?? 0, most);
    most = (moved[index] ?? 0) - gap;
  }
  return moved.map(round);
}

/** A text that has room in so many characters; the table beside the chart has it whole. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
