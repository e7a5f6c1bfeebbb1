/** As listing and edit stand: `draft/open` is a draft being written; nothing after the stroke: no unfinished edit. */
const standing = {
  'draft, being written': 'draft/open',
  'draft, in review': 'draft/submitted',
  'draft, changes asked': 'draft/changes-asked',
  'draft, refused': 'draft/',
  published: 'published/',
  'published, being changed': 'published/open',
  'published, change in review': 'published/submitted',
  'published, changes asked': 'published/changes-asked',
  archived: 'archived/',
  'archived, being changed': 'archived/open',
  'thrown away': 'gone',
};
export type State = keyof typeof standing;
export type Event =
  'save' | 'submit' | 'take back' | 'discard' | 'archive' | 'restore' | 'duplicate' | 'change price' | 'accept';

/** What each event makes of each state; a refusal's code where it is not allowed. */
const table: Record<State, Record<Exclude<Event, 'duplicate' | 'accept'>, string>> = {
  'draft, being written': row(
    'draft/open',
    'draft/submitted',
    '!not-editable',
    'gone',
    '!not-editable',
    '!not-editable',
    '!not-editable',
  ),
  'draft, in review': row(
    '!edit-in-review',
    '!edit-in-review',
    'draft/open',
    '!edit-in-review',
    '!not-editable',
    '!not-editable',
    '!not-editable',
  ),
  'draft, changes asked': row(
    'draft/changes-asked',
    'draft/submitted',
    '!not-editable',
    'gone',
    '!not-editable',
    '!not-editable',
    '!not-editable',
  ),
  'draft, refused': row(
    'draft/open',
    'draft/submitted',
    '!not-editable',
    'gone',
    '!not-editable',
    '!not-editable',
    '!not-editable',
  ),
  published: row(
    'published/open',
    'published/submitted',
    '!not-editable',
    '!not-editable',
    'archived/',
    '!already-done',
    'published/',
  ),
  'published, being changed': row(
    'published/open',
    'published/submitted',
    '!not-editable',
    'published/',
    'archived/open',
    '!already-done',
    'published/open',
  ),
  'published, change in review': row(
    '!edit-in-review',
    '!edit-in-review',
    'published/open',
    '!edit-in-review',
    'archived/open',
    '!already-done',
    'published/submitted',
  ),
  'published, changes asked': row(
    'published/changes-asked',
    'published/submitted',
    '!not-editable',
    'published/',
    'archived/changes-asked',
    '!already-done',
    'published/changes-asked',
  ),
  archived: row(
    '!not-editable',
    '!not-editable',
    '!not-editable',
    '!not-editable',
    '!already-done',
    'published/',
    '!not-editable',
  ),
  'archived, being changed': row(
    '!not-editable',
    '!not-editable',
    '!not-editable',
    'archived/',
    '!already-done',
    'published/open',
    '!not-editable',
  ),
  'thrown away': row('!not-found', '!not-found', '!not-found', '!not-found', '!not-found', '!not-found', '!not-found'),
};

/** What becomes of the listing, or `!` and the refusal's code. */
export function expected(state: State, event: Event): string {
  if (event === 'duplicate') return state === 'thrown away' ? '!not-found' : standing[state];
  if (event === 'accept') return state.endsWith('in review') ? 'published/' : '!not-found';
  return table[state][event];
}

function row(
  save: string,
  submit: string,
  back: string,
  discard: string,
  archive: string,
  restore: string,
  many: string,
) {
  return { save, submit, 'take back': back, discard, archive, restore, 'change price': many };
}
