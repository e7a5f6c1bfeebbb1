import type { Threat } from './table.ts';

/** What comes in files and texts that someone sends. */
export const contentThreats: readonly Threat[] = [
  {
    number: 12,
    threat: 'A file is two things at once: a picture to us, a script or page to a reader.',
    proofs: [
      ['http/upload-hostile.test.ts', 'hostile files are refused with words, or nothing of what they hid is served'],
      ['services/scan-inspect.test.ts', 'that is a PDF to us and something else to another reader is refused'],
      [
        'http/evidence.test.ts',
        'hostile files, whatever they are called; what a photo hides is not in the picture made of it',
      ],
      [
        'http/evidence-open.test.ts',
        'a file is handed out as it was sent, to keep, never to show or to run, and never kept on the way',
      ],
    ],
  },
  {
    number: 13,
    threat: 'A drawing with a script in it (SVG) is taken for a photo.',
    proofs: [
      ['http/upload-hostile.test.ts', 'hostile files are refused with words, or nothing of what they hid is served'],
      ['http/upload-hostile.test.ts', 'whatever the field is called, a file is a photo or it is nothing'],
      ['services/scan-inspect.test.ts', 'of any other kind is refused'],
    ],
  },
  {
    number: 14,
    threat: 'A small file unfolds to more pixels than the machine has memory.',
    proofs: [
      [
        'services/photos/read.test.ts',
        'a camera’s 48 megapixels are welcome, as many that must stand in memory whole are not',
      ],
      ['services/photos/read.test.ts', 'hostile files are refused by name, or nothing of what they hid is left'],
      ['services/photos/open.test.ts', 'a file that never ends is given up, and its process with it'],
    ],
  },
  {
    number: 15,
    threat: 'A spreadsheet unfolds to more than the machine can hold.',
    proofs: [
      ['domain/listings/files.test.ts', '%s is refused within two seconds'],
      ['domain/listings/files.test.ts', 'a cell at the far end of the sheet makes no sheet of that size'],
    ],
  },
  {
    number: 16,
    threat: 'A file’s name leads out of its folder, or breaks an answer’s head.',
    proofs: [
      ['http/upload-hostile.test.ts', 'no name a file is given leads out of the folder, or breaks an answer'],
      ['http/evidence.test.ts', 'no name leads out of the folder, breaks an answer or stays hostile'],
      [
        'domain/evidence-files/file-name.test.ts',
        'stands in the header in ASCII and in full, and never ends the quotes or the line',
      ],
    ],
  },
  {
    number: 17,
    threat: 'Uploads that are huge, slow or endless fill disk, memory or all lines.',
    proofs: [
      ['http/upload-lines.test.ts', 'a file above 15 MB is too large, one of 15 MB is read'],
      ['http/upload-lines.test.ts', 'more than 20 files are too many; the first 20 are kept'],
      [
        'http/upload-lines.test.ts',
        'slow heads, slow forms and uploads that stand still are ended; a slow but steady upload is not',
      ],
      [
        'http/upload-turns.test.ts',
        'a third upload of one person and a fifth of all wait their turn; they come in when another leaves',
      ],
      ['http/upload-turns.test.ts', 'whoever leaves the moment all is said keeps no place, however often'],
      [
        'http/upload-storage.test.ts',
        'ends at its number of pictures and its bytes; one more is refused and leaves no file',
      ],
      [
        'http/evidence.test.ts',
        'beyond 10 MB a file, 10 files, or a hundred megabytes in all: refused, and nothing of it is left',
      ],
    ],
  },
  {
    number: 18,
    threat: 'A photo tells where its maker lives.',
    proofs: [
      ['services/photos/read.test.ts', 'a phone’s photo stands upright and says nothing about where it was taken'],
      [
        'http/evidence-open.test.ts',
        'of a photo a picture is shown that says nothing about where it was taken and hides nothing',
      ],
    ],
  },
  {
    number: 19,
    threat: 'Malware reaches officers through an upload.',
    proofs: [
      ['http/upload-hostile.test.ts', 'hostile files are refused with words, or nothing of what they hid is served'],
      ['http/evidence-scan.test.ts', 'what the scanner knows is refused and written down, and nothing of it is kept'],
      [
        'http/evidence-scan.test.ts',
        'while the scanner gives no verdict nothing is taken, and another try is worth it',
      ],
      [
        'http/evidence.test.ts',
        'is kept sealed with its facts, a photo with a picture to show; nothing scanned it, and that is said',
      ],
    ],
  },
  {
    number: 20,
    threat: 'A text that someone stored runs in an officer’s, owner’s or buyer’s browser.',
    proofs: [
      ['threats/stored-xss.test.ts', 'where %s reads it'],
      ['threats/stored-xss.test.ts', 'as %s, what was typed wrong into a form of %s is shown again and never runs'],
      ['threats/stored-xss.test.ts', 'the trap springs where a text does run, and the policy’s word is heard'],
      ['pages/hostile-text.test.ts', 'text with markup in it is text on every page, and nothing of it runs'],
    ],
  },
  {
    number: 21,
    threat: 'What someone typed adds a recipient, a header or a tag to a mail.',
    proofs: [
      ['services/mail/letters.test.ts', '%j reaches one recipient, adds no header and no tag'],
      ['services/mail/letters.test.ts', 'the parser of this test does see an injected header'],
    ],
  },
  {
    number: 22,
    threat: 'A cell of an exported file is a formula to whoever opens it.',
    proofs: [
      [
        'domain/listings/files.test.ts',
        'no cell of a CSV file begins as a formula, and reading it gives the same texts',
      ],
      ['domain/listings/files.test.ts', 'every cell of an XLSX file is a text and none a formula'],
      [
        'domain/readiness-picture/export.test.ts',
        'a CSV has the rows of the list, and no cell that a spreadsheet would run',
      ],
      ['domain/readiness-picture/export.test.ts', 'an XLSX has the same rows, every cell a text but counts'],
    ],
  },
];
