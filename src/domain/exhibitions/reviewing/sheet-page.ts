import type { CallBody } from '#db/exhibitions/types.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { ExhibitionPhase } from '#db/schema/index.ts';
import { may } from '../phases.ts';
import { loadSheet, type Sheet } from './load-sheet.ts';
import { readProgress, type Progress } from './next-sheet.ts';
import { pieceWidths } from './piece-pictures.ts';
import { readNotes, type ReadNote } from './sheets.ts';
import { shownTo, type Shown } from './shown.ts';

export interface SheetPage {
  exhibition: { slug: string; name: string; phase: ExhibitionPhase };
  /** The application's id: names nobody. */
  id: string;
  /** What people call it among themselves. */
  code: string;
  blind: boolean;
  criteria: CallBody['criteria'];
  sheet: Pick<Sheet, 'state' | 'scores' | 'confidence' | 'reason' | 'version' | 'total'>;
  shown: Shown;
  progress: Progress;
  /** null until one's own sheet is done. */
  notes: ReadNote[] | null;
  maySave: boolean;
}

/** One's own sheet with what it is about, and nothing that tells who applied in a blind call. Seven queries at most. */
export async function readSheetPage(
  context: Pick<Acting, 'db' | 'user'>,
  slug: string,
  id: string,
): Promise<SheetPage> {
  const { read } = context.db;
  const { one, of, sheet, sent } = await loadSheet(read, context, id, 'see.sheets-to-do');
  if (of.slug !== slug) throw new Refusal('not-found');
  const { body, phase, name } = of;
  const { state, scores, confidence, reason, version, total } = sheet;
  return {
    exhibition: { slug, name, phase },
    ...{ id: one.id, code: sheetCode(one.id), blind: body.blind, criteria: body.criteria },
    sheet: { state, scores, confidence, reason, version, total },
    shown: shownTo(sent, body, await pieceWidths(read, sent.snapshot.shown)),
    progress: await readProgress(context, slug),
    notes: state === 'open' ? null : await readNotes(read, id),
    maySave: may('scoring.save', phase, ['reviewer']),
  };
}

/** Short, and made of the random id alone. */
export function sheetCode(id: string): string {
  return id
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, 5)
    .toUpperCase();
}
