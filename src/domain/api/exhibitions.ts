import type { z } from 'zod';
import { desc, ne } from 'drizzle-orm';
import { exhibition } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { callMatches, readCallFilter } from '#src/domain/exhibitions/public/filter.ts';
import { isOpen } from '#src/domain/exhibitions/public/stage.ts';
import { may } from '#src/domain/exhibitions/phases.ts';
import type { Exhibition } from '#src/domain/exhibitions/load.ts';
import { paths } from '#src/paths.ts';
import { exhibitionParameters, perPage } from './exhibition-parameters.ts';
import type { exhibitionItem } from './items.ts';

type Item = z.infer<typeof exhibitionItem>;
export interface Problem {
  param: string;
  value: string;
  reason: string;
}

/** Every published call, newest fair first, or what is wrong with what was asked. One query. */
export async function listExhibitions(context: Context & { origin: string }, params: URLSearchParams) {
  const problems = problemsIn(params);
  if (problems.length > 0) return { problems };
  const rows = await context.db.read
    .select()
    .from(exhibition)
    .where(ne(exhibition.phase, 'draft'))
    .orderBy(desc(exhibition.startsOn), desc(exhibition.slug));
  const filter = readCallFilter(params);
  const found = rows.filter((row) => callMatches(row, filter, context.now));
  const [page, per] = [Number(params.get('page') ?? 1), Number(params.get('per') ?? perPage)];
  const next = new URLSearchParams(params);
  next.set('page', String(page + 1));
  return {
    total: found.length,
    items: found.slice((page - 1) * per, page * per).map((row) => itemOf(context, row)),
    facets: {},
    next: page * per < found.length ? `${context.origin}/api/v1/exhibitions?${next}` : null,
  };
}

function itemOf({ origin, now }: { origin: string; now: number }, of: Exhibition): Item {
  const { slug, name, organiser, venue, city, country, startsOn, endsOn, phase, places, fee, demo } = of;
  return {
    ...{ slug, name, organiser, venue, city, country, startsOn, endsOn, places, fee, demo },
    url: origin + paths.exhibition(slug),
    summary: of.body.summary,
    fair: of.fairSlug,
    phase: phase as Item['phase'],
    open: isOpen(of, now),
    opensAt: of.opensAt === null ? null : new Date(of.opensAt).toISOString(),
    deadline: new Date(of.deadlineAt).toISOString(),
    newcomerPlaces: of.body.quota.newcomers,
    sectors: of.body.sectors,
    results: may('see.results', phase, ['anyone']) ? origin + paths.exhibitionResultsData(slug) : null,
  };
}

function problemsIn(params: URLSearchParams): Problem[] {
  return [...params].flatMap(([param, value]): Problem[] => {
    const schema = exhibitionParameters.find(({ name }) => name === param)?.schema;
    if (!schema) return [{ param, value, reason: 'unknown parameter' }];
    if (params.getAll(param).length > 1) return [{ param, value, reason: 'given more than once' }];
    const {
      enum: values,
      minimum,
      maximum,
      maxLength,
    } = schema as {
      enum?: string[];
      minimum?: number;
      maximum?: number;
      maxLength?: number;
    };
    const number = /^\d{1,6}$/.test(value) ? Number(value) : NaN;
    const legal =
      values?.includes(value) ??
      (maxLength === undefined
        ? number >= (minimum ?? 0) && number <= (maximum ?? 0)
        : value !== '' && value.length <= maxLength);
    return legal ? [] : [{ param, value, reason: 'not legal' }];
  });
}
