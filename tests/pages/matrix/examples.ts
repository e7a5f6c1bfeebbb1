import type { PageRoute } from '#src/domain/access/table.ts';
import type { Laid, Things } from './things.ts';
import type { SeatName } from './seats.ts';

/** An address of a route, and the answer behind an open gate where it is not 200: for `everyone`, or for one seat. */
export interface Example {
  address: string;
  behind?: Partial<Record<SeatName | 'everyone', number>>;
  /** Other things shown by the same route. */
  also?: Omit<Example, 'also'>[];
}

const gone = { behind: { everyone: 404 } };
const tooEarly = { behind: { everyone: 409 } };

/** Addresses of every route; those that name something of a workshop name Siti's. Throws for a route without one. */
export function examplesFor({ siti, wulan }: Laid, personId: string): (route: string) => Example {
  // Whoever is done with a step, or signed in already, is led on from its page.
  const on = (...those: SeatName[]) => ({
    behind: { everyone: 302, ...Object.fromEntries(those.map((one) => [one, 200])) },
  });
  const nobody: SeatName[] = ['visitor', 'suspended person', 'signed-out person'];
  const notWulans = { behind: { 'owner of another workshop': 404 } };
  const notListings = { behind: { 'officer for listings only': 404 } };
  // Dewi's family runs the workshop.
  const ownBusiness = (status: number) => ({ behind: { 'officer of another office': status } });
  const only = (...those: SeatName[]) => ({
    behind: { everyone: 404, ...Object.fromEntries(those.map((one) => [one, 200])) },
  });
  const file = (id: string, why: string, those: SeatName[]) => ({
    address: `/evidence/${id}?${why}`,
    ...only(...those),
  });
  const filesOf = (of: Things, members: SeatName[], officers: SeatName[]) => [
    file(of.evidence, 'reason=audit', members),
    file(of.sentFile, `review=${of.sentReview}`, [...members, ...officers]),
    file(of.acceptedFile, 'reason=complaint', [...members, ...officers]),
    file(of.visitFile, `visit=${of.visit}`, [...members, ...officers]),
  ];
  const [rahmat, dewi] = ['officer with the power', 'officer of another office'] as const;
  const special: Partial<Record<PageRoute, Example>> = {
    '/404': { address: '/404', ...gone },
    '/500': { address: '/500', behind: { everyone: 500 } },
    '/refused': { address: '/refused', ...gone },
    '/preferences': { address: '/preferences', behind: { everyone: 303 } },
    '/account/sign-in': { address: '/account/sign-in', ...on(...nobody) },
    '/account/sign-up': { address: '/account/sign-up', ...on(...nobody) },
    '/account/second-step': { address: '/account/second-step', ...on('officer between password and code') },
    '/account/set-up': {
      address: '/account/set-up',
      ...on('buyer', 'owner', 'staff', 'owner of another workshop', 'officer who must set up a second step'),
    },
    '/catalogue/[slug]': { address: `/catalogue/kain-${siti.published}` },
    '/kelurahan/[slug]': { address: '/kelurahan/jenggot' },
    '/motifs/[slug]': { address: '/motifs/jlamprang' },
    '/passport/[id]': { address: `/passport/${siti.passport}` },
    '/passport/[id]/passport.pdf': { address: `/passport/${siti.passport}/passport.pdf` },
    '/passport/[id]/statement.json': { address: `/passport/${siti.passport}/statement.json` },
    // Nothing is published: no minutes, no letters; nothing is scored: no ranking, no appeals.
    '/exhibitions/[slug]/minutes.pdf': { address: '/exhibitions/inacraft-2027/minutes.pdf', ...gone },
    '/letters/[code]': { address: '/letters/kode-tak-dikenal', ...gone },
    '/office/exhibitions/[slug]/appeals': { address: '/office/exhibitions/inacraft-2027/appeals', ...tooEarly },
    '/office/exhibitions/[slug]/letters': { address: '/office/exhibitions/inacraft-2027/letters', ...tooEarly },
    '/office/exhibitions/[slug]/ranking': { address: '/office/exhibitions/inacraft-2027/ranking', ...tooEarly },
    '/office/exhibitions/[slug]/letters/[id].pdf': {
      address: '/office/exhibitions/inacraft-2027/letters/AAAAAAAAAAAAAAAAAAAAAA.pdf',
      ...gone,
    },
    '/producer/exhibitions/[slug]/letters/[id].pdf': {
      ...{ address: `/producer/exhibitions/pameran-berjalan/letters/${siti.letter}.pdf`, ...notWulans },
    },
    '/exhibitions/[slug]': { address: '/exhibitions/inacraft-2027' },
    '/exhibitions/[slug]/calendar.ics': { address: '/exhibitions/inacraft-2027/calendar.ics' },
    '/exhibitions/[slug]/participants': { address: '/exhibitions/pameran-berjalan/participants' },
    '/exhibitions/[slug]/results': { address: '/exhibitions/pameran-berjalan/results' },
    '/exhibitions/[slug]/results.json': { address: '/exhibitions/pameran-berjalan/results.json' },
    '/exhibitions/fairs/[slug]': { address: '/exhibitions/fairs/inacraft' },
    '/sitemap/[name].xml': { address: '/sitemap/pages.xml' },
    '/workshops/[slug]': { address: `/workshops/${siti.slug}` },
    '/dev/mail': { address: '/dev/mail', ...gone },
    '/dev/mail/[id]': { address: '/dev/mail/0', ...gone },
    '/evidence/[id]': {
      ...{ address: `/evidence/${'0'.repeat(32)}`, ...gone },
      also: [
        ...filesOf(siti, ['owner', 'staff'], [rahmat, dewi]),
        ...filesOf(wulan, ['owner of another workshop'], [rahmat]),
      ],
    },
    '/office/checklists/[list]': { address: '/office/checklists/core' },
    '/office/checklists/[list]/[item]': { address: '/office/checklists/core/nib' },
    '/office/checklists/[list]/preview': { address: '/office/checklists/core/preview' },
    '/office/checklists/[list]/publish': { address: '/office/checklists/core/publish' },
    '/office/exhibitions/[slug]': {
      address: '/office/exhibitions/inacraft-2027',
      // Nobody named them a reviewer of it.
      behind: { 'officer for listings only': 404, 'officer without the power': 404 },
    },
    '/office/exhibitions/[slug]/call': { address: '/office/exhibitions/inacraft-2027/call' },
    '/office/exhibitions/[slug]/criteria': { address: '/office/exhibitions/inacraft-2027/criteria' },
    '/office/exhibitions/[slug]/plan': { address: '/office/exhibitions/inacraft-2027/plan' },
    '/office/exhibitions/[slug]/stands': { address: '/office/exhibitions/inacraft-2027/stands' },
    '/office/exhibitions/[slug]/going': { address: '/office/exhibitions/pameran-berjalan/going' },
    '/office/exhibitions/[slug]/report': { address: '/office/exhibitions/pameran-berjalan/report' },
    '/office/exhibitions/[slug]/report.pdf': { address: '/office/exhibitions/pameran-berjalan/report.pdf' },
    '/office/exhibitions/[slug]/results-export': {
      ...{ address: '/office/exhibitions/pameran-berjalan/results-export?type=csv' },
    },
    '/office/exhibitions/[slug]/applications': {
      address: '/office/exhibitions/inacraft-2027/applications',
      also: [{ address: '/office/exhibitions/inacraft-2027/applications?q=wulan' }],
    },
    '/office/exhibitions/[slug]/applications/[id]': {
      address: `/office/exhibitions/inacraft-2027/applications/${siti.application}`,
      also: [{ address: `/office/exhibitions/inacraft-2027/applications/${wulan.application}`, ...ownBusiness(403) }],
    },
    '/office/exhibitions/[slug]/export': { address: '/office/exhibitions/inacraft-2027/export?type=csv' },
    '/office/exhibitions/[slug]/reviewers': { address: '/office/exhibitions/inacraft-2027/reviewers' },
    // Nobody of the cast was named to score it.
    '/office/exhibitions/[slug]/scoring': {
      address: '/office/exhibitions/inacraft-2027/scoring',
      behind: { everyone: 403 },
    },
    '/office/exhibitions/[slug]/scoring/[id]': {
      address: `/office/exhibitions/inacraft-2027/scoring/${siti.application}`,
      ...gone,
    },
    '/office/people/[id]': { address: `/office/people/${personId}` },
    '/office/readiness/list': {
      address: '/office/readiness/list',
      also: [{ address: '/office/readiness/list?figure=waiting&of=sppl' }],
    },
    '/office/readiness/export': {
      address: '/office/readiness/export',
      also: [{ address: '/office/readiness/export?type=csv&figure=open' }],
    },
    '/office/reviews/[id]': {
      address: `/office/reviews/${siti.review}`,
      also: [
        ...[siti, wulan].flatMap(({ returned, sentReview, acceptedReview }) => [
          { address: `/office/reviews/${returned}` },
          ...[sentReview, acceptedReview].map((id) => ({ address: `/office/reviews/${id}`, ...notListings })),
        ]),
      ],
    },
    '/office/visits/[id]': {
      address: `/office/visits/${siti.visit}`,
      also: [{ address: `/office/visits/${wulan.visit}`, ...ownBusiness(404) }],
    },
    '/office/workshops/[slug]': {
      address: `/office/workshops/${siti.slug}`,
      also: [{ address: `/office/workshops/${wulan.slug}` }],
    },
    '/office/workshops/[slug]/readiness': {
      address: `/office/workshops/${siti.slug}/readiness`,
      also: [{ address: `/office/workshops/${wulan.slug}/readiness`, ...ownBusiness(403) }],
    },
    '/producer/exhibitions/[slug]': { address: '/producer/exhibitions/inacraft-2027' },
    '/producer/exhibitions/[slug]/going': { address: '/producer/exhibitions/pameran-berjalan/going' },
    '/producer/exhibitions/[slug]/invoice.pdf': {
      ...{ address: '/producer/exhibitions/pameran-berjalan/invoice.pdf', ...gone },
    },
    '/producer/exhibitions/[slug]/leads': { address: '/producer/exhibitions/pameran-berjalan/leads' },
    '/producer/exhibitions/[slug]/leads/[id]': {
      ...{ address: `/producer/exhibitions/pameran-berjalan/leads/${siti.lead}`, ...notWulans },
      also: [
        { address: `/producer/exhibitions/pameran-berjalan/leads/${wulan.lead}`, behind: { owner: 404, staff: 404 } },
      ],
    },
    '/producer/exhibitions/[slug]/results': { address: '/producer/exhibitions/pameran-berjalan/results' },
    '/quotes/[id]': { address: `/quotes/${siti.quote}` },
    '/producer/listings/[id]': { address: `/producer/listings/${siti.draft}`, ...notWulans },
    '/producer/readiness/[item]': {
      address: '/producer/readiness/nib',
      also: [
        ...['sppl', 'trademark'].map((item) => ({ address: `/producer/readiness/${item}` })),
        { address: `/producer/readiness/${siti.item}`, ...notWulans },
      ],
    },
    '/producer/history/[id]': { address: `/producer/history/${siti.published}`, ...notWulans },
  };
  return (route) => {
    const known = special[route as PageRoute];
    if (known) return known;
    if (route.includes('[')) throw new Error(`${route} has no example address`);
    return { address: route };
  };
}
