import { and, asc, eq } from 'drizzle-orm';
import { listing } from '../../schema/index.ts';
import type { User } from '#src/domain/access/user.ts';
import type { Acting } from '#src/domain/context.ts';
import { bodyOf } from '#src/domain/listings/body-of.ts';
import { listingBody, type ListingBody } from '#src/domain/listings/form.ts';
import { saveEdit } from '#src/domain/listings/save.ts';
import { startListing } from '#src/domain/listings/start.ts';
import { readStored, valuesOf, type StoredListing } from '#src/domain/listings/stored.ts';
import { submitEdit } from '#src/domain/listings/submit.ts';
import { decideNewest, type Given, type Happening } from './happening.ts';
import type { Settled } from './settle.ts';

/** What the workshop changes of a listing it has on sale. */
type Change = (body: ListingBody) => Partial<ListingBody>;

/** Listings sent in, returned and half written. A workshop with fewer listings has fewer edits. */
export function listingHappenings({ people, own: [first], others }: Settled): Happening[] {
  const { owner, staff, officer, colleague } = people;
  const at = (index: number) => others[index];
  return [
    ...(first
      ? [
          ...edit(owner, first.id, 0, 24 * 6, retold, {
            by: officer,
            hours: 24 * 4,
            verdict: 'changes-asked',
            reasonCode: 'text-thin',
            note: 'Sebutkan berapa warna dan berapa kali celup, supaya pembeli mengerti harganya.',
          }),
          ...edit(staff, first.id, 1, 30, renamed),
          ...edit(owner, first.id, 2, 24 * 16, retold, {
            by: colleague,
            hours: 24 * 13,
            verdict: 'refused',
            reasonCode: 'contact-in-text',
            note: 'Nomor telepon tidak ditulis di keterangan. Pakai nomor WhatsApp di profil bengkel.',
          }),
          halfWritten(staff, first.id, 20),
        ]
      : []),
    ...[
      { neighbour: at(0), hours: 24 * 10, change: renamed },
      { neighbour: at(2), hours: 24 * 3, change: retold },
      { neighbour: at(3), hours: 7, change: renamed },
    ].flatMap(({ neighbour, hours, change }) =>
      neighbour ? edit(neighbour.owner, neighbour.workshop.id, 0, hours, change) : [],
    ),
    ...[at(4)].flatMap((neighbour) => (neighbour ? [brandNew(neighbour.owner, neighbour.workshop.id, 18)] : [])),
    ...[at(5)].flatMap((neighbour) =>
      neighbour
        ? edit(neighbour.owner, neighbour.workshop.id, 0, 50, retold, {
            by: colleague,
            hours: 0.5,
            verdict: 'changes-asked',
            reasonCode: 'photos-unclear',
            note: 'Foto kedua buram. Ambil lagi di tempat terang, seluruh kain terlihat.',
          })
        : [],
    ),
  ];
}

const retold: Change = ({ descriptionId }) => ({
  descriptionId: `${descriptionId}\n\nKain ini dikerjakan dua orang selama tiga minggu. Warna dicelup berulang dan dijemur di tempat teduh.`,
});
const renamed: Change = ({ titleId, titleEn }) => ({
  titleId: `${titleId.split(' – ')[0]?.slice(0, 60) ?? ''} – pesanan khusus hotel`,
  titleEn: titleEn && `${titleEn.split(' – ')[0]?.slice(0, 60) ?? ''} – made for hotels`,
});

function edit(
  by: User,
  workshopId: number,
  index: number,
  hours: number,
  change: Change,
  verdict?: Given & { by: User; hours: number },
): Happening[] {
  const sent: Happening = {
    ...{ by, workshopId, hours },
    async act(context) {
      const stored = await publishedListing(context, workshopId, index);
      if (!stored) return;
      const body = bodyOf(valuesOf(stored));
      await submitEdit(context, { id: stored.row.id, version: 0, body: { ...body, ...change(body) } });
    },
  };
  if (!verdict) return [sent];
  const { by: officer, hours: later, ...given } = verdict;
  const answered: Happening = {
    ...{ by: officer, hours: later },
    async act(context) {
      const stored = await publishedListing(context, workshopId, index);
      if (stored) await decideNewest(context, 'listing', String(stored.row.id), given);
    },
  };
  return [sent, answered];
}

/** A draft begun on the phone and left when somebody called. */
function halfWritten(by: User, workshopId: number, hours: number): Happening {
  const body = listingBody({
    titleId: 'Selendang sutra buketan, warna soga',
    descriptionId: 'Sutra ATBM, buketan dengan latar galaran. Panjang dua meter.',
    technique: 'tulis',
    motifs: ['buketan'],
    price: '1250000',
  });
  return {
    ...{ by, workshopId, hours },
    async act(context) {
      const { data } = await startListing(context, {});
      await saveEdit(context, { id: data.id, version: 1, body });
    },
  };
}

/** A listing that was never on sale, whole: like one it has, in another size. */
function brandNew(by: User, workshopId: number, hours: number): Happening {
  return {
    ...{ by, workshopId, hours },
    async act(context) {
      const stored = await publishedListing(context, workshopId, 0);
      if (!stored) return;
      const values = valuesOf(stored);
      const { data } = await startListing(context, {});
      const body = listingBody({
        ...bodyOf(values),
        titleId: `${values.titleId.slice(0, 70)}, ukuran besar`,
        titleEn: values.titleEn && `${values.titleEn.slice(0, 70)}, large`,
        fibres: [{ fibre: 'cotton', percent: '100' }],
        care: ['wash-hand-cold', 'no-bleach', 'dry-shade', 'iron-medium', 'iron-inside'],
      });
      await submitEdit(context, { id: data.id, version: 1, body });
    },
  };
}

async function publishedListing(
  { db }: Pick<Acting, 'db'>,
  workshopId: number,
  index: number,
): Promise<StoredListing | undefined> {
  const [row] = await db.read
    .select({ id: listing.id })
    .from(listing)
    .where(and(eq(listing.workshopId, workshopId), eq(listing.state, 'published')))
    .orderBy(asc(listing.id))
    .limit(1)
    .offset(index);
  return row && (await readStored(db.read, [row.id])).get(row.id);
}
