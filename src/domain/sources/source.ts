/** Where a fact comes from, as the reference data names it. */
export type Source =
  | { kind: 'web'; url: string; host: string }
  /** A printed or undated article: publisher and date as given. */
  | { kind: 'article'; text: string }
  | { kind: 'general' };

/** Reads one entry of a record's `sources`: a web address, an article's name, or `general knowledge`. */
export function readSource(source: string): Source {
  if (source === 'general knowledge') return { kind: 'general' };
  if (!/^https?:\/\//.test(source) || !URL.canParse(source)) return { kind: 'article', text: source };
  return { kind: 'web', url: source, host: new URL(source).host.replace(/^www\./, '') };
}

export interface SourceGroup {
  source: Source;
  /** Records that rest on it. */
  records: number;
  /** Every address of the same host, most used first; empty for articles and general knowledge. */
  pages: { url: string; records: number }[];
}

/** A dataset's sources, addresses of one host together, most used first. A record may be counted under several hosts. */
export function groupSources(sources: { source: string; records: number }[]): SourceGroup[] {
  const groups = new Map<string, SourceGroup>();
  for (const { source: text, records } of sources) {
    const source = readSource(text);
    const key = source.kind === 'web' ? source.host : text;
    const group = groups.get(key) ?? { source, records: 0, pages: [] };
    group.records += records;
    if (source.kind === 'web') group.pages.push({ url: source.url, records });
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.records - a.records);
}
