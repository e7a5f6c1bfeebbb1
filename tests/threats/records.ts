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
];
