import type { APIRoute } from 'astro';
import { applicationCells } from '#src/components/exhibition-review/application-cells.ts';
import { exportApplications } from '#src/domain/exhibitions/reviewing/export.ts';
import { parseApplicationQuery } from '#src/domain/exhibitions/reviewing/list-query.ts';
import { exportTypes } from '#src/domain/listings/spreadsheet/export-listings.ts';

const media = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The list of applications as a file: `?type=csv` or `?type=xlsx`, and the words of the list's address. */
export const GET: APIRoute = async ({ locals, url, params }) => {
  const type = exportTypes.find((one) => one === url.searchParams.get('type')) ?? 'xlsx';
  const query = parseApplicationQuery(url.searchParams);
  const cells = applicationCells(locals.reference, locals.locale);
  const { body, name } = await exportApplications(locals, params['slug'] ?? '', query, type, cells);
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': media[type],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
};
