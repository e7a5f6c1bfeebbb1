import type { Random } from './random.ts';
import type { Pair } from './words/motifs.ts';
import { communities, houseFirst, houseKinds, houseSecond, lanes, printHouseKinds } from './words/people.ts';

export interface Person {
  name: string;
  /** How others speak of the person: "Bu Khomsatun", "Khomsatun". */
  call: Pair;
  woman: boolean;
  community: keyof typeof communities;
}

const names = Object.keys(communities) as (keyof typeof communities)[];

/** Somebody not in `taken`, unless chance names the same person thirty times, as it does in a scale set. */
export function inventPerson(random: Random, taken: Set<string>): Person {
  let person = nameSomeone(random);
  for (let attempt = 0; taken.has(person.name) && attempt < 30; attempt++) person = nameSomeone(random);
  taken.add(person.name);
  return person;
}

function nameSomeone(random: Random): Person {
  const community = random.weighted(names, (name) => communities[name].share);
  const woman = random.chance(0.56);
  const of = communities[community];
  const first = random.pick<string>(woman ? of.women : of.men);
  const second = random.pick<string>(woman ? of.womenSecond : of.menSecond);
  const alone = community === 'javanese' && (first.includes(' ') || random.chance(0.4));
  const title = community === 'peranakan' ? (woman ? 'Ci' : 'Koh') : woman ? 'Bu' : 'Pak';
  const spoken = community === 'peranakan' ? first : calledBy(first);
  return { name: alone ? first : `${first} ${second}`, call: [`${title} ${spoken}`, spoken], woman, community };
}

/** Siti Mardiyah is called Mardiyah, Sri Wuryani is called Sri. */
function calledBy(first: string): string {
  const [front = first, back = front] = first.split(' ');
  return ['Siti', 'Nur', 'Nok', 'Ahmad'].includes(front) ? back : front;
}

/** A house name nobody in `taken` has; a house that mostly prints is not called batik. */
export function inventHouse(random: Random, person: Person, prints: boolean, taken: Set<string>): string {
  for (let attempt = 0; ; attempt++) {
    const kind = random.pick<string>(prints ? printHouseKinds : houseKinds);
    const personal = random.chance(0.22) && !['Sanggar', 'Pawon Malam', 'Kriya'].includes(kind);
    const own = personal ? person.call[0] : `${random.pick(houseFirst)} ${random.pick(houseSecond)}`;
    const name = attempt < 60 ? `${kind} ${own}` : `${kind} ${own} ${attempt - 58}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** An address that looks right and belongs to nobody: a lane without a name of its own and invented numbers. */
export function inventAddress(random: Random): string {
  const lane = random.pick<string>(lanes);
  const street = lane === 'Gang Masjid' || lane === 'Gang Langgar' ? lane : `${lane} ${random.whole(1, 14)}`;
  const letter = random.chance(0.12) ? random.pick(['A', 'B', 'C']) : '';
  const block = (value: number) => String(value).padStart(2, '0');
  return `${street} No. ${random.whole(1, 68)}${letter}, RT ${block(random.whole(1, 8))}/RW ${block(random.whole(1, 14))}`;
}
