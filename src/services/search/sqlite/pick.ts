/** Beyond this many places a full sort is cheaper than a heap. */
const mostHeaped = 256;

/**
 * Places `from` … `to` of the order by key descending, ties told apart by `before`. A page costs one look at each key;
 * only pages far down sort everything.
 */
export function pick(keys: Float64Array, from: number, to: number, before: (a: number, b: number) => number): number[] {
  if (from >= keys.length) return [];
  const compare = (a: number, b: number) => (keys[b] ?? 0) - (keys[a] ?? 0) || before(a, b);
  if (to > mostHeaped) return slice(keys, from, to, compare);
  const heap: number[] = [];
  let worst = -Infinity;
  for (let place = 0; place < keys.length; place += 1) {
    if (heap.length < to) {
      rise(heap, heap.push(place) - 1, compare);
    } else {
      if ((keys[place] ?? 0) < worst || compare(place, heap[0] ?? 0) >= 0) continue;
      heap[0] = place;
      sink(heap, compare);
    }
    if (heap.length === to) worst = keys[heap[0] ?? 0] ?? 0;
  }
  return heap.sort(compare).slice(from);
}

/** Numbers sort natively; only places whose key is within the page's keys are compared in full. */
function slice(keys: Float64Array, from: number, to: number, compare: (a: number, b: number) => number): number[] {
  const sorted = keys.slice().sort();
  const first = sorted[keys.length - 1 - from] ?? 0;
  const last = sorted[Math.max(0, keys.length - to)] ?? 0;
  const within: number[] = [];
  let ahead = 0;
  for (let place = 0; place < keys.length; place += 1) {
    const value = keys[place] ?? 0;
    if (value > first) ahead += 1;
    else if (value >= last) within.push(place);
  }
  return within.sort(compare).slice(from - ahead, to - ahead);
}

/** The worst of the best is on top. */
function rise(heap: number[], index: number, compare: (a: number, b: number) => number): void {
  for (let child = index; child > 0;) {
    const parent = (child - 1) >> 1;
    if (compare(heap[child] ?? 0, heap[parent] ?? 0) <= 0) return;
    swap(heap, child, parent);
    child = parent;
  }
}

function sink(heap: number[], compare: (a: number, b: number) => number): void {
  for (let parent = 0; ;) {
    let child = parent * 2 + 1;
    if (child >= heap.length) return;
    if (child + 1 < heap.length && compare(heap[child + 1] ?? 0, heap[child] ?? 0) > 0) child += 1;
    if (compare(heap[child] ?? 0, heap[parent] ?? 0) <= 0) return;
    swap(heap, child, parent);
    parent = child;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const held = heap[a] ?? 0;
  heap[a] = heap[b] ?? 0;
  heap[b] = held;
}
