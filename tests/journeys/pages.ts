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
  const applied = await review('application');
  const sheet = (state: string) =>
    slug(`SELECT application_id FROM score_sheet JOIN application ON application.id = application_id
      WHERE exhibition_slug = 'inacraft-contoh' AND user_id = (SELECT id FROM user WHERE email = 'officer@demo.test')
      AND score_sheet.state = '${state}' LIMIT 1`);
  const [toScore, scored] = [await sheet('open'), await sheet('scored')];
  const went = await slug(`SELECT exhibition_slug FROM application WHERE state = 'confirmed'
    AND workshop_id = (SELECT min(workshop_id) FROM workshop_member WHERE user_id =
      (SELECT id FROM user WHERE email = 'owner@demo.test')) LIMIT 1`);
  const ended = await slug(`SELECT slug FROM exhibition WHERE phase = 'closed' LIMIT 1`);
  const visited = `FROM visit JOIN workshop ON workshop.id = workshop_id
    WHERE workshop_id NOT IN (SELECT workshop_id FROM declared_interest) LIMIT 1`;
  const [visit, visitedSlug] = [await slug(`SELECT visit.id ${visited}`), await slug(`SELECT slug ${visited}`)];
  const letterCode = await slug(`SELECT code FROM letter WHERE state = 'sent' LIMIT 1`);
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
    'exhibitions/index.astro': ['/exhibitions', '/exhibitions?place=abroad&fee=free', '/exhibitions?open=1'],
    'exhibitions/[slug]/index.astro': ['pekan-batik', 'inacraft', 'trade-expo', 'jateng-fair'].map(
      (name) => `/exhibitions/${name}-contoh`,
    ),
    'exhibitions/[slug]/participants.astro': ['/exhibitions/jateng-fair-contoh/participants'],
    'exhibitions/[slug]/results.astro': ['trade-expo', 'jateng-fair'].map(
      (name) => `/exhibitions/${name}-contoh/results`,
    ),
    'exhibitions/fairs/[slug].astro': ['/exhibitions/fairs/inacraft', '/exhibitions/fairs/tong-tong-fair'],
    'exhibitions/selection.astro': ['/exhibitions/selection'],
    'api/index.astro': ['/api'],
    'no-line.astro': ['/no-line'],
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
    'office/exhibitions/index.astro': [[officer, '/office/exhibitions']],
    'office/exhibitions/new.astro': [
      [officer, '/office/exhibitions/new', '/office/exhibitions/new?fair=inacraft', '/office/exhibitions/new?blank'],
    ],
    'office/exhibitions/[slug]/index.astro': [
      [officer, ...['pekan-batik', 'inacraft', 'trade-expo'].map((name) => `/office/exhibitions/${name}-contoh`)],
    ],
    'office/exhibitions/[slug]/applications/index.astro': [
      [officer, ...['', '?q=zzzz'].map((query) => `/office/exhibitions/inacraft-contoh/applications${query}`)],
    ],
    'office/exhibitions/[slug]/applications/[id].astro': [
      [officer, `/office/exhibitions/inacraft-contoh/applications/${scored}`],
    ],
    'office/exhibitions/[slug]/reviewers.astro': [
      [officer, ...['', '?q=ni'].map((query) => `/office/exhibitions/inacraft-contoh/reviewers${query}`)],
    ],
    'office/exhibitions/[slug]/scoring/index.astro': [[officer, '/office/exhibitions/inacraft-contoh/scoring']],
    'office/exhibitions/[slug]/scoring/[id].astro': [
      [officer, ...[toScore, scored].map((id) => `/office/exhibitions/inacraft-contoh/scoring/${id}`)],
    ],
    'office/exhibitions/[slug]/call.astro': [[officer, '/office/exhibitions/pekan-batik-contoh/call']],
    'office/exhibitions/[slug]/criteria.astro': [[officer, '/office/exhibitions/inacraft-contoh/criteria']],
    'office/exhibitions/[slug]/plan.astro': [[officer, '/office/exhibitions/trade-expo-contoh/plan']],
    'office/exhibitions/[slug]/stands.astro': [[officer, '/office/exhibitions/trade-expo-contoh/stands']],
    'office/readiness/index.astro': [[officer, '/office/readiness', '/office/readiness?place=jenggot&size=micro']],
    'office/readiness/list.astro': [
      [officer, '/office/readiness/list?figure=level&of=legal', '/office/readiness/list?figure=open'],
    ],
    'office/readiness/report.astro': [
      [officer, '/office/readiness/report', '/office/readiness/report?quarter=2099-Q1'],
    ],
    'office/reviews/index.astro': [
      [officer, '/office/reviews', '/office/reviews?subject=verification', '/office/reviews?subject=evidence'],
      [officer, '/office/reviews?subject=application'],
    ],
    'office/reviews/[id].astro': [
      [officer, ...[asked, checked, shown, drawn, applied].map((id) => `/office/reviews/${id}`)],
    ],
    'office/spot-checks.astro': [[officer, '/office/spot-checks']],
    'office/ties.astro': [[officer, '/office/ties', '/office/ties?kind=trained&q=batik', '/office/ties?kind=mentor']],
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
    'producer/exhibitions/index.astro': [
      [owner, '/producer/exhibitions'],
      [newcomer, '/producer/exhibitions'],
    ],
    'producer/exhibitions/[slug]/index.astro': [
      [owner, ...['pekan-batik', 'inacraft', 'trade-expo'].map((name) => `/producer/exhibitions/${name}-contoh`)],
    ],
    'producer/exhibitions/[slug]/going.astro': [[owner, `/producer/exhibitions/${went}/going`]],
    'producer/exhibitions/[slug]/leads/index.astro': [[owner, `/producer/exhibitions/${went}/leads`]],
    // Contacts are sealed with the key of the installation: tests/pages/matrix asks for one of each.
    'producer/exhibitions/[slug]/leads/[id].astro': [],
    'quotes/[id].astro': [],
    'producer/exhibitions/[slug]/results.astro': [[owner, `/producer/exhibitions/${went}/results`]],
    'office/exhibitions/[slug]/going.astro': [[officer, `/office/exhibitions/${ended}/going`]],
    'office/exhibitions/[slug]/ranking.astro': [
      [officer, '/office/exhibitions/inacraft-contoh/ranking', '/office/exhibitions/trade-expo-contoh/ranking'],
      ['officer2@demo.test', '/office/exhibitions/inacraft-contoh/ranking?places=4&newcomers=1&least=50'],
    ],
    'office/exhibitions/[slug]/letters.astro': [
      [officer, '/office/exhibitions/inacraft-contoh/letters', '/office/exhibitions/trade-expo-contoh/letters'],
    ],
    'office/exhibitions/[slug]/appeals.astro': [[officer, '/office/exhibitions/trade-expo-contoh/appeals']],
    'letters/[code].astro': [`/letters/${letterCode}`],
    'office/exhibitions/[slug]/report.astro': [[officer, `/office/exhibitions/${ended}/report`]],
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
