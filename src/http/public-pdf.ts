import { Limiter } from './limiter.ts';

/**
 * PDF files that anyone may ask for and that are written anew each time, because they say what holds at this moment: a
 * tenth to a third of a second of a core. Named by their route, which no spelling of the address gets around. Minutes are
 * not here: they are the same for everybody and kept for a while (services/pdf).
 */
const routes = new Set(['/passport/[id]/passport.pdf']);

/** Of one account, or of one network (IPv4 /24, IPv6 /48) without one: at most a twentieth of a core. */
const perMinute = 12;

/** Seconds until this sender may ask for the PDF of this route; 0: now. */
export function openPdfLimit(): (route: string, sender: string, now: number) => number {
  const limiter = new Limiter(perMinute);
  return (route, sender, now) => (routes.has(route) ? limiter.take(sender, now) : 0);
}
