import { upload } from '#db/schema/index.ts';
import { storePhoto } from '#src/domain/uploads/stored.ts';
import type { World } from './world.ts';

/** An uploaded picture of Siti's workshop with its three files, sent at that time; returns its name. */
export async function storeUpload({ services, siti }: World, at: number): Promise<string> {
  const files = ['320.avif', '320.webp', 'og.jpg'].map((ending) => {
    return { ending, type: 'image/webp', body: new Uint8Array(10) };
  });
  const facts = { width: 320, height: 200, widths: [320], colour: '#000000', placeholder: 'data:', palette: [] };
  const stored = await storePhoto(services.files, { ...facts, files });
  const row = { ...stored, workshopId: siti, createdBy: 'x', createdAt: at };
  await services.db.write((tx) => tx.insert(upload).values(row));
  return stored.name;
}
