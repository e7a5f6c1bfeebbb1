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
}

/** A text that only these may ever read. */
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
    const { address, behind } = examples(route);
    const headers: Record<string, string> = seat.cookie ? { Cookie: seat.cookie } : {};
    const answer = await readAnswer(await fetch(server.origin + address, { redirect: 'manual', headers }));
    const gate = gateFor(access, seat.user, Date.now());
    const wrong =
      gate === 'open'
        ? behindGate(answer, behind?.[seat.name] ?? behind?.['everyone'] ?? 200)
        : turnedAway(answer, gate, address, 'GET');
    const isPublic = access === 'anyone' && !seat.cookie;
    return {
      cell: `GET ${route} as ${seat.name}`,
      wrong: [...wrong, ...headersOf(answer, isPublic), ...leaks(answer, seat, canaries)],
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
  ask: (row: T, seat: Seat) => Promise<{ cell: string; wrong: string[] }>,
): Promise<Checked> {
  const checked: Checked = { cells: [], failures: [] };
  for (const row of rows)
    for (const { cell, wrong } of await Promise.all(seats.map((seat) => ask(row, seat)))) {
      checked.cells.push(cell);
      checked.failures.push(...wrong.map((one) => `${cell}: ${one}`));
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

function headersOf({ headers }: Posted, isPublic: boolean): string[] {
  const wrong = Object.entries(securityHeaders)
    .filter(([name, value]) => headers.get(name) !== value)
    .map(([name]) => `${name} is ${headers.get(name)}`);
  const cache = headers.get('cache-control');
  if (!isPublic && cache !== 'private, no-store') wrong.push(`Cache-Control is ${cache}`);
  if (!/\bcookie\b/i.test(headers.get('vary') ?? '')) wrong.push(`Vary is ${headers.get('vary')}`);
  return wrong;
}

function leaks({ body, location }: Posted, seat: Seat, canaries: readonly Canary[]): string[] {
  return canaries
    .filter((canary) => !canary.for.includes(seat.name) && `${location} ${body}`.includes(canary.text))
    .map(({ text }) => `shows “${text}”`);
}
