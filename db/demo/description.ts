import type { Choice } from './choice.ts';
import { gives } from './dye.ts';
import { fill, joinSentences, list } from './fill.ts';
import type { Facts, Text } from './fill.ts';
import type { Measures } from './measures.ts';
import { duration, measure } from './numbers.ts';
import type { Random } from './random.ts';
import type { Terms } from './terms.ts';
import { clothWords } from './words/cloths.ts';
import { colourWords } from './words/colours.ts';
import { dyeWords, printedDye, secondDye } from './words/dyes.ts';
import { motifWords } from './words/motifs.ts';
import type { Pair } from './words/motifs.ts';
import { productWords } from './words/products.ts';
import { techniqueWords } from './words/techniques.ts';

/** Nobody wears these. */
const household = ['taplak', 'sprei', 'bantal', 'panel', 'tas', 'masker-kain'];
/** Framed, padded or stuck on: nobody puts these in a tub. */
const unwashed = ['panel', 'tas', 'dasi', 'masker-kain'];

interface Part {
  must: boolean;
  pair: Pair;
  facts: Facts;
  sentences?: number;
}

/** Three to five sentences about this piece, the same sense in both languages. */
export function describe(random: Random, choice: Choice, measures: Measures, terms: Terms): Text {
  const facts = factsOf(choice, measures, terms);
  const parts = [
    ...motifParts(random, choice, facts),
    ...workParts(random, choice, facts),
    ...pieceParts(random, choice, facts),
  ];
  const target = random.weighted([3, 4, 5], (length) => length);
  let room = target - parts.filter((part) => part.must).length;
  const kept = new Set<Part>();
  for (const part of random.shuffle(parts.filter((one) => !one.must))) {
    const { sentences = 1 } = part;
    if (sentences > room) continue;
    kept.add(part);
    room -= sentences;
  }
  return joinSentences(
    parts.filter((part) => part.must || kept.has(part)).map(({ pair, facts: own }) => fill(pair, own)),
  );
}

export function colourPair(family: string | undefined): Pair {
  return colourWords[family ?? 'cream'] ?? ['krem', 'cream'];
}

/** The ground and the two colours drawn on it, in words. */
export function colourFacts({ shade }: Choice): { ground: Pair; inks: Pair } {
  const [ground, ...inks] = shade.families;
  return {
    ground: colourPair(ground),
    inks: list((inks.length > 0 ? inks.slice(0, 2) : [ground ?? 'cream']).map(colourPair)),
  };
}

function factsOf(choice: Choice, { lengthCm, widthCm }: Measures, { makingDays }: Terms): Facts {
  const size: Facts =
    lengthCm && widthCm ? { length: measure(lengthCm), width: [`${widthCm} cm`, `${widthCm} cm`] } : {};
  const [id, en] = duration(makingDays);
  return {
    ...colourFacts(choice),
    ...size,
    days: [makingDays > 4 ? `sekitar ${id}` : id, makingDays > 4 ? `about ${en}` : en],
  };
}

function motifParts(random: Random, { motif, second, product }: Choice, facts: Facts): Part[] {
  const words = motifWords[motif.slug];
  if (!words) throw new Error(`no words for motif ${motif.slug}`);
  // Where a motif belongs to a court or another town, its origin is always told.
  const owes = words.court === true || motif.origin.zone !== 'pekalongan' || motif.confidence === 'low';
  return [
    { must: true, pair: random.pick(words.looks), facts },
    ...(second ? [{ must: true, pair: random.pick(second.says), facts }] : []),
    {
      must: owes,
      pair: random.pick(household.includes(product) ? words.senses : [...words.senses, ...(words.worn ?? [])]),
      facts,
    },
  ];
}

function workParts(random: Random, choice: Choice, facts: Facts): Part[] {
  const prints = choice.technique === 'printing';
  const way = random.pick(techniqueWords[choice.technique]?.ways ?? []);
  return [{ must: prints, pair: way, facts }, ...dyeParts(random, choice, facts)];
}

function dyeParts(random: Random, { dyes, shade, technique }: Choice, facts: Facts): Part[] {
  const [first, second] = dyes;
  const coloured = shade.families.filter((family) => family !== 'cream' && family !== 'white');
  const shadeOne = coloured.find((family) => first && gives(first, family)) ?? coloured[0];
  const own: Facts = { ...facts, shade: colourPair(shadeOne) };
  if (technique === 'printing') return [{ must: false, pair: random.pick(printedDye), facts: own }];
  const works = first ? dyeWords[first]?.works : undefined;
  const parts: Part[] = works ? [{ must: false, pair: random.pick(works), facts: own }] : [];
  const shadeTwo = coloured.find((family) => family !== shadeOne && second && gives(second, family));
  const words = second ? dyeWords[second] : undefined;
  if (parts.length > 0 && shadeTwo && words && random.chance(0.35)) {
    const both = joinPairs(parts[0]?.pair, random.pick(secondDye));
    return [
      { must: false, sentences: 2, pair: both, facts: { ...own, shade2: colourPair(shadeTwo), dye: words.name } },
    ];
  }
  return parts;
}

/** The second dye is only told right after the first. */
function joinPairs(first: Pair | undefined, second: Pair): Pair {
  const renamed = second.map((text) => text.replace('{shade}', '{shade2}'));
  return [`${first?.[0]} ${renamed[0]}`, `${first?.[1]} ${renamed[1]}`];
}

function pieceParts(random: Random, { product, form, cloth, technique }: Choice, facts: Facts): Part[] {
  const part = (pairs: readonly Pair[] | undefined): Part => ({ must: false, pair: random.pick(pairs ?? []), facts });
  const washed = !unwashed.includes(product) && random.chance(0.5);
  const last = washed ? clothWords[cloth]?.cares : techniqueWords[technique]?.varies;
  return [part(clothWords[cloth]?.feels), part(form.makes ?? productWords[product]?.makes), part(last)];
}
