import type { Exhibition } from '#src/domain/exhibitions/load.ts';

/** The fair for search engines. https://schema.org/Event */
export function eventData(of: Exhibition, description: string, url: string): Record<string, unknown> {
  return {
    '@type': 'ExhibitionEvent',
    name: of.name,
    ...(description ? { description } : {}),
    startDate: of.startsOn,
    endDate: of.endsOn,
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: of.venue,
      address: { '@type': 'PostalAddress', addressLocality: of.city, addressCountry: of.country },
    },
    organizer: { '@type': 'Organization', name: of.organiser },
    url,
  };
}
