import type { ListingBody } from '../form.ts';

/** `id` names a listing of one's own, `status` is only told. The two stock fields are read together. */
export type ColumnKey = 'id' | 'status' | Exclude<keyof ListingBody, never>;

export interface Column {
  key: ColumnKey;
  /** Headers in both languages; either is read, whatever the reader's language. */
  header: { id: string; en: string };
}

/** The columns of exported files, which are also what an import understands. */
export const columns: readonly Column[] = [
  { key: 'id', header: { id: 'id', en: 'id' } },
  { key: 'status', header: { id: 'status', en: 'status' } },
  { key: 'titleId', header: { id: 'judul', en: 'title_indonesian' } },
  { key: 'titleEn', header: { id: 'judul_inggris', en: 'title_english' } },
  { key: 'technique', header: { id: 'teknik', en: 'technique' } },
  { key: 'product', header: { id: 'jenis', en: 'product' } },
  { key: 'cloth', header: { id: 'bahan', en: 'cloth' } },
  { key: 'motifs', header: { id: 'motif', en: 'motifs' } },
  { key: 'colours', header: { id: 'warna', en: 'colours' } },
  { key: 'dyes', header: { id: 'pewarna', en: 'dyes' } },
  { key: 'fibres', header: { id: 'serat', en: 'fibres' } },
  { key: 'lengthCm', header: { id: 'panjang_cm', en: 'length_cm' } },
  { key: 'widthCm', header: { id: 'lebar_cm', en: 'width_cm' } },
  { key: 'weightG', header: { id: 'berat_g', en: 'weight_g' } },
  { key: 'care', header: { id: 'perawatan', en: 'care' } },
  { key: 'hsCode', header: { id: 'hs_code', en: 'hs_code' } },
  { key: 'price', header: { id: 'harga', en: 'price' } },
  { key: 'priceLadder', header: { id: 'harga_bertingkat', en: 'price_ladder' } },
  { key: 'minimumOrder', header: { id: 'moq', en: 'moq' } },
  { key: 'samplePrice', header: { id: 'harga_sampel', en: 'sample_price' } },
  { key: 'availability', header: { id: 'ketersediaan', en: 'availability' } },
  { key: 'stock', header: { id: 'stok', en: 'stock' } },
  { key: 'leadTimeDays', header: { id: 'lama_pengerjaan_hari', en: 'lead_time_days' } },
  { key: 'descriptionId', header: { id: 'keterangan', en: 'description_indonesian' } },
  { key: 'descriptionEn', header: { id: 'keterangan_inggris', en: 'description_english' } },
  { key: 'pictures', header: { id: 'foto', en: 'pictures' } },
];

/** The column a header of a file means; null for one nobody knows. */
export function columnNamed(header: string): ColumnKey | null {
  const plain = header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  return columns.find((column) => column.header.id === plain || column.header.en === plain)?.key ?? null;
}
