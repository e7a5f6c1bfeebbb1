import type { InStatement } from '@libsql/client';
import type { Written } from './rows.ts';

export interface KeptFile {
  id: string;
  workshopId: number;
  evidenceId: string;
  name: string;
  type: string;
  bytes: number;
  sha256: string;
  width: number | null;
  height: number | null;
  createdBy: string;
  createdAt: number;
}

/*
 * As in ../store.ts: one statement a table, which takes its rows apart from JSON; lists, not objects, because
 * whatever is named is looked up by name for each column.
 */

/** The statements that write what some workshops have, files last of all that they are shown by. */
export function statementsFor(records: readonly Written[], files: readonly KeptFile[]): InStatement[] {
  return [
    ...into(
      'workshop_readiness',
      `workshop_id, answers, export_route, level, level_since, level_until, stage, applicable, accepted, stages,
       trained_on, active_at, computed_at`,
      records.map(({ readiness: row }) => [
        ...[row.workshopId, row.answers, row.exportRoute, row.level, row.levelSince, row.levelUntil, row.stage],
        ...[row.applicable, row.accepted, row.stages, row.trainedOn, row.activeAt, row.computedAt],
      ]),
      'OR REPLACE',
    ),
    ...into(
      'evidence',
      'id, workshop_id, item, number, checklist_version_id, state, sealed, version, created_by, created_at, updated_at',
      records
        .flatMap(({ evidence }) => evidence)
        .map((row) => [
          ...[row.id, row.workshopId, row.item, row.number, row.checklistVersionId, row.state, row.sealed, row.version],
          ...[row.createdBy, row.createdAt, row.updatedAt],
        ]),
    ),
    ...into(
      'item_standing',
      'workshop_id, item, state, evidence_id, accepted_id, accepted_on, expires_on, since',
      records
        .flatMap(({ standings }) => standings)
        .map((row) => [
          ...[row.workshopId, row.item, row.state, row.evidenceId, row.acceptedId, row.acceptedOn, row.expiresOn],
          row.since,
        ]),
    ),
    ...into(
      'review',
      `id, subject, subject_id, subject_version, workshop_id, title, state, version, submitted_by, submitted_at, due_on,
       claimed_by, claimed_at, second_officer, first_by, first_at, decided_by, decided_at, decided_office, reason_code,
       note, expires_on`,
      records
        .flatMap(({ reviews }) => reviews)
        .map((row) => [
          ...[
            row.id,
            row.subject,
            row.subjectId,
            row.subjectVersion,
            row.workshopId,
            row.title,
            row.state,
            row.version,
          ],
          ...[
            row.submittedBy,
            row.submittedAt,
            row.dueOn,
            row.claimedBy,
            row.claimedAt,
            Number(row.secondOfficer ?? 0),
          ],
          ...[row.firstBy, row.firstAt, row.decidedBy, row.decidedAt, row.decidedOffice, row.reasonCode, row.note],
          row.expiresOn,
        ]),
    ),
    ...into(
      'review_event',
      'review_id, at, user_id, kind, reason_code, note',
      records
        .flatMap(({ events }) => events)
        .map((row) => [row.reviewId, row.at, row.userId, row.kind, row.reasonCode, row.note]),
    ),
    ...into(
      'level_change',
      'workshop_id, at, "from", "to", cause, items, missing',
      records.flatMap(({ readiness, rises }) =>
        rises.map((row) => [readiness.workshopId, row.at, row.from, row.to, row.cause, row.items, row.missing]),
      ),
    ),
    ...into(
      'expiry_reminder',
      'workshop_id, item, expires_on, days, at',
      records
        .flatMap(({ reminders }) => reminders)
        .map((row) => [row.workshopId, row.item, row.expiresOn, row.days, row.at]),
    ),
    ...into(
      'visit',
      'id, workshop_id, visited_on, office_slug, officers, summary, findings, created_by, created_at',
      records
        .flatMap(({ visits }) => visits)
        .map((row) => [
          ...[row.id, row.workshopId, row.visitedOn, row.officeSlug, row.officers, row.summary, row.findings],
          ...[row.createdBy, row.createdAt],
        ]),
    ),
    ...into(
      'evidence_file',
      'id, workshop_id, name, type, bytes, sha256, width, height, scan, created_by, created_at',
      files.map((row) => [
        ...[row.id, row.workshopId, row.name, row.type, row.bytes, row.sha256, row.width, row.height, 'not-scanned'],
        ...[row.createdBy, row.createdAt],
      ]),
    ),
    ...into(
      'evidence_attachment',
      'evidence_id, file_id',
      files.map((row) => [row.evidenceId, row.id]),
    ),
    {
      sql: `UPDATE workshop SET readiness_level = value ->> 1 FROM json_each(?)
        WHERE workshop.id = value ->> 0 AND readiness_level IS NOT value ->> 1`,
      args: [JSON.stringify(records.map(({ readiness }) => [readiness.workshopId, readiness.level]))],
    },
  ];
}

function into(table: string, columns: string, rows: unknown[][], or = ''): InStatement[] {
  const width = rows[0]?.length;
  if (width === undefined) return [];
  const values = Array.from({ length: width }, (_, at) => `value ->> ${at}`).join(', ');
  return [
    {
      sql: `INSERT ${or} INTO ${table} (${columns}) SELECT ${values} FROM json_each(?)`,
      args: [JSON.stringify(rows)],
    },
  ];
}
