import { paletteVariants } from '#src/domain/pattern/palette.ts';
import { sealBody } from '#src/domain/readiness/body.ts';
import { progressOf } from '#src/domain/readiness/progress.ts';
import { dueDay, isWorkingDay } from '#src/domain/reviews/working-days.ts';
import { monthsLater } from '#src/domain/verification/validity.ts';
import type { Env } from '#src/env.ts';
import { chooseFiles } from '#src/services/files/choose.ts';
import { openVault } from '#src/services/vault.ts';
import type { PublishedList } from '../../readiness/level.ts';
import { colourFamily } from '../../reference/colours.ts';
import { coverOf } from '../pictures.ts';
import type { Plan } from '../plan.ts';
import type { Preparing } from '../readiness/batches.ts';
import { openCalendar } from '../readiness/calendar.ts';
import { readReference } from '../reference.ts';
import { makeColouring } from '../shade.ts';
import { keepFile } from './keep-file.ts';

export interface Wanted {
  plan: Plan;
  core: PublishedList;
  markets: PublishedList[];
  /** The folder photos are made from; null: no files. */
  pictures: string | null;
}

/** All that readiness is made with: the domain's rules, the vault and the files of this environment. */
export async function openPreparing(env: Env, { plan, core, markets, pictures }: Wanted): Promise<Preparing> {
  const [vault, files] = await Promise.all([openVault(env), chooseFiles(env)]);
  const reference = readReference();
  const colouring = makeColouring(paletteVariants, colourFamily);
  const items = new Map([core, ...markets].flatMap((list) => list.items.map((item) => [item.slug, { list, item }])));
  return {
    ...{ plan, reference },
    calendar: openCalendar(plan, { dueDay, isWorkingDay, monthsLater }),
    lists: {
      ...{ core, markets },
      progressOf: (standings, answers, today) => progressOf({ core, markets, items }, standings, answers, today),
    },
    seal: (id, body) => sealBody(vault, id, body),
    picturesOf: pictures
      ? (maker) => [
          coverOf(maker, reference, colouring).name,
          ...maker.motifs.slice(0, 3).map((slug) => `motif-${slug}`),
        ]
      : null,
    keep: (wanted) => keepFile({ vault, files, pictures: pictures ?? '' }, wanted),
  };
}
