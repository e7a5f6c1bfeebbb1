import type { Threat } from './table.ts';

/** What happens to records and answers: verdicts, numbers, logs, kept pages, queries. */
export const recordThreats: readonly Threat[] = [
  {
    number: 29,
    threat: 'Two officers decide at once and one verdict overwrites the other.',
    proofs: [
      [
        'domain/reviews/two-at-once.test.ts',
        '${rounds} times: one decision, one line in each log, one notification and mail a person',
      ],
      ['pages/reviews.test.ts', 'leads to the next of the same list, and of two the second is told who and when'],
      [
        'domain/readiness/review-meanwhile.test.ts',
        'at once, 20 times: one verdict, one line of audit, one mail a person; the other hears who and when',
      ],
      [
        'domain/readiness/together.test.ts',
        'taken back and decided at the same moment, 50 times: one of both happened, the other heard of it',
      ],
      [
        'domain/readiness/together.test.ts',
        'save at once, 20 times: one is kept whole, the other gets the version to begin from',
      ],
    ],
  },
  {
    number: 30,
    threat: 'Identity numbers are seen in lists, logs, the search index, the database file or a backup.',
    proofs: [
      [
        'domain/verification/papers.test.ts',
        'lie nowhere in the clear: not in any file of the database, not in what pages get',
      ],
      ['domain/verification/papers.test.ts', 'is written down with who, which and what for, never the number'],
      [
        'pages/evidence-hidden.test.ts',
        'nothing of it lies in the clear: the database file, the search index, the kept files',
      ],
      [
        'pages/evidence-canary.test.ts',
        'an export (%s) is for officers, and says where an item stands, never what was shown',
      ],
      [
        'pages/evidence-hidden.test.ts',
        'a passport shows the parts that are shared: page, statement and PDF; never a number, note or file',
      ],
      ['pages/log-canary.test.ts', 'nothing that is secret reaches the log, not even when a query fails with it'],
      [
        'pages/matrix/pages.test.ts',
        'every page answers everyone as the table of access says, and shows nobody what is not theirs',
      ],
    ],
  },
  {
    number: 31,
    threat: 'Someone changes the audit log to hide what they did.',
    proofs: [
      ['domain/audit.test.ts', 'refuses to be changed, shortened or overwritten by raw SQL'],
      ['domain/audit.test.ts', 'names the first line that does not fit: %s'],
      [
        'domain/audit.test.ts',
        'cut short and written on by someone who knows the recipe, it lacks the hash noted with the backup',
      ],
    ],
  },
  {
    number: 33,
    threat: 'Secrets or personal data reach the log, or someone writes lines of their own into it.',
    proofs: [
      ['pages/log-canary.test.ts', 'nothing that is secret reaches the log, not even when a query fails with it'],
      ['services/log.test.ts', 'secrets that someone names by mistake are hidden, one level down too'],
      ['services/log.test.ts', 'a line end in a value does not start a line of its own'],
    ],
  },
  {
    number: 34,
    threat: 'A kept page of one person is shown to another.',
    proofs: [
      [
        'pages/matrix/pages.test.ts',
        'every page answers everyone as the table of access says, and shows nobody what is not theirs',
      ],
      ['pages/http.test.ts', 'someone with a session never gets a visitor’s page, nor leaves theirs'],
      [
        'pages/evidence-hidden.test.ts',
        'the worker that keeps pages is the same for all, and the server lets nobody else keep them',
      ],
    ],
  },
  {
    number: 35,
    threat: 'Our pages are framed, sniffed as something else, or tell other sites where a reader came from.',
    proofs: [
      ['threats/headers.test.ts', '%i %s'],
      ['threats/headers.test.ts', '304 to who holds the page already'],
      ['threats/headers.test.ts', '%s asks for https for a year'],
      [
        'pages/matrix/pages.test.ts',
        'every page answers everyone as the table of access says, and shows nobody what is not theirs',
      ],
    ],
  },
  {
    number: 36,
    threat: 'SQL gets into a query through a parameter: a sort, a filter, an id.',
    proofs: [
      ['threats/sql.test.ts', 'as %s, %s answers any SQL in its query with a page, no more rows and no change'],
      ['threats/sql.test.ts', 'ids in addresses are no SQL either'],
    ],
  },
  {
    number: 39,
    threat: 'An officer or admin uses their power for their own business, or looks where they have none.',
    proofs: [
      ['domain/reviews/own-business.test.ts', 'may not: %s'],
      ['pages/evidence-canary.test.ts', 'an officer finds none of it of the workshop their family runs'],
      [
        'domain/readiness/review-second-officer.test.ts',
        'the first acceptance changes nothing outside and tells nobody but the queue',
      ],
      ['domain/readiness/review-powers.test.ts', 'sees and decides evidence, and no listing and no verification'],
      ['http/evidence-open.test.ts', 'an officer who says nothing is asked what for'],
      [
        'pages/evidence-hidden.test.ts',
        'the audit log says what was done to which review, in codes, to the admin alone',
      ],
    ],
  },
];
