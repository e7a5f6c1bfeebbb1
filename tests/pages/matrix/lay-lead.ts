import { eq } from 'drizzle-orm';
import { lead, leadQuote, letter } from '#db/schema/index.ts';
import { issueLetter } from '#src/domain/exhibitions/deciding/issue-letter.ts';
import { loadApplication } from '#src/domain/exhibitions/load.ts';
import { sealContact } from '#src/domain/leads/sealed.ts';
import { layApplication } from '#tests/support/exhibitions.ts';
import type { World } from '#tests/support/world.ts';
import type { Things } from './things.ts';

/** A place at the fair that is on, the letter about it, a lead and the quote that was sent to it. */
export async function layLead(world: World, name: 'siti' | 'wulan', things: Things): Promise<void> {
  const { workshop, owner, lead: id, quote } = things;
  const { db, vault } = world.services;
  const now = Date.now();
  const place = await layApplication(world, 'pameran-berjalan', workshop, { state: 'confirmed' });
  const contact = { name: 'Akiko', company: '', email: '', phone: '', note: `Rahasia ${name} kontak` };
  await db.write(async (tx) => {
    const found = await loadApplication(tx, place.id);
    await issueLetter(tx, { now, user: null }, { ...found, kind: 'promoted' });
    await tx.insert(lead).values({
      ...{ id, applicationId: place.id, workshopId: workshop, sealed: sealContact(vault, id, contact), listings: [] },
      ...{ state: 'quoted', notedAt: now, receivedAt: now, createdBy: owner },
    });
    const lines = [{ listingId: null, title: 'Syal', quantity: 10, unitPrice: 1_250 }];
    await tx.insert(leadQuote).values({
      ...{ id: quote, leadId: id, lines, currency: 'USD', incoterm: 'FOB', leadTimeDays: 30, note: '' },
      ...{ validUntil: '2099-12-31', state: 'sent', createdAt: now, sentAt: now },
    });
  });
  const [own] = await db.read.select({ id: letter.id }).from(letter).where(eq(letter.applicationId, place.id));
  if (!own) throw new Error('no letter was sent');
  things.letter = own.id;
}
