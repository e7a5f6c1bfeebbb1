import type { ReadLetter } from '#src/domain/exhibitions/deciding/read-letter.ts';
import type { Minutes } from '#src/domain/exhibitions/deciding/read-minutes.ts';
import type { Invoice } from '#src/domain/exhibitions/going/read-invoice.ts';
import type { ExhibitionReport } from '#src/domain/exhibitions/going/read-report.ts';
import type { SignedStatement } from '#src/domain/passports/statement.ts';
import type { Shown } from '#src/domain/passports/shown.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { keepMinutes } from './kept-minutes.ts';

/** Writes PDF files. What writes them is loaded when the first one is asked for: most starts never need it. */
export interface Documents {
  passport(content: PassportContent): Promise<Buffer>;
  letter(content: LetterContent): Promise<Buffer>;
  minutes(content: MinutesContent): Promise<Buffer>;
  exhibitionReport(content: ReportContent): Promise<Buffer>;
  invoice(content: InvoiceContent): Promise<Buffer>;
}

export interface PassportContent {
  shown: Shown;
  signed: SignedStatement;
  locale: Locale;
  reference: Reference;
  /** Where it is seen live, and how to check it, in the reader's language. */
  addresses: { live: string; check: string };
}

export interface LetterContent {
  letter: ReadLetter;
  locale: Locale;
  /** Where anyone may check it, in the reader's language. */
  check: string;
  /** Milliseconds: when the file says it was made. */
  at: number;
}

export interface MinutesContent {
  minutes: Minutes;
  locale: Locale;
  reference: Reference;
  /** The results page, and the data from which anyone can work them out again. */
  addresses: { results: string; data: string };
  at: number;
}

export interface ReportContent {
  report: ExhibitionReport;
  locale: Locale;
  at: number;
}

export interface InvoiceContent {
  invoice: Invoice;
  locale: Locale;
}

/** `compress` false leaves the pages' instructions readable, for tests. */
export function openDocuments({ compress = true }: { compress?: boolean } = {}): Documents {
  return {
    async passport(content) {
      const { writePassport } = await import('./passport.ts');
      return writePassport(content, compress);
    },
    async letter(content) {
      const { writeLetter } = await import('./letter.ts');
      return writeLetter(content, compress);
    },
    minutes: keepMinutes(async (content) => {
      const { writeMinutes } = await import('./minutes.ts');
      return writeMinutes(content, compress);
    }),
    async exhibitionReport(content) {
      const { writeExhibitionReport } = await import('./exhibition-report.ts');
      return writeExhibitionReport(content, compress);
    },
    async invoice(content) {
      const { writeInvoice } = await import('./invoice.ts');
      return writeInvoice(content, compress);
    },
  };
}
