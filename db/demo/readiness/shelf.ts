import { Random } from '../random.ts';
import type { Plan } from '../plan.ts';
import type { Maker } from '../workshop.ts';
import type { ListedItem } from '../../readiness/level.ts';
import { makeId } from './ids.ts';

/** A file that is shown for something, before its bytes are made. */
export interface WantedFile {
  id: string;
  workshopId: number;
  /** The version that shows it. */
  evidenceId: string;
  /** As its sender called it. */
  name: string;
  kind: 'paper' | 'photo';
  /** What a paper says, line by line. */
  lines: string[];
  /** Stem of the rendered picture a photo is made of. */
  picture: string;
  createdBy: string;
  createdAt: number;
}

/** Files for what an item asks, by ask; the same ones for every version that shows them. */
export function filesFor(
  plan: Plan,
  maker: Maker,
  item: ListedItem,
  shown: { number: number; evidenceId: string; pictures: readonly string[]; createdBy: string; createdAt: number },
): { byAsk: Record<string, string[]>; wanted: WantedFile[] } {
  const random = new Random(`${plan.seed} files ${maker.id} ${item.slug} ${shown.number}`);
  const byAsk: Record<string, string[]> = {};
  const wanted: WantedFile[] = [];
  for (const { key, type, label } of item.body.asks) {
    if (type === 'number' || type === 'declaration') continue;
    const id = makeId(random, 'hex');
    const kind = type === 'photo' ? 'photo' : 'paper';
    byAsk[key] = [id];
    const { pictures, number: _number, ...rest } = shown;
    wanted.push({
      ...{ id, workshopId: maker.id, kind, ...rest },
      name: `${item.slug}-${key}-v${shown.number}.${kind === 'photo' ? 'jpg' : 'pdf'}`,
      lines: [label.id, item.body.title.id, maker.name, `Versi ${shown.number}`],
      picture: random.pick(pictures),
    });
  }
  return { byAsk, wanted };
}
