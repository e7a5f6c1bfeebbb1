/** What a try to send a photo came to. `status` 0: no line, or it broke. */
export interface Sent {
  status: number;
  body: unknown;
}

export type Fate =
  | { kind: 'done'; upload: Upload }
  /** Worth another try by itself. */
  | { kind: 'again' }
  /** Nothing is lost; waits until somebody has signed in. */
  | { kind: 'sign-in' }
  /** No further try helps; `code` is the refusal's. */
  | { kind: 'refused'; code: string };

/** A picture as the server keeps it. */
export interface Upload {
  name: string;
  width: number;
  height: number;
  /** Widths made, ascending. */
  widths: number[];
  /** Average colour, `#rrggbb`. */
  colour: string;
  placeholder: string;
  /** The strongest colours, `#rrggbb`. */
  palette: string[];
}

const first = 2_000;
const longest = 60_000;

/** Milliseconds to wait after so many failed tries: doubling, at most a minute, never all at the same moment. */
export function waitBefore(tries: number, random = Math.random()): number {
  const step = Math.min(longest, first * 2 ** Math.max(0, tries - 1));
  return Math.round(step * (0.75 + random / 2));
}

export function fateOf({ status, body }: Sent): Fate {
  const answer = (body ?? {}) as { ok?: boolean; code?: string; data?: { uploads?: Upload[] } };
  const upload = answer.data?.uploads?.[0];
  if (status >= 200 && status < 300 && answer.ok && upload) return { kind: 'done', upload };
  if (status === 401) return { kind: 'sign-in' };
  if (status === 0 || status === 408 || status === 429 || status >= 500) return { kind: 'again' };
  return { kind: 'refused', code: answer.code ?? 'bad-file' };
}
