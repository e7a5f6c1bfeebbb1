import { fateOf, waitBefore, type Sent, type Upload } from './retry.ts';
import type { Shrunk } from './shrink.ts';
import type { PhotoStore, QueuedPhoto } from './store.ts';

export interface QueueParts {
  scope: string;
  store: PhotoStore;
  shrink(file: Blob, fileName: string): Promise<Shrunk>;
  send(photo: Blob, told: { progress(share: number): void; signal: AbortSignal }, queued: QueuedPhoto): Promise<Sent>;
  online(): boolean;
  /** Calls back after so many milliseconds; returns how to call it off. */
  later(milliseconds: number, work: () => void): () => void;
  told: QueueTold;
}

/** The server clears away what no form named for seven days. */
const keptUnnamed = 6 * 86_400_000;
/** Tries after which one photo that the server stumbles over no longer holds up the others. */
const patience = 5;

/** What the page hears of each photo. */
export interface QueueTold {
  waiting(photo: QueuedPhoto, why: 'turn' | 'line' | 'sign-in' | 'shrink'): void;
  progress(photo: QueuedPhoto, share: number): void;
  done(photo: QueuedPhoto, upload: Upload): void;
  refused(photo: QueuedPhoto): void;
}

/**
 * Photos go to the server one after the other, oldest first, and are kept on the device until the form that names them
 * is saved: a closed browser, a broken line or an ended session only make them wait.
 */
export class PhotoQueue {
  readonly #parts: QueueParts;
  #photos: QueuedPhoto[] = [];
  #running = false;
  #sending: { id: string; abort: AbortController } | null = null;
  #callOff: () => void = () => undefined;

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  /** Takes up what an earlier visit left behind. `now` is in milliseconds. */
  async open(now: number): Promise<void> {
    const { store, scope, told } = this.#parts;
    const left = await store.list(scope);
    const gone = left.filter(({ upload, at }) => upload && now - at > keptUnnamed);
    for (const { id } of gone) await store.remove(id);
    this.#photos = left.filter((photo) => !gone.includes(photo));
    for (const photo of this.#photos) {
      if (photo.upload) told.done(photo, photo.upload);
      else if (photo.state === 'refused') told.refused(photo);
      else told.waiting(photo, 'turn');
    }
    void this.#run();
  }

  async add(file: Blob, fileName: string, at: number): Promise<void> {
    const { scope, store, told } = this.#parts;
    const id = crypto.randomUUID();
    const photo: QueuedPhoto = { id, scope, fileName, blob: file, at, state: 'waiting', shrunk: false, tries: 0 };
    this.#photos.push(photo);
    told.waiting(photo, 'turn');
    // A full device keeps it no longer than the page lives; it is sent all the same.
    await store.put(photo).catch(() => undefined);
    void this.#run();
  }

  /** Forgets a photo, in the middle of sending too. */
  async cancel(id: string): Promise<void> {
    this.#photos = this.#photos.filter((photo) => photo.id !== id);
    if (this.#sending?.id === id) this.#sending.abort.abort();
    await this.#parts.store.remove(id).catch(() => undefined);
  }

  /** The form that names these pictures is saved, or they were taken out of it. */
  async settle(names: readonly string[]): Promise<void> {
    const over = this.#photos.filter(({ upload }) => upload && names.includes(upload.name));
    for (const { id } of over) await this.cancel(id);
  }

  /** The person wants another try of one that was refused. */
  again(id: string): void {
    const photo = this.#photos.find((one) => one.id === id);
    if (photo?.state === 'refused') Object.assign(photo, { state: 'waiting', tries: 0 });
    this.wake();
  }

  /** The line is back, somebody signed in, or the person asks: tries at once. */
  wake(): void {
    this.#callOff();
    void this.#run();
  }

  get unfinished(): number {
    return this.#photos.filter(({ state }) => state === 'waiting').length;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.#callOff();
    try {
      for (;;) {
        const photo = this.#photos.find(({ state }) => state === 'waiting');
        if (!photo || !(await this.#advance(photo))) return;
      }
    } finally {
      this.#running = false;
    }
  }

  /** One try. False: wait before the next. */
  async #advance(photo: QueuedPhoto): Promise<boolean> {
    const { told, online } = this.#parts;
    if (!photo.shrunk && !(await this.#shrink(photo))) return true;
    if (!this.#photos.includes(photo)) return true;
    if (!online()) return this.#wait(photo, 'line');
    const sent = await this.#send(photo);
    const fate = fateOf(sent);
    if (!this.#photos.includes(photo)) return true;
    if (fate.kind === 'sign-in') return this.#wait(photo, 'sign-in');
    const stuck = sent.status !== 0 && photo.tries >= patience;
    if (fate.kind === 'again' && !stuck) return this.#wait(photo, 'line');
    if (fate.kind !== 'done') {
      await this.#keep(Object.assign(photo, { state: 'refused', code: fate.kind === 'again' ? 'busy' : fate.code }));
      told.refused(photo);
      return true;
    }
    await this.#keep(Object.assign(photo, { state: 'done', upload: fate.upload, blob: new Blob() }));
    told.done(photo, fate.upload);
    return true;
  }

  async #shrink(photo: QueuedPhoto): Promise<boolean> {
    this.#parts.told.waiting(photo, 'shrink');
    const shrunk = await this.#parts.shrink(photo.blob, photo.fileName);
    if (shrunk.ok) Object.assign(photo, { shrunk: true, blob: shrunk.blob });
    else Object.assign(photo, { state: 'refused', code: shrunk.code });
    if (!this.#photos.includes(photo)) return false;
    await this.#keep(photo);
    if (!shrunk.ok) this.#parts.told.refused(photo);
    return shrunk.ok;
  }

  async #send(photo: QueuedPhoto): Promise<Sent> {
    const abort = new AbortController();
    this.#sending = { id: photo.id, abort };
    const { send, told } = this.#parts;
    const progress = (share: number) => told.progress(photo, share);
    const sent = await send(photo.blob, { progress, signal: abort.signal }, photo);
    this.#sending = null;
    return sent;
  }

  #wait(photo: QueuedPhoto, why: 'line' | 'sign-in'): false {
    photo.tries += 1;
    this.#parts.told.waiting(photo, why);
    this.#callOff = this.#parts.later(waitBefore(photo.tries), () => void this.#run());
    return false;
  }

  async #keep(photo: QueuedPhoto): Promise<void> {
    await this.#parts.store.put(photo).catch(() => undefined);
  }
}
