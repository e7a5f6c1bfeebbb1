import type { Reader, Tx } from '#db/client.ts';
import type { review } from '#db/schema/index.ts';
import type { Acting, Context } from '#src/domain/context.ts';

export type Review = typeof review.$inferSelect;

/** What an officer says beside yes or no. */
export interface Verdict {
  /** WIB day after which an acceptance no longer counts; null: never, or not asked for this subject. */
  expiresOn: string | null;
  reasonCode: string | null;
  note: string;
}

/** One thing an officer compares: a row of the side-by-side. Texts are ready to read. */
export interface Compared {
  /** Key of i18n/reviews.ts `fields`. */
  field: string;
  before: string | null;
  after: string;
  /** Language of the text when it is one of a pair. */
  lang?: 'id' | 'en';
}

export interface Shown {
  /** null: there was nothing before, only `after` is shown. */
  compared: Compared[];
  /** Uploaded pictures asked about, and those shown until now, by name with the alternative text in the reader's language. */
  pictures: { before: ShownPicture[]; after: ShownPicture[] };
  /** The public page it changes, when it has one. */
  publicPath: string | null;
}
export interface ShownPicture {
  name: string;
  alt: string;
  /** Widths made; null: the demo's. */
  widths: number[] | null;
}

/** What verdicts do to their subject. Each runs inside the transaction of the verdict. */
export interface Effects {
  /** Makes the accepted version count. Returns what `undo` needs to take it back. */
  accept(tx: Tx, context: Acting, review: Review, verdict: Verdict): Promise<unknown>;
  /** The workshop may change and send it again. Returns what `undo` needs. */
  askChanges(tx: Tx, context: Acting, review: Review, verdict: Verdict): Promise<unknown>;
  refuse(tx: Tx, context: Acting, review: Review, verdict: Verdict): Promise<unknown>;
  /** The last WIB day of an acceptance given today, where the officer names none; null: no end. */
  lastDay?(db: Reader | Tx, review: Review, today: string): Promise<string | null>;
  /** Back to how it was before the verdict. Throws `undo-overtaken` when something newer would be lost. */
  undo(tx: Tx, context: Acting, review: Review, undo: unknown): Promise<void>;
  /** What the officer sees. */
  show(context: Context & Pick<Acting, 'locale'>, review: Review): Promise<Shown>;
  /** Where the workshop works on it, without language prefix. */
  ownPath(review: Review): string;
}
