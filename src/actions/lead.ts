import { answerQuote } from '#src/domain/leads/answer.ts';
import { changeLead } from '#src/domain/leads/change.ts';
import { answerForm, changeForm, noteForm, saveQuoteForm, sendQuoteForm } from '#src/domain/leads/form.ts';
import { noteLead } from '#src/domain/leads/note.ts';
import { saveQuote } from '#src/domain/leads/save-quote.ts';
import { sendQuote } from '#src/domain/leads/send-quote.ts';
import { action, type Action } from './answer.ts';

export const leadActions = {
  'lead.change': action(changeForm, changeLead),
  'lead.note': action(noteForm, noteLead),
  'lead.save-quote': action(saveQuoteForm, saveQuote),
  'lead.send-quote': action(sendQuoteForm, sendQuote),
  'quote.answer': action(answerForm, answerQuote),
} satisfies Record<string, Action>;
