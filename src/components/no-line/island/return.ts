/** Milliseconds between two looks whether the server can be reached: at first, and at most. */
const first = 5_000;
const longest = 60_000;

/**
 * Calls back once when the server answers again. The phone's own word is not enough: it takes a network that leads
 * nowhere for a line.
 */
export function whenBack(back: () => void): void {
  let wait = first;
  let timer = 0;
  let over = false;
  const look = async () => {
    clearTimeout(timer);
    const isBack = navigator.onLine && (await answers());
    if (over) return;
    if (isBack) {
      over = true;
      return back();
    }
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), wait);
    wait = Math.min(longest, wait * 1.5);
  };
  window.addEventListener('online', () => {
    wait = first;
    void look();
  });
  timer = window.setTimeout(() => void look(), wait);
}

async function answers(): Promise<boolean> {
  const answer = await fetch('/icon.svg', {
    method: 'HEAD',
    cache: 'no-store',
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
  return answer?.ok ?? false;
}
