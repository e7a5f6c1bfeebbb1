/**
 * Requests a minute for each sender, as a token bucket. Held in memory on purpose: a guard against hasty scripts on a
 * public read-only interface, not a security limit, and a database write for every read would cost more than it saves.
 */
export class Limiter {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();
  private readonly perMinute: number;

  constructor(perMinute: number) {
    this.perMinute = perMinute;
  }

  /** Seconds until the next request is welcome; 0 lets this one in. */
  take(sender: string, now: number): number {
    if (this.buckets.size > 20_000) this.buckets.clear();
    const bucket = this.buckets.get(sender) ?? { tokens: this.perMinute, at: now };
    const tokens = Math.min(this.perMinute, bucket.tokens + ((now - bucket.at) / 60_000) * this.perMinute);
    this.buckets.set(sender, { tokens: Math.max(0, tokens - 1), at: now });
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * 60) / this.perMinute);
  }
}
