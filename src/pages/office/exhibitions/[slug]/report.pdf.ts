import type { APIRoute } from 'astro';
import { readReport } from '#src/domain/exhibitions/going/read-report.ts';

/** The report on an exhibition as it stands, or as it was sent, on the office's letterhead. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { locale, documents, now } = locals;
  const report = await readReport(locals, params['slug'] ?? '');
  const file = await documents.exhibitionReport({ report, locale, at: report.sentAt ?? now });
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="report-${report.of.slug}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  });
};
