import type { ListedItem } from '../../readiness/level.ts';
import type { Answer, Ask, EvidenceBody } from '../../readiness/types.ts';
import type { Certificate } from '../certificates.ts';
import type { Random } from '../random.ts';
import type { Maker } from '../workshop.ts';
import { dayLength, wibDay } from './calendar.ts';
import { figureFor } from './figures.ts';
import { anyIssuer, issuers, remarks } from './words.ts';

interface Telling {
  maker: Maker;
  item: ListedItem;
  /** When this version was written, ms. */
  at: number;
  why: keyof typeof remarks;
  /** Half filled in: a draft, or what came back. */
  lacking: boolean;
  certificate: Certificate | undefined;
  /** Ids of files by ask; none where no file was made. */
  files: Readonly<Record<string, string[]>>;
}

/** What a workshop writes for an item. Files that were not made are told of in the note: nothing pretends to be a paper. */
export function bodyOf(random: Random, telling: Telling): EvidenceBody {
  const { item, why, lacking, files } = telling;
  const { asks } = item.body;
  const last = asks.length - 1;
  const answers: Record<string, Answer> = {};
  for (const [index, ask] of asks.entries()) {
    const answer = answerOf(random, telling, ask);
    if (lacking && last > 0 && index === last) continue;
    if (Object.keys(answer).length > 0) answers[ask.key] = answer;
  }
  const shown = Object.keys(files).length > 0;
  const wantsFile = asks.some(({ type }) => type === 'document' || type === 'photo');
  const words = random.pick(remarks[why]);
  const unlike = shown || !wantsFile ? '' : '(Data contoh DEMO: berkasnya tidak ikut dibuat.)';
  return { answers, note: `${words} ${unlike}`.trim() };
}

function answerOf(random: Random, { maker, item, at, certificate, files }: Telling, ask: Ask): Answer {
  const shown = files[ask.key];
  switch (ask.type) {
    case 'number':
      return { number: figureFor(random, maker, ask, item.body, certificate) };
    case 'declaration':
      return { declared: true };
    case 'training':
      return {
        ...(shown ? { files: shown } : {}),
        heldOn: wibDay(at - random.whole(4, 60) * dayLength),
        organiser: 'Dindagkop-UKM Kota Pekalongan (DEMO)',
      };
    case 'photo':
      return shown ? { files: shown } : {};
    case 'document': {
      const issuedOn = certificate?.issuedOn ?? wibDay(at - random.whole(3, 200) * dayLength);
      const dated = item.body.dateIssuer ? { issuedOn, issuer: issuers[item.stage] ?? anyIssuer } : {};
      return { ...(shown ? { files: shown } : {}), ...dated };
    }
  }
}
