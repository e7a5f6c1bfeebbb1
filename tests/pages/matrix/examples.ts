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
