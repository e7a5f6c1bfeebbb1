import type { IncomingMessage } from 'node:http';

export interface Pace {
  /** Milliseconds the whole body may take. */
  longest: number;
  /** Milliseconds without a single byte. */
  still: number;
  /** Bytes a second, counted from the start, once `grace` milliseconds have passed. */
  perSecond: number;
  grace: number;
}

/** Any form but an upload. */
export const formPace: Pace = { longest: 30_000, still: 30_000, perSecond: 0, grace: 30_000 };
/** A photo of 12 MB over 50 KB/s takes four minutes; less than 16 KB/s is no line for photos. */
export const uploadPace: Pace = { longest: 30 * 60_000, still: 30_000, perSecond: 16 * 1024, grace: 20_000 };

/**
 * Watches a body that is still arriving and calls `tooSlow` once when it falls behind. Without a body there is nothing to
 * watch. Returns how to end the watch; it ends by itself when the body is whole or its line is gone.
 */
export function watchPace(request: IncomingMessage, pace: Pace, tooSlow: () => void): () => void {
  const { headers, socket } = request;
  if (!headers['transfer-encoding'] && !Number(headers['content-length'] ?? 0)) return () => undefined;
  const started = Date.now();
  const before = socket.bytesRead;
  let bytes = 0;
  let movedAt = started;
  const check = () => {
    if (request.complete || socket.destroyed) return clearInterval(timer);
    const now = Date.now();
    const arrived = socket.bytesRead - before;
    if (arrived > bytes) movedAt = now;
    bytes = arrived;
    const lasted = now - started;
    const behind = lasted > pace.grace && bytes < (pace.perSecond * (lasted - pace.grace)) / 1000;
    if (lasted < pace.longest && now - movedAt < pace.still && !behind) return;
    clearInterval(timer);
    tooSlow();
  };
  const often = Math.max(20, Math.min(2_000, pace.still / 8, pace.longest / 8));
  const timer = setInterval(check, often).unref();
  return () => clearInterval(timer);
}
