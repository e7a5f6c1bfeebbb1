import { Refusal } from '#src/domain/refusal.ts';

/** How much may be under way at once, in all and for each person. */
export class Slots {
  private readonly taken = new Map<string, number>();
  private readonly limits: { all: number; each: number };
  private waiting: (() => void)[] = [];

  constructor(limits: { all: number; each: number }) {
    this.limits = limits;
  }

  /** Returns how to leave again. Throws `too-many-requests` when there is no room. */
  enter(id: string): () => void {
    const own = this.taken.get(id) ?? 0;
    if (own >= this.limits.each || this.sum() >= this.limits.all) throw new Refusal('too-many-requests');
    this.taken.set(id, own + 1);
    return () => this.leave(id);
  }

  /** Resolves when everyone has left. */
  async empty(): Promise<void> {
    if (this.taken.size > 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private sum(): number {
    return [...this.taken.values()].reduce((sum, own) => sum + own, 0);
  }

  private leave(id: string): void {
    const own = (this.taken.get(id) ?? 1) - 1;
    if (own > 0) this.taken.set(id, own);
    else this.taken.delete(id);
    if (this.taken.size > 0) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
