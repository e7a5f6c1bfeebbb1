import type { APIRoute } from 'astro';
import { readInvoice } from '#src/domain/exhibitions/going/read-invoice.ts';

/** The bill for a place at an exhibition, on paper. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { locale, documents } = locals;
  const invoice = await readInvoice(locals, params['slug'] ?? '');
  const file = await documents.invoice({ invoice, locale });
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="invoice-${params['slug'] ?? ''}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  });
};
