import { gateFor, type Gate } from '#src/domain/access/decide.ts';
import type { Access } from '#src/domain/access/table.ts';
import { securityHeaders } from '#src/http/headers.ts';
import { paths } from '#src/paths.ts';
import { postForm, readAnswer, type Posted } from '#tests/support/people.ts';
import type { Example } from './examples.ts';
import type { Seat, SeatName } from './seats.ts';

/** What was asked of whom, and every answer that was not as the table says. */
export interface Checked {
  /** `GET /office as buyer`. */
  cells: string[];
  failures: string[];
  /** Which of the canaries each person was shown, as they should be or not. */
  seen: Map<SeatName, Set<string>>;
}

/** A text that these read somewhere, and nobody else ever. */
export interface Canary {
  text: string;
  for: readonly SeatName[];
}

/** A small page that everyone may open: what an action answers there, its own gate decides. */
export const openPage = '/account/forgot';

interface Asked {
  server: { origin: string };
  seats: readonly Seat[];
  canaries: readonly Canary[];
}

/** Every page as everyone. `examples` gives each route an address and what is behind an open gate. */
export async function checkPages(
  { server, seats, canaries }: Asked,
  pages: Readonly<Record<string, Access>>,
  examples: (route: string) => Example,
): Promise<Checked> {
  return cellByCell(Object.entries(pages), seats, async ([route, access], seat) => {
    const gate = gateFor(access, seat.user, Date.now());
    const isPublic = access === 'anyone' && !seat.cookie;
    const { also = [], ...example } = examples(route);
    const looks = [example, ...also].map(async ({ address, behind }, index) => {
      const headers: Record<string, string> = seat.cookie ? { Cookie: seat.cookie } : {};
      const answer = await readAnswer(await fetch(server.origin + address, { redirect: 'manual', headers }));
      const wrong =
        gate === 'open'
          ? behindGate(answer, behind?.[seat.name] ?? behind?.['everyone'] ?? 200)
          : turnedAway(answer, gate, address, 'GET');
      return {
        wrong: [...wrong, ...headersOf(answer, isPublic), ...leaks(answer, seat, canaries)].map((text) =>
          index === 0 ? text : `${address}: ${text}`,
        ),
        shown: shown(answer, canaries),
      };
    });
    const looked = await Promise.all(looks);
    return {
      cell: `GET ${route} as ${seat.name}`,
      wrong: looked.flatMap(({ wrong }) => wrong),
      shown: looked.flatMap((one) => one.shown),
    };
  });
}

/** Every action as everyone, with a form that no action takes: whoever may knock gets 422 and changes nothing. */
export async function checkActions(
  { server, seats, canaries }: Asked,
  actions: Readonly<Record<string, Access>>,
  { json }: { json: boolean },
): Promise<Checked> {
  return cellByCell(Object.entries(actions), seats, async ([name, access], seat) => {
    const answer = await postForm(server, seat.cookie, openPage, name, { nonsense: 'x' }, { json });
    const gate = gateFor(access, seat.user, Date.now());
    const wrong =
      gate === 'open'
        ? behindGate(answer, 422)
        : json
          ? turnedAwayIsland(answer, gate)
          : turnedAway(answer, gate, openPage, 'POST');
    return {
      cell: `POST ${name} as ${seat.name}`,
      wrong: [...wrong, ...headersOf(answer, false), ...leaks(answer, seat, canaries)],
    };
  });
}

/** Files are answered before any page, in the manner of islands: nobody is led elsewhere. Evidence is a workshop's only. */
export async function checkUploads(
  { server, seats }: Asked,
  uploads: Readonly<Record<string, { access: Access; address: string }>>,
): Promise<Checked> {
  return cellByCell(Object.entries(uploads), seats, async ([route, { access, address }], seat) => {
    const form = { photo: new Blob(['no photo']) };
    const answer = await postForm(server, seat.cookie, address, null, form, { json: true });
    const gate = gateFor(access, seat.user, Date.now());
    const expected = seat.user && seat.user.workshops.length === 0 ? 403 : 415;
    const wrong = gate === 'open' ? behindGate(answer, expected) : turnedAwayIsland(answer, gate);
    return { cell: `POST ${route} as ${seat.name}`, wrong: [...wrong, ...headersOf(answer, false)] };
  });
}

async function cellByCell<T>(
  rows: readonly T[],
  seats: readonly Seat[],
  ask: (row: T, seat: Seat) => Promise<{ cell: string; wrong: string[]; shown?: string[] }>,
): Promise<Checked> {
  const checked: Checked = { cells: [], failures: [], seen: new Map(seats.map(({ name }) => [name, new Set()])) };
  for (const row of rows) {
    const answers = seats.map(async (seat) => ({ seat, ...(await ask(row, seat)) }));
    for (const { seat, cell, wrong, shown = [] } of await Promise.all(answers)) {
      checked.cells.push(cell);
      checked.failures.push(...wrong.map((one) => `${cell}: ${one}`));
      for (const text of shown) checked.seen.get(seat.name)?.add(text);
    }
  }
  return checked;
}

function behindGate({ status, location }: Posted, expected: number): string[] {
  return status === expected ? [] : [`${status}${location ? ` to ${location}` : ''} instead of ${expected}`];
}

function turnedAway(answer: Posted, gate: Exclude<Gate, 'open'>, address: string, method: 'GET' | 'POST'): string[] {
  const { status, location } = answer;
  if (gate === 'forbidden') return behindGate(answer, 403);
  if (gate === 'sign-in' && method === 'POST') return behindGate(answer, 401);
  const way = { 'sign-in': paths.signIn, 'second-step': paths.secondStep, 'set-up': paths.setUp, prove: paths.prove };
  const expected = way[gate](address);
  return status === 303 && location === expected ? [] : [`${status} to ${location} instead of 303 to ${expected}`];
}

/** Islands ask for JSON and are told, not sent elsewhere. */
function turnedAwayIsland(answer: Posted, gate: Exclude<Gate, 'open'>): string[] {
  if (answer.json?.ok !== false) return [`${answer.status}, and the JSON does not say that it failed`];
  return behindGate(answer, gate === 'forbidden' ? 403 : 401);
}

/** A file that is handed out may do nothing at all. */
const ofFiles: Record<string, string> = { 'Content-Security-Policy': "sandbox; default-src 'none'" };

function headersOf({ headers }: Posted, isPublic: boolean): string[] {
  const wrong = Object.entries(securityHeaders)
    .filter(([name, value]) => ![value, ofFiles[name]].includes(headers.get(name) ?? ''))
    .map(([name]) => `${name} is ${headers.get(name)}`);
  const cache = headers.get('cache-control');
  if (!isPublic && cache !== 'private, no-store') wrong.push(`Cache-Control is ${cache}`);
  if (!/\bcookie\b/i.test(headers.get('vary') ?? '')) wrong.push(`Vary is ${headers.get('vary')}`);
  return wrong;
}

function leaks(answer: Posted, seat: Seat, canaries: readonly Canary[]): string[] {
  const others = canaries.filter((canary) => !canary.for.includes(seat.name));
  return shown(answer, others).map((text) => `shows “${text}”`);
}

function shown({ body, location }: Posted, canaries: readonly Canary[]): string[] {
  const text = `${location} ${body}`;
  return canaries.filter((canary) => text.includes(canary.text)).map((canary) => canary.text);
}
