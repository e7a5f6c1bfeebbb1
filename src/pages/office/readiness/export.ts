import type { APIRoute } from 'astro';
import { cellsFor } from '#src/components/readiness-picture/cells.ts';
import { exportTypes } from '#src/domain/listings/spreadsheet/export-listings.ts';
import { exportFigure } from '#src/domain/readiness-picture/export.ts';
import { parseListQuery } from '#src/domain/readiness-picture/list-query.ts';

const media = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The rows behind a figure as a file: `?type=csv` or `?type=xlsx`, and the words of the list's address. */
export const GET: APIRoute = async ({ locals, url }) => {
  const type = exportTypes.find((one) => one === url.searchParams.get('type')) ?? 'xlsx';
  const query = parseListQuery(url.searchParams, locals.reference);
  const { body, name } = await exportFigure(locals, query, type, cellsFor(locals.reference, locals.locale));
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': media[type],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
};
