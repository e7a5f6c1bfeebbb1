import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import type { Past } from '#src/domain/exhibitions/points.ts';

/** One exhibition that a workshop's rotation points follow from. */
export interface PastFair extends Past {
  slug: string;
  name: string;
}

interface Row {
  workshopId: number;
  slug: string;
  name: string;
  on: string;
  went: number;
  handedInResults: number;
  resultsUntil: string | null;
}

/**
 * What these workshops took part in until `today` (a WIB day), newest first: places they held at exhibitions that
 * ended, with results handed in or not, and places given back: declined after they were confirmed, or lapsed. What the
 * city called off counts for nobody. One query.
 */
export async function pastOf(
  db: Pick<Reader | Tx, 'all'>,
  workshopIds: readonly number[],
  today: string,
): Promise<Map<number, PastFair[]>> {
  const rows = await db.all<Row>(sql`
    SELECT application.workshop_id AS workshopId, exhibition.slug AS slug, exhibition.name AS name,
      exhibition.ends_on AS "on", application.state = 'confirmed' AS went,
      EXISTS (SELECT 1 FROM exhibition_result WHERE application_id = application.id) AS handedInResults,
      json_extract(exhibition.body, '$.timetable.resultsUntil') AS resultsUntil
    FROM application JOIN exhibition ON exhibition.slug = application.exhibition_slug
    WHERE application.workshop_id IN (SELECT value FROM json_each(${JSON.stringify(workshopIds)}))
      AND exhibition.phase <> 'withdrawn'
      AND ((application.state = 'confirmed' AND exhibition.ends_on < ${today}) OR application.state = 'lapsed'
        OR (application.state = 'declined' AND EXISTS (SELECT 1 FROM application_event
          WHERE application_id = application.id AND kind = 'declined' AND "from" = 'confirmed')))
    ORDER BY exhibition.ends_on DESC, exhibition.slug`);
  const byWorkshop = new Map<number, PastFair[]>(workshopIds.map((id) => [id, []]));
  for (const { workshopId, went, handedInResults, ...row } of rows)
    byWorkshop.get(workshopId)?.push({ ...row, went: went === 1, handedInResults: handedInResults === 1 });
  return byWorkshop;
}
