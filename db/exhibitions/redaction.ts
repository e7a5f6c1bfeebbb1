import type { Words } from '../readiness/types.ts';

/** What reviewers read instead, made by hand or by taking the names out. */
export interface Redaction {
  why: string;
  answers: Record<string, string>;
  story: Words;
  /** Ids of listings whose pictures they don't see. */
  hiddenPictures: number[];
  titles: Record<string, Words>;
}
