import { eq } from 'drizzle-orm';
import { user as users } from '#db/schema/index.ts';
import { requireUser } from '#src/domain/access/require.ts';
import type { Acting } from '#src/domain/context.ts';
import type { MuteForm } from './form.ts';

/** Sets this person's switches, for each kind inside the product and by mail. */
export async function muteNotifications(context: Acting, { shown, ...wanted }: MuteForm) {
  const { id } = requireUser(context);
  await context.db.write(async (tx) => {
    const [row] = await tx.select({ muted: users.muted }).from(users).where(eq(users.id, id));
    const off = (channel: 'product' | 'mail') => [
      ...(row?.muted[channel] ?? []).filter((kind) => !shown.includes(kind)),
      ...new Set(shown.filter((kind) => !wanted[channel].includes(kind))),
    ];
    const muted = { product: off('product'), mail: off('mail') };
    await tx.update(users).set({ muted, updatedAt: context.now }).where(eq(users.id, id));
  });
  return { notice: 'saved' } as const;
}
