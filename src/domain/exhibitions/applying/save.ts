import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import type { ApplicationBody } from '#db/exhibitions/types.ts';
import { application, type ApplicationState } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { loadExhibition, requireAct, type Application, type Exhibition } from '#src/domain/exhibitions/load.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { requireDesk } from '#src/domain/workshops/own-desk.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import { paths } from '#src/paths.ts';
import { problemsOf } from './complete.ts';
import type { SaveForm } from './form.ts';
import { groundsWith, isOpenToChange } from './hand-in.ts';
import { requireOwnRow } from './own-row.ts';
import { showable } from './snapshot.ts';
import { bodyFrom } from './typed-body.ts';

/** What the island gets. */
export interface Saved {
  /** To be sent with the next save. */
  version: number;
  state: ApplicationState;
  /** What keeps it from being sent, by field name. */
  problems: Record<string, FieldProblem>;
}

/**
 * Keeps what is being written, whole or not; what was sent goes on counting. The same form sent again is kept once.
 * While applications are taken it is kept after the deadline too; during the screening only where it may be handed in.
 * Throws `stale` with the version there is when it was saved elsewhere since, `deadline-passed`, `not-editable`,
 * `question-frozen`, `late-code-wrong`, `not-found` where none was begun.
 */
export async function saveApplication(context: Acting, form: SaveForm) {
  const desk = requireDesk(context, form.workshop).workshop;
  const data = await context.db.write(async (tx): Promise<Saved> => {
    const of = await loadExhibition(tx, form.exhibition);
    await requireAct(tx, context, of, 'application.save', { late: true });
    const before = await requireOwnRow(tx, { workshopId: desk.id, exhibitionSlug: of.slug });
    const { grounds } = await groundsWith(tx, of, before, form.lateCode, context.now);
    if (!grounds && of.phase === 'screening') throw new Refusal('deadline-passed', { at: of.deadlineAt });
    const row = await keepBody(tx, context, { before, of }, form);
    return { version: row.version, state: row.state, problems: await problemsIn(tx, context, of, row) };
  });
  const late = form.lateCode ? `?${new URLSearchParams({ late: form.lateCode })}` : '';
  return { to: paths.ownExhibition(form.exhibition) + late, notice: 'saved' as const, data: { ...data } };
}

/** Returns the row as it is now. Throws `stale`, `not-editable`, `question-frozen`. */
export async function keepBody(
  tx: Tx,
  { now }: Pick<Acting, 'now'>,
  { before, of }: { before: Application; of: Exhibition },
  form: SaveForm,
): Promise<Application> {
  if (!isOpenToChange(before)) throw new Refusal('not-editable');
  const body: ApplicationBody = bodyFrom(of.body.questions, before.body, form, now);
  // The answer to the first try may have been lost on the way.
  if (isDeepStrictEqual(body, before.body)) return before;
  if (form.version !== before.version) throw new Refusal('stale', { version: before.version });
  const [row] = await tx
    .update(application)
    .set({ body, version: before.version + 1, updatedAt: now })
    .where(and(eq(application.id, before.id), eq(application.version, before.version)))
    .returning();
  if (!row) throw new Refusal('stale', { version: before.version });
  return row;
}

/** What keeps an application from being sent as it is kept. */
export async function problemsIn(
  tx: Tx,
  { now }: Pick<Acting, 'now'>,
  of: Exhibition,
  { workshopId, body }: Application,
): Promise<Record<string, FieldProblem>> {
  const own = new Set((await showable(tx, workshopId)).map(({ id }) => id));
  return problemsOf(of.body, body, { own, now });
}
