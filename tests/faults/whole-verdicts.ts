import type { Client } from '@libsql/client';
import { expect } from 'vitest';
import type { Reader } from '#db/client.ts';
import { computeLevel } from '#db/readiness/level.ts';
import { readLists } from '#src/domain/readiness/lists.ts';
import { progressOf } from '#src/domain/readiness/progress.ts';
import { standingsOf } from '#src/domain/readiness/standing.ts';
import { wibDay } from '#src/domain/workshops/day.ts';

/** A review's state, as the officers' side sees it: `first` has one of its two acceptances. */
export type State = 'accepted' | 'changes-asked' | 'refused' | 'first' | 'in-review' | 'submitted';

/** A verdict and all it brings about are one: version, standing, history and audit agree with the review. */
export async function readVerdicts(client: Client): Promise<Map<string, State>> {
  const events = `SELECT group_concat(kind) FROM (SELECT kind FROM review_event WHERE review_id = r.id ORDER BY id)`;
  const states = new Map<string, State>();
  const found = await rowsOf(
    client,
    `
    SELECT r.id, r.state, r.first_by IS NOT NULL AS first, e.state AS evidence, s.state AS standing,
      s.evidence_id = e.id AS newest, s.accepted_id IS e.id AS counts, (${events}) AS events,
      (SELECT count(*) FROM audit WHERE subject = 'review:' || r.id) AS audits
    FROM review AS r JOIN evidence AS e ON e.id = r.subject_version
      JOIN item_standing AS s ON s.workshop_id = e.workshop_id AND s.item = e.item`,
  );
  for (const { id, state, first, evidence, standing, newest, counts, events: happened, audits } of found) {
    const isOpen = state === 'submitted' || state === 'in-review';
    const wanted = { evidence: isOpen ? 'sent' : state, standing: isOpen ? 'waiting' : state, newest: 1, counts: state === 'accepted' ? 1 : 0 }; // prettier-ignore
    expect({ evidence, standing, newest, counts }, String(id)).toEqual(wanted);
    const kinds = String(happened).split(',');
    expect(audits, String(id)).toBe(kinds.length);
    const shown: State = isOpen && first ? 'first' : (state as State);
    const last = { first: 'first-accepted', 'in-review': 'undone' }[shown as string] ?? shown;
    expect(kinds.at(-1), String(id)).toBe(last);
    states.set(String(id), shown);
  }
  return states;
}

/** The level is what the standings say, and its history leads to it step by step. */
export async function expectLevelOf(read: Reader, client: Client, id: number): Promise<void> {
  const lists = await readLists(read);
  const standings = await standingsOf(read, id);
  const today = wibDay(Date.now());
  const { level, until } = computeLevel(lists.core, lists.markets, { published: true, standings, answers: {}, today });
  const { accepted, applicable } = progressOf(lists, standings, {}, today);
  const [kept] = await rowsOf(
    client,
    `SELECT level, level_until AS until, accepted, applicable, readiness_level AS shown
    FROM workshop_readiness JOIN workshop ON workshop.id = workshop_id WHERE workshop_id = ${id}`,
  );
  expect(kept).toEqual({ level, until, accepted, applicable, shown: level });
  const changes = await rowsOf(client, `SELECT "from", "to" FROM level_change WHERE workshop_id = ${id} ORDER BY id`);
  expect(changes.map(({ from }) => from)).toEqual([null, ...changes.map(({ to }) => to)].slice(0, -1));
  expect(changes.at(-1)?.['to']).toBe(level);
  const audited = await rowsOf(
    client,
    `SELECT 1 FROM audit WHERE subject = 'workshop:${id}' AND action = 'readiness.level'`,
  );
  expect(audited).toHaveLength(changes.length);
}

/** Each verdict, undoing and change of level is told to each member once, in the product and by mail. */
export async function expectToldOnce(client: Client): Promise<void> {
  const told = await rowsOf(client, 'SELECT kind, count(*) AS count FROM notification GROUP BY kind ORDER BY kind');
  expect(await rowsOf(client, 'SELECT template AS kind, count(*) AS count FROM outbox GROUP BY template ORDER BY 1')).toEqual(told); // prettier-ignore
  const wanted = await rowsOf(
    client,
    `
    SELECT kind, sum(members) AS count FROM (
      SELECT 'review-' || e.kind AS kind, ${membersOf('r.workshop_id')} AS members
      FROM review_event AS e JOIN review AS r ON r.id = e.review_id
      WHERE e.kind IN ('accepted', 'changes-asked', 'refused', 'undone')
      UNION ALL SELECT CASE WHEN ${rankOf('to')} > ${rankOf('from')} THEN 'level-risen' ELSE 'level-fallen' END,
        ${membersOf('level_change.workshop_id')} FROM level_change)
    GROUP BY kind ORDER BY kind`,
  );
  expect(told).toEqual(wanted);
}

const membersOf = (id: string) => `(SELECT count(*) FROM workshop_member AS m WHERE m.workshop_id = ${id})`;
const rankOf = (column: string) => `instr('-,registered,legal,exhibition-ready,export-ready,exporter', coalesce("${column}", '-'))`; // prettier-ignore

export async function rowsOf(client: Client, sql: string): Promise<Record<string, unknown>[]> {
  const { rows: found, columns } = await client.execute(sql);
  return found.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
}
