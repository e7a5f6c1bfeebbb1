import type { APIRoute } from 'astro';
import { exportListings, exportTypes } from '#src/domain/listings/spreadsheet/export-listings.ts';

const media = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The workshop's own listings as a file: `?type=csv` or `?type=xlsx`. */
export const GET: APIRoute = async ({ locals, url }) => {
  const type = exportTypes.find((one) => one === url.searchParams.get('type')) ?? 'xlsx';
  const { body, name } = await exportListings(locals, type);
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': media[type],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
};
