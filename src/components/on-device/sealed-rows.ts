import { findKey, keyOf } from './account-key.ts';
import { openDatabase, settled } from './database.ts';
import { moveOlder, type Older } from './older-rows.ts';
import { passingRows } from './passing-rows.ts';
import { seal, unseal } from './seal.ts';

/** What can be read of a row without its key. */
export interface Trace {
  id: string;
  /** Whose it is and where it belongs; nobody else's pages look there. */
  scope: string;
  /** Milliseconds; rows come oldest first. */
  at: number;
  state: string;
}

/** A file of a row; it stays sealed until somebody needs it. */
export interface RowFile {
  open(): Promise<Blob>;
}

export interface Row<Facts> extends Trace {
  facts: Facts;
  file: RowFile | null;
}

export interface Rows<Facts> {
  /** Of one scope. What can't be opened, because its key is gone, is left out. */
  list(scope: string): Promise<Row<Facts>[]>;
  /** Of every scope that begins so, whoever's they are. */
  under(prefix: string): Promise<Trace[]>;
  put(trace: Trace, facts: Facts, file: Blob | RowFile | null): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface Place<Facts> {
  database: string;
  table: string;
  /** Whose key seals the rows of a scope. */
  ownerOf(scope: string): string;
  older: Older<Facts>;
}

interface Laid extends Trace {
  facts: Uint8Array<ArrayBuffer>;
  file: Blob | null;
}

/**
 * Rows on this device, sealed with the key of the account they belong to: what that protects against stands at
 * account-key.ts. Survives closing the browser; where the browser keeps nothing (private windows), they last as long as
 * the page.
 */
export async function openSealedRows<Facts>(place: Place<Facts>): Promise<Rows<Facts>> {
  // Over plain http a browser seals nothing.
  const db = isSecureContext ? await openDatabase(place.database, place.table, 'id', 'scope').catch(() => null) : null;
  if (!db) return passingRows();
  const rows = (mode: IDBTransactionMode) => db.transaction(place.table, mode).objectStore(place.table);
  let last: Promise<unknown> = Promise.resolve();

  /** Sealing takes a while: what is taken away meanwhile must not be written afterwards. */
  function inTurn(write: () => Promise<unknown>): Promise<void> {
    const done = last.then(write).then(() => undefined);
    last = done.catch(() => undefined);
    return done;
  }

  async function lay(trace: Trace, facts: Facts, file: Blob | RowFile | null): Promise<Laid> {
    const { id, scope, at, state } = trace;
    const key = await keyOf(place.ownerOf(scope));
    const sealedFacts = await seal(key, new TextEncoder().encode(JSON.stringify(facts)), `${scope} ${id} facts`);
    const sealedFile = file instanceof SealedFile ? file.sealed : file && (await sealFile(key, file, trace));
    return { id, scope, at, state, facts: sealedFacts, file: sealedFile };
  }

  async function open(row: Laid, key: CryptoKey): Promise<Row<Facts> | null> {
    const { id, scope, at, state } = row;
    const facts = await unseal(key, row.facts, `${scope} ${id} facts`).catch(() => null);
    if (!facts) return null;
    const file = row.file && new SealedFile(row.file, key, row);
    return { id, scope, at, state, facts: JSON.parse(new TextDecoder().decode(facts)) as Facts, file };
  }

  const sealed: Rows<Facts> = {
    async list(scope) {
      const key = await findKey(place.ownerOf(scope));
      if (!key) return [];
      const found = await settled<Laid[]>(rows('readonly').index('scope').getAll(scope));
      const opened = await Promise.all(found.map((row) => open(row, key)));
      return opened.filter((row) => row !== null).sort((a, b) => a.at - b.at);
    },
    async under(prefix) {
      const scopes = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const found = await settled<Laid[]>(rows('readonly').index('scope').getAll(scopes));
      return found.map(({ id, scope, at, state }) => ({ id, scope, at, state })).sort((a, b) => a.at - b.at);
    },
    put(trace, facts, file) {
      // As it is now, whatever becomes of it while it waits its turn.
      const [now, said] = [{ ...trace }, structuredClone(facts)];
      return inTurn(async () => {
        const laid = await lay(now, said, file);
        await settled(rows('readwrite').put(laid));
      });
    },
    remove: (id) => inTurn(() => settled(rows('readwrite').delete(id))),
  };
  // What can't be moved now is moved at the next visit.
  await moveOlder(place.older, place.table, sealed.put).catch(() => undefined);
  return sealed;
}

/** Kept sealed when its row is written again. */
class SealedFile implements RowFile {
  readonly sealed: Blob;
  readonly #key: CryptoKey;
  readonly #of: string;

  constructor(sealed: Blob, key: CryptoKey, row: Trace) {
    this.sealed = sealed;
    this.#key = key;
    this.#of = placeOfFile(row);
  }

  async open(): Promise<Blob> {
    const bytes = await unseal(this.#key, new Uint8Array(await this.sealed.arrayBuffer()), this.#of);
    return new Blob([bytes], { type: this.sealed.type });
  }
}

async function sealFile(key: CryptoKey, file: Blob | RowFile, row: Trace): Promise<Blob> {
  const clear = file instanceof Blob ? file : await file.open();
  return new Blob([await seal(key, await clear.arrayBuffer(), placeOfFile(row))], { type: clear.type });
}

function placeOfFile({ scope, id }: Trace): string {
  return `${scope} ${id} file`;
}
