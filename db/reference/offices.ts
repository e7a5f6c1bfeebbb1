import type { Tx } from '../client.ts';
import { office } from '../schema/index.ts';

/**
 * The city's offices that Canting serves. Trade, small business and export training lie with Dindagkop-UKM; industry and
 * workers with Dinperinaker; waste with DLH; planning with Bappeda. Names as the offices write them on pekalongankota.go.id.
 */
const offices = [
  {
    slug: 'dindagkop-ukm',
    nameId: 'Dinas Perdagangan, Koperasi dan UKM',
    nameEn: 'Office of Trade, Cooperatives and Small Business',
  },
  {
    slug: 'dinperinaker',
    nameId: 'Dinas Perindustrian dan Tenaga Kerja',
    nameEn: 'Office of Industry and Manpower',
  },
  { slug: 'dlh', nameId: 'Dinas Lingkungan Hidup', nameEn: 'Office of the Environment' },
  { slug: 'bappeda', nameId: 'Badan Perencanaan Pembangunan Daerah', nameEn: 'Office of Regional Planning' },
];

export async function loadOffices(tx: Tx): Promise<void> {
  for (const [position, row] of offices.entries())
    await tx
      .insert(office)
      .values({ ...row, position })
      .onConflictDoUpdate({ target: office.slug, set: { ...row, position } });
}
