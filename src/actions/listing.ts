import {
  checkImportForm,
  duplicateForm,
  importForm,
  oneForm,
  saveForm,
  startForm,
} from '#src/domain/listings/action-forms.ts';
import { archiveListing } from '#src/domain/listings/archive.ts';
import { bulkForm } from '#src/domain/listings/bulk.ts';
import { changeMany } from '#src/domain/listings/change-many.ts';
import { discardEdit } from '#src/domain/listings/discard.ts';
import { duplicateListing } from '#src/domain/listings/duplicate.ts';
import { restoreListing } from '#src/domain/listings/restore.ts';
import { saveEdit } from '#src/domain/listings/save.ts';
import { checkImport } from '#src/domain/listings/spreadsheet/check-import.ts';
import { importRows } from '#src/domain/listings/spreadsheet/import-rows.ts';
import { startListing } from '#src/domain/listings/start.ts';
import { submitEdit } from '#src/domain/listings/submit.ts';
import { takeBack } from '#src/domain/listings/take-back.ts';
import { action, type Action } from './answer.ts';

export const listingActions = {
  'listing.archive': action(oneForm, archiveListing),
  'listing.change-many': action(bulkForm, changeMany),
  'listing.check-import': action(checkImportForm, checkImport, { limit: 1_150_000 }),
  'listing.discard': action(oneForm, discardEdit),
  'listing.duplicate': action(duplicateForm, duplicateListing),
  'listing.import': action(importForm, importRows, { limit: 8_000_000 }),
  'listing.restore': action(oneForm, restoreListing),
  'listing.save': action(saveForm, saveEdit),
  'listing.start': action(startForm, startListing),
  'listing.submit': action(saveForm, submitEdit),
  'listing.take-back': action(oneForm, takeBack),
} satisfies Record<string, Action>;
