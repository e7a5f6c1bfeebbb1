export interface Circuit {
  /** Whether to try now. While open, one caller after each pause gets a trial and everyone else is told no. */
  permits(): boolean;
  succeed(): void;
  fail(): void;
  state(): 'closed' | 'open';
}

/** Opens after `limit` failures in a row, for `pause` milliseconds; a trial that succeeds closes it. */
export function openCircuit({ limit, pause, now }: { limit: number; pause: number; now: () => number }): Circuit {
  let failures = 0;
  let trialAt = 0;
  return {
    permits() {
      if (failures < limit) return true;
      if (now() < trialAt) return false;
      trialAt = now() + pause;
      return true;
    },
    succeed() {
      failures = 0;
    },
    fail() {
      failures += 1;
      if (failures >= limit) trialAt = now() + pause;
    },
    state: () => (failures < limit ? 'closed' : 'open'),
  };
}
