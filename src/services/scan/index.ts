/** What a scanner says of a file: nothing known to be malicious in it, or the name of what is. */
export type Scanned = { scan: 'clean' | 'not-scanned' } | { found: string };

export interface Scanner {
  /** For the log. */
  where: string;
  /** Looks through a file of the disk. Throws when the scanner does not answer, or not with a verdict. */
  scan(path: string): Promise<Scanned>;
}
