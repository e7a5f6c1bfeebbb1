import { eq, sql } from 'drizzle-orm';
import { exhibitionReport, office, stand } from '#db/schema/index.ts';
import type { Acting } from '#src/domain/context.ts';
import { daysLater, wibDay } from '#src/domain/workshops/day.ts';
import { hasConflictIn } from '../conflicts.ts';
import { actor, loadExhibition, requireAct, type Exhibition } from '../load.ts';
import { may } from '../phases.ts';
import { figuresOf, readConflictNames, readResultRows, type Figures, type ResultRow } from './result-rows.ts';

/** Days after the last day of the fair within which the report is due (Permendag 14/2025). */
export const reportDays = 30;
export const reportWords = ['organiser', 'activities', 'visitors', 'documents', 'lessons', 'followUp'] as const;
export type ReportWord = (typeof reportWords)[number];

export interface ExhibitionReport {
  of: Exhibition;
  office: { id: string; en: string };
  /** How many, and their square metres. */
  stands: { count: number; metres: number };
  today: string;
  dueOn: string;
  state: 'none' | 'draft' | 'sent';
  version: number;
  sentAt: number | null;
  number: string;
  /** WIB day on the letterhead; null: not said. */
  on: string | null;
  words: Record<ReportWord, string>;
  /** What each planned cost came to; null: not known. */
  costs: (number | null)[];
  /** As counted now, without workshops this officer has a conflict with; of a sent report as they were then. */
  figures: Figures;
  rows: ResultRow[];
  conflicts: { id: string; name: string }[];
  may: { save: boolean; send: boolean };
  /** Another officer must send it: this one has a conflict with an applicant. */
  isConflicted: boolean;
}

/** The office's report on an exhibition, with the figures it follows from. */
export async function readReport(
  { db, user, now }: Pick<Acting, 'db' | 'user' | 'now'>,
  slug: string,
): Promise<ExhibitionReport> {
  const { read } = db;
  const of = await loadExhibition(read, slug);
  await requireAct(read, { user }, of, 'see.desk');
  const person = actor({ user });
  const [[kept], rows, conflicts, conflicted, [by], [stands]] = await Promise.all([
    read.select().from(exhibitionReport).where(eq(exhibitionReport.exhibitionSlug, slug)),
    readResultRows(read, slug, person),
    readConflictNames(read, slug, person),
    hasConflictIn(read, person, slug),
    read.select({ id: office.nameId, en: office.nameEn }).from(office).where(eq(office.slug, of.officeSlug)),
    read
      .select({ count: sql<number>`count(*)`, metres: sql<number>`coalesce(sum(width * depth), 0)` })
      .from(stand)
      .where(eq(stand.exhibitionSlug, slug)),
  ]);
  const fields = kept?.fields ?? {};
  const open = (act: 'report.save' | 'report.send') => may(act, of.phase, ['officer']) && kept?.state !== 'sent';
  const frozen = kept?.state === 'sent' ? frozenOf(fields) : null;
  return {
    ...{
      of,
      conflicts,
      rows: rows.map((row) => frozen?.rows.get(row.id) ?? row),
      isConflicted: conflicted,
      today: wibDay(now),
      dueOn: daysLater(of.endsOn, reportDays),
    },
    ...{ office: by ?? { id: '', en: '' }, stands: stands ?? { count: 0, metres: 0 } },
    ...{ state: kept?.state ?? 'none', version: kept?.version ?? 0, sentAt: kept?.sentAt ?? null },
    ...{ number: fields['number'] ?? '', on: fields['on'] || null, words: wordsOf(fields, of) },
    costs: of.body.plan.costs.map((_, index) => numberOrNull(fields[`cost-${index}`])),
    figures: frozen?.figures ?? figuresOf(rows),
    may: { save: open('report.save'), send: open('report.send') && !conflicted },
  };
}

/** Figures and rows as they were when the report was sent. */
function frozenOf({ figures = '', rows = '[]' }: Record<string, string>) {
  const list = JSON.parse(rows) as ResultRow[];
  return { figures: JSON.parse(figures) as Figures, rows: new Map(list.map((row) => [row.id, row])) };
}

/** What nobody wrote yet begins as the plan says it. */
function wordsOf(fields: Record<string, string>, { body, organiser }: Exhibition): Record<ReportWord, string> {
  const { fields: planned, documents } = body.plan;
  const begun: Record<ReportWord, string> = {
    organiser: planned.organiser ?? organiser,
    activities: planned.activities ?? '',
    visitors: '',
    documents: documents.map(({ label, done }) => `[${done ? 'x' : ' '}] ${label}`).join('\n'),
    lessons: '',
    followUp: '',
  };
  return Object.fromEntries(reportWords.map((word) => [word, fields[word] ?? begun[word]])) as typeof begun;
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}
