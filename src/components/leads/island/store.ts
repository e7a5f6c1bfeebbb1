import { openSealedRows, type RowFile, type Trace } from '#src/components/on-device/sealed-rows.ts';

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
  photo: Blob | RowFile | null;
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
  /** Of every scope that begins so, without what they say. */
  under(prefix: string): Promise<Trace[]>;
  /** How many there are of others. */
  others(scope: string): Promise<number>;
  put(lead: NotedLead): Promise<void>;
  remove(id: string): Promise<void>;
}

type Facts = Omit<NotedLead, keyof Trace | 'photo'>;

/** Names and numbers of people who know nothing of this phone: sealed with the key of the one who noted them. */
export async function openLeadStore(): Promise<LeadStore> {
  const rows = await openSealedRows<Facts>({
    database: 'canting-leads-sealed',
    table: 'leads',
    ownerOf: (scope) => scope.split(':', 1)[0] ?? '',
    older: {
      database: 'canting-leads',
      read(row) {
        const { photo, facts } = apart(row as unknown as NotedLead);
        return { facts, file: photo instanceof Blob ? photo : null };
      },
    },
  });
  return {
    async list(scope) {
      const found = await rows.list(scope);
      return found.map(({ facts, file, state, ...trace }) => ({
        ...facts,
        ...trace,
        state: state === 'refused' ? state : 'waiting',
        photo: file,
      }));
    },
    under: (prefix) => rows.under(prefix),
    others: async (scope) => (await rows.under('')).filter((trace) => trace.scope !== scope).length,
    async put(lead) {
      const { photo, facts } = apart(lead);
      await rows.put(lead, facts, photo);
    },
    remove: (id) => rows.remove(id),
  };
}

function apart({ exhibition, exhibitionName, fields, photo, photoName, photoId, code }: NotedLead) {
  return { photo, facts: { exhibition, exhibitionName, fields, photoName, photoId, code } satisfies Facts };
}
