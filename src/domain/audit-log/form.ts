/** What an admin looks for in the audit log. Empty texts ask for everything. */
export interface AuditQuery {
  /** Name or e-mail address of who did it. */
  person: string;
  /** `area.verb`. */
  action: string;
  /** What it was done to: `listing:12`, or a name. */
  about: string;
  /** WIB days, both included. */
  from: string;
  to: string;
  /** Lines older than this number. */
  before: number | null;
}

export function parseAuditQuery(search: URLSearchParams): AuditQuery {
  const text = (name: string) => (search.get(name) ?? '').replace(/\p{Cc}/gu, '').trim().slice(0, 120); // prettier-ignore
  const day = (name: string) => (/^\d{4}-\d\d-\d\d$/.test(text(name)) && !Number.isNaN(startOf(text(name))) ? text(name) : ''); // prettier-ignore
  const before = /^\d{1,15}$/.exec(text('before'))?.[0];
  return {
    person: text('person'),
    action: text('action'),
    about: text('about'),
    from: day('from'),
    to: day('to'),
    before: before ? Number(before) : null,
  };
}

/** The same words with another page; without the empty ones. */
export function formatAuditQuery({ before, ...texts }: AuditQuery): string {
  const search = new URLSearchParams(Object.entries(texts).filter(([, value]) => value !== ''));
  if (before !== null) search.set('before', String(before));
  return search.size > 0 ? `?${search}` : '';
}

/** Milliseconds at which a WIB day begins. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00+07:00`);
}
