import type { APIRoute } from 'astro';
import { resultCells } from '#src/components/exhibition-going/result-cells.ts';
import { exportResults } from '#src/domain/exhibitions/going/export-results.ts';
import { exportTypes } from '#src/domain/listings/spreadsheet/export-listings.ts';

const media = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Results exhibitor by exhibitor as a file: `?type=csv` or `?type=xlsx`. */
export const GET: APIRoute = async ({ locals, params, url }) => {
  const type = exportTypes.find((one) => one === url.searchParams.get('type')) ?? 'xlsx';
  const { body, name } = await exportResults(locals, params['slug'] ?? '', type, resultCells(locals.locale));
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': media[type],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
};
