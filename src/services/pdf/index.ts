import type { SignedStatement } from '#src/domain/passports/statement.ts';
import type { Shown } from '#src/domain/passports/shown.ts';
import type { Reference } from '#src/domain/reference/reference.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** Writes PDF files. What writes them is loaded when the first one is asked for: most starts never need it. */
export interface Documents {
  passport(content: PassportContent): Promise<Buffer>;
}

export interface PassportContent {
  shown: Shown;
  signed: SignedStatement;
  locale: Locale;
  reference: Reference;
  /** Where it is seen live, and how to check it, in the reader's language. */
  addresses: { live: string; check: string };
}

/** `compress` false leaves the pages' instructions readable, for tests. */
export function openDocuments({ compress = true }: { compress?: boolean } = {}): Documents {
  return {
    async passport(content) {
      const { writePassport } = await import('./passport.ts');
      return writePassport(content, compress);
    },
  };
}
