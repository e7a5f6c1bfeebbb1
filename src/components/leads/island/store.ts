/** A contact on the phone that has not reached the server. */
export interface NotedLead {
  /** Becomes the lead's id: sent twice, it is there once. */
  id: string;
  /** `<person>:<workshop>:`; nobody else's page looks there. */
  scope: string;
  exhibition: string;
  exhibitionName: string;
  /** As the form sends them, but for the photo. */
  fields: [name: string, value: string][];
  photo: Blob | null;
  photoName: string;
  /** Of the server, once the photo has arrived there. */
  photoId: string;
  /** When it was noted, by the phone's clock, milliseconds. */
  at: number;
  state: 'waiting' | 'refused';
  /** Why it was refused. */
  code: string;
}

export interface LeadStore {
  /** Of one scope, oldest first. */
  list(scope: string): Promise<NotedLead[]>;
  /** How many there are of others. */
  others(scope: string): Promise<number>;
  put(lead: NotedLead): Promise<void>;
  remove(id: string): Promise<void>;
}

const database = 'canting-leads';
const table = 'leads';

/** Survives closing the browser; where the browser keeps nothing (private windows), it lasts as long as the page. */
export async function openLeadStore(): Promise<LeadStore> {
  const db = await openDatabase().catch(() => null);
  return db ? keptStore(db) : passingStore();
}

function passingStore(): LeadStore {
  const leads = new Map<string, NotedLead>();
  return {
    list: async (scope) => [...leads.values()].filter((lead) => lead.scope === scope),
    others: async (scope) => [...leads.values()].filter((lead) => lead.scope !== scope).length,
    put: async (lead) => void leads.set(lead.id, lead),
    remove: async (id) => void leads.delete(id),
  };
}

function keptStore(db: IDBDatabase): LeadStore {
  const leads = (mode: IDBTransactionMode) => db.transaction(table, mode).objectStore(table);
  return {
    async list(scope) {
      const found = await settled<NotedLead[]>(leads('readonly').index('scope').getAll(scope));
      return found.sort((a, b) => a.at - b.at);
    },
    async others(scope) {
      const all = await settled<number>(leads('readonly').count());
      return all - (await settled<number>(leads('readonly').index('scope').count(scope)));
    },
    put: async (lead) => void (await settled(leads('readwrite').put(lead))),
    remove: async (id) => void (await settled(leads('readwrite').delete(id))),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(table, { keyPath: 'id' }).createIndex('scope', 'scope');
  };
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the device keeps nothing'));
  });
}
