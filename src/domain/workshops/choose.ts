import { eq } from 'drizzle-orm';
import { session } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { paths } from '#src/paths.ts';

/** Opens the desk of another of one's workshops, in this session. */
export async function chooseWorkshop(context: Acting, form: { workshop: number }) {
  const user = requireUser(context);
  if (!user.workshops.some(({ id }) => id === form.workshop)) throw new Refusal('not-found');
  await context.db.write((tx) =>
    tx.update(session).set({ workshopId: form.workshop }).where(eq(session.publicId, user.session.publicId)),
  );
  return { to: paths.producer() };
}
