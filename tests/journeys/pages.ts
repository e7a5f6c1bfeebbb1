import { createClient } from '@libsql/client';
import { passportParts } from '#db/schema/readiness.ts';
import { join } from 'node:path';

/** A page's addresses: for visitors, or for somebody who has a session (`e-mail`, or `e-mail stage`). */
export type Address = string | [who: string, ...addresses: string[]];

const passportId = 'paspor-untuk-halaman-1';

/** A passport that shows everything, of a workshop of this person's. */
function passportFor(email: string): string {
  const shows = JSON.stringify(passportParts);
  return `INSERT INTO passport (id, workshop_id, label, shows, created_by, created_at)
    SELECT '${passportId}', m.workshop_id, 'Toko Kain Osaka', '${shows}', u.id, 1767225600000
    FROM workshop_member m JOIN user u ON u.id = m.user_id WHERE u.email = '${email}' ORDER BY m.workshop_id LIMIT 1`;
}

/** Every page of the product by its file, with addresses that show what it can show. */
export async function everyPage(folder: string): Promise<Record<string, Address[]>> {
  const kelurahan = 'jenggot';
  const client = createClient({ url: `file:${join(folder, 'canting.db')}`, concurrency: 1 });
  const slug = async (sql: string) => String((await client.execute(sql)).rows[0]?.[0]);
  const listing = await slug(`SELECT slug FROM listing WHERE technique <> 'printing' AND state = 'published' LIMIT 1`);
  const printed = await slug(`SELECT slug FROM listing WHERE technique = 'printing' AND state = 'published' LIMIT 1`);
  const workshop = await slug(`SELECT slug FROM workshop WHERE state = 'published' LIMIT 1`);
  const own = `workshop_id IN (SELECT workshop_id FROM workshop_member WHERE user_id =
    (SELECT id FROM user WHERE email = 'owner@demo.test'))`;
  const edit = (state: string) =>
    slug(`SELECT listing_id FROM listing_edit WHERE ${own} AND state = '${state}' LIMIT 1`);
  const [open, waiting, returned] = [await edit('open'), await edit('submitted'), await edit('changes-asked')];
  const live = await slug(`SELECT id FROM listing WHERE ${own} AND state = 'published' LIMIT 1`);
  const review = (subject: string) =>
    slug(`SELECT id FROM review WHERE subject = '${subject}' AND state = 'submitted' AND workshop_id NOT IN
      (SELECT workshop_id FROM declared_interest) LIMIT 1`);
  const [asked, checked] = [await review('listing'), await review('verification')];
  const [shown, drawn] = [await review('evidence'), await review('spot-check')];
  const visited = `FROM visit JOIN workshop ON workshop.id = workshop_id
    WHERE workshop_id NOT IN (SELECT workshop_id FROM declared_interest) LIMIT 1`;
  const [visit, visitedSlug] = [await slug(`SELECT visit.id ${visited}`), await slug(`SELECT slug ${visited}`)];
  const mended = await slug(`SELECT item FROM evidence WHERE ${own} AND number = 2 LIMIT 1`);
  const person = await slug(`SELECT id FROM user WHERE email = 'officer2@demo.test'`);
  await client.execute(passportFor('owner@demo.test'));
  client.close();
  const owner = 'owner@demo.test';
  const officer = 'officer@demo.test';
  const admin = 'admin@demo.test';
  const newcomer = 'newcomer@demo.test';
  return {
    'index.astro': ['/'],
    'catalogue/index.astro': [
      '/catalogue',
      '/catalogue?q=jlamprang&technique=cap',
      '/catalogue?q=zzzzqqqq',
      '/catalogue?kind=workshops',
      '/catalogue?kind=motifs&q=parang',
    ],
    'catalogue/[slug].astro': [`/catalogue/${listing}`, `/catalogue/${printed}`],
    'motifs/index.astro': ['/motifs'],
    'motifs/[slug].astro': ['/motifs/jlamprang', '/motifs/pisan-bali', '/motifs/parang-rusak'],
    'workshops/index.astro': ['/workshops'],
    'workshops/[slug].astro': [`/workshops/${workshop}`],
    'kelurahan/[slug].astro': [`/kelurahan/${kelurahan}`, '/kelurahan/pekalongan-barat'],
    'techniques.astro': ['/techniques'],
    'glossary.astro': ['/glossary', '/glossary?q=malam'],
    'about.astro': ['/about'],
    'levels.astro': ['/levels'],
    'api/index.astro': ['/api'],
    '404.astro': ['/no-such-page'],
    '500.astro': [],
    'refused.astro': [['buyer@demo.test', '/office']],
    'account/index.astro': [
      [owner, '/account'],
      ['buyer@demo.test', '/account'],
      [admin, '/account'],
    ],
    'account/confirm.astro': ['/account/confirm?token=gone', '/account/confirm'],
    'account/forgot.astro': ['/account/forgot'],
    'account/invitation.astro': ['/account/invitation?token=gone'],
    'account/notifications.astro': [
      [owner, '/account/notifications'],
      [newcomer, '/account/notifications'],
    ],
    'account/prove.astro': [[admin, '/account/prove']],
    'account/reset.astro': ['/account/reset?token=gone'],
    'account/second-step.astro': [['officer@demo.test second-step', '/account/second-step']],
    'account/security.astro': [
      [owner, '/account/security'],
      [officer, '/account/security'],
    ],
    'account/set-up.astro': [[newcomer, '/account/set-up']],
    'account/sign-in.astro': ['/account/sign-in', '/account/sign-in?next=/producer&done=signed-out'],
    'account/sign-up.astro': ['/account/sign-up'],
    'dev/mail/index.astro': ['/dev/mail'],
    'dev/mail/[id].astro': [],
    'office/audit.astro': [[admin, '/office/audit', '/office/audit?action=review.decide']],
    'office/checklists/index.astro': [[officer, '/office/checklists']],
    'office/checklists/[list]/index.astro': [[officer, '/office/checklists/core', '/office/checklists/market-eu']],
    'office/checklists/[list]/[item].astro': [
      [officer, '/office/checklists/core/nib', '/office/checklists/core/new', '/office/checklists/market-eu/eu-azo'],
    ],
    'office/checklists/[list]/preview.astro': [[officer, '/office/checklists/market-eu/preview?item=eu-azo']],
    'office/checklists/[list]/publish.astro': [[officer, '/office/checklists/core/publish']],
    'office/index.astro': [
      [officer, '/office'],
      [admin, '/office'],
    ],
    'office/interests.astro': [[officer, '/office/interests']],
    'office/people/index.astro': [[admin, '/office/people', '/office/people?q=nobodyofthatname']],
    'office/people/[id].astro': [[admin, `/office/people/${person}`]],
    'office/readiness/index.astro': [[officer, '/office/readiness', '/office/readiness?place=jenggot&size=micro']],
    'office/readiness/list.astro': [
      [officer, '/office/readiness/list?figure=level&of=legal', '/office/readiness/list?figure=open'],
    ],
    'office/readiness/report.astro': [
      [officer, '/office/readiness/report', '/office/readiness/report?quarter=2099-Q1'],
    ],
    'office/reviews/index.astro': [
      [officer, '/office/reviews', '/office/reviews?subject=verification', '/office/reviews?subject=evidence'],
    ],
    'office/reviews/[id].astro': [[officer, ...[asked, checked, shown, drawn].map((id) => `/office/reviews/${id}`)]],
    'office/spot-checks.astro': [[officer, '/office/spot-checks']],
    'office/visits/index.astro': [[officer, '/office/visits', `/office/visits?workshop=${workshop}`]],
    'office/visits/[id].astro': [[officer, `/office/visits/${visit}`]],
    'office/visits/new.astro': [[officer, '/office/visits/new', `/office/visits/new?workshop=${visitedSlug}`]],
    'office/workshops/index.astro': [[officer, '/office/workshops', '/office/workshops?q=zzzz']],
    'office/workshops/[slug].astro': [[officer, `/office/workshops/${workshop}`]],
    'office/workshops/[slug]/readiness.astro': [[officer, `/office/workshops/${visitedSlug}/readiness`]],
    'passport/index.astro': ['/passport'],
    'passport/[id]/index.astro': [`/passport/${passportId}`],
    'producer/passports.astro': [
      [owner, '/producer/passports', `/producer/passports?change=${passportId}`],
      [newcomer, '/producer/passports'],
    ],
    'producer/index.astro': [
      [owner, '/producer'],
      [newcomer, '/producer'],
    ],
    'producer/new.astro': [['buyer@demo.test', '/producer/new']],
    'producer/papers.astro': [[owner, '/producer/papers']],
    'producer/readiness/index.astro': [
      [owner, '/producer/readiness', '/producer/readiness?list=market-jp'],
      [newcomer, '/producer/readiness'],
    ],
    'producer/readiness/[item].astro': [
      [owner, '/producer/readiness/nib', '/producer/readiness/eu-azo', `/producer/readiness/${mended}?compare=2`],
      [newcomer, '/producer/readiness/no-child-labour'],
    ],
    'producer/readiness/about.astro': [[owner, '/producer/readiness/about']],
    'producer/readiness/openings.astro': [
      [owner, '/producer/readiness/openings'],
      [newcomer, '/producer/readiness/openings'],
    ],
    'producer/profile.astro': [
      [owner, '/producer/profile'],
      [newcomer, '/producer/profile'],
    ],
    'producer/staff.astro': [[owner, '/producer/staff']],
    'producer/verification.astro': [
      [owner, '/producer/verification'],
      [newcomer, '/producer/verification'],
    ],
    'producer/listings/index.astro': [
      [owner, '/producer/listings'],
      [newcomer, '/producer/listings'],
    ],
    'producer/listings/import.astro': [[owner, '/producer/listings/import']],
    'producer/listings/[id].astro': [
      [owner, ...[open, waiting, returned, live].map((id) => `/producer/listings/${id}`)],
    ],
    'producer/history/[id].astro': [[owner, `/producer/history/${returned}`]],
  };
}
