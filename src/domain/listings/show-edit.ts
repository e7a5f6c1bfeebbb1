import { inArray } from 'drizzle-orm';
import { upload, picture } from '#db/schema/index.ts';
import type { Acting, Context } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Compared, Review, Shown, ShownPicture } from '#src/domain/reviews/effects.ts';
import { paths } from '#src/paths.ts';
import { changedFields } from './diff.ts';
import { editById } from './edits.ts';
import { publishable } from './publishable.ts';
import { readable } from './readable.ts';
import { readStored } from './stored.ts';
import type { ListingValues } from './values.ts';

type Asking = Context & Pick<Acting, 'locale'>;
const languages = { titleId: 'id', descriptionId: 'id', titleEn: 'en', descriptionEn: 'en' } as const;

/** What an officer compares: every field of a new listing, of a change set those that change. */
export async function showEdit(context: Asking, review: Review): Promise<Shown> {
  const { db, locale } = context;
  const edit = await editById(db.read, review.subjectVersion);
  const stored = (await readStored(db.read, [Number(review.subjectId)])).get(Number(review.subjectId));
  if (!edit || !stored) throw new Refusal('not-found');
  const { before } = edit;
  const after = publishable(edit.body, before, context).values;
  const fields = changedFields(before, after).filter((field) => field !== 'pictures');
  const compared = fields.flatMap((field): Compared[] => {
    const lang = languages[field as keyof typeof languages];
    const [old, fresh] = [before && readable(before, field, context), readable(after, field, context)];
    return fresh === '' && !old ? [] : [{ field, before: old, after: fresh, ...(lang ? { lang } : {}) }];
  });
  const widths = await widthsOf(context, [before, after]);
  const pictures = (values: ListingValues | null): ShownPicture[] =>
    (values?.pictures ?? []).map(({ name, altId, altEn }) => ({
      name,
      alt: (locale === 'id' ? altId : altEn) || altId || values?.titleId || '',
      widths: widths.get(name) ?? null,
    }));
  return {
    compared,
    pictures: { before: pictures(before), after: pictures(after) },
    publicPath: stored.row.state === 'published' ? paths.listing(stored.row.slug) : null,
  };
}

async function widthsOf({ db }: Context, values: (ListingValues | null)[]): Promise<Map<string, number[] | null>> {
  const names = [...new Set(values.flatMap((one) => one?.pictures ?? []).map(({ name }) => name))];
  if (names.length === 0) return new Map();
  const [sent, shown] = await Promise.all([
    db.read.select({ name: upload.name, widths: upload.widths }).from(upload).where(inArray(upload.name, names)),
    db.read.select({ name: picture.name, widths: picture.widths }).from(picture).where(inArray(picture.name, names)),
  ]);
  return new Map([...shown, ...sent].map(({ name, widths }) => [name, widths]));
}
