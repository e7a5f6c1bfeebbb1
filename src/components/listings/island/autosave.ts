import { waitBefore } from '#src/components/photos/retry.ts';
import type { Entries } from './entries.ts';
import { sameEntries } from './entries.ts';
import type { Posted, Saved } from './post-form.ts';

export type SaveState =
  'clean' | 'dirty' | 'saving' | 'saved' | 'offline' | 'busy' | 'signed-out' | 'stale' | 'refused';

export interface AutosaveParts {
  entries(): Entries;
  /** Sends the form as it is now, as a change of this version. */
  send(version: number, leaving: boolean): Promise<Posted>;
  /** Keeps on the device what the server doesn't have; null: it has everything. */
  keep(unsaved: { version: number; entries: Entries; unanswered: Entries[] } | null): void;
  later(milliseconds: number, work: () => void): () => void;
  told: {
    state(state: SaveState, refused?: Extract<Posted, { kind: 'refused' }>): void;
    saved(data: Partial<Saved>, entries: Entries): void;
    /** It was changed elsewhere; nothing is sent until `adopt`. */
    stale(unsaved: Entries): void;
  };
}

const pause = 1_500;
const mostUnanswered = 4;

/** Saves a form a moment after typing stops, one save at a time, and never gives up what was typed. */
export class Autosave {
  readonly #parts: AutosaveParts;
  #version: number;
  #stored: Entries;
  #unanswered: Entries[] = [];
  #state: SaveState = 'clean';
  #running: Promise<void> | null = null;
  #tries = 0;
  #callOff: () => void = () => undefined;

  constructor(parts: AutosaveParts, version: number, stored: Entries) {
    this.#parts = parts;
    this.#version = version;
    this.#stored = stored;
  }

  get version(): number {
    return this.#version;
  }
  get unanswered(): readonly Entries[] {
    return this.#unanswered;
  }
  get unsaved(): boolean {
    return !sameEntries(this.#parts.entries(), this.#stored);
  }

  /** Something was typed; saves after `pause` milliseconds without more of it. */
  changed(wait = pause): void {
    if (!this.unsaved) return;
    this.#keep();
    if (this.#state === 'stale') return;
    if (this.#state !== 'offline' && this.#state !== 'signed-out') this.#tell('dirty');
    this.#plan(wait);
  }

  /** Saves what is unsaved now. Resolves to whether the server has everything. */
  async flush(): Promise<boolean> {
    this.#callOff();
    if (this.#running) await this.#running;
    if (this.#state !== 'stale' && this.unsaved) await this.#save(false);
    return !this.unsaved;
  }

  /** The page goes away: sends without waiting for the answer, which the next visit finds out. */
  leave(): void {
    this.#callOff();
    if (this.#state === 'stale' || !this.unsaved || this.#running) return;
    void this.#save(true);
  }

  /** The server's form is this, and what is in the page is a change of it. */
  adopt(version: number, stored: Entries): void {
    this.#version = version;
    this.#stored = stored;
    this.#unanswered = [];
    this.#tries = 0;
    this.#tell('saved');
    if (this.unsaved) this.changed(0);
    else this.#parts.keep(null);
  }

  #plan(wait: number): void {
    this.#callOff();
    this.#callOff = this.#parts.later(wait, () => void this.#save(false));
  }

  #save(leaving: boolean): Promise<void> {
    this.#running ??= this.#try(leaving).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #try(leaving: boolean): Promise<void> {
    const { entries, send, told } = this.#parts;
    const sent = entries();
    this.#unanswered = [...this.#unanswered.slice(1 - mostUnanswered), sent];
    this.#keep();
    this.#tell('saving');
    const posted = await send(this.#version, leaving);
    if (posted.kind === 'done') return this.#done(posted.data, sent);
    if (posted.kind !== 'offline') this.#unanswered = this.#unanswered.filter((one) => one !== sent);
    if (posted.kind === 'stale') {
      this.#tell('stale');
      return told.stale(entries());
    }
    this.#tell(posted.kind, posted.kind === 'refused' ? posted : undefined);
    if (posted.kind !== 'refused') this.#plan(waitBefore((this.#tries += 1)));
  }

  #done(data: Partial<Saved>, sent: Entries): void {
    this.#tries = 0;
    this.#version = data.version ?? this.#version;
    this.#stored = sent;
    this.#unanswered = [];
    this.#parts.told.saved(data, sent);
    this.#tell('saved');
    if (this.unsaved) this.changed();
    else this.#parts.keep(null);
  }

  #keep(): void {
    this.#parts.keep({ version: this.#version, entries: this.#parts.entries(), unanswered: this.#unanswered });
  }

  #tell(state: SaveState, refused?: Extract<Posted, { kind: 'refused' }>): void {
    this.#state = state;
    this.#parts.told.state(state, refused);
  }
}
