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

const columns = ['save', 'submit', 'take back', 'discard', 'archive', 'restore', 'change price'] as const;
export type Event = (typeof columns)[number] | 'duplicate' | 'accept';

/** What each event makes of each state, in the order of `columns`; `!` and a refusal's code where it is not allowed. */
const table: Record<State, string> = {
  'draft, being written': 'draft/open draft/submitted !not-editable gone !not-editable !not-editable !not-editable',
  'draft, in review':
    '!edit-in-review !edit-in-review draft/open !edit-in-review !not-editable !not-editable !not-editable',
  'draft, changes asked':
    'draft/changes-asked draft/submitted !not-editable gone !not-editable !not-editable !not-editable',
  'draft, refused': 'draft/open draft/submitted !not-editable gone !not-editable !not-editable !not-editable',
  published: 'published/open published/submitted !not-editable !not-editable archived/ !already-done published/',
  'published, being changed':
    'published/open published/submitted !not-editable published/ archived/open !already-done published/open',
  'published, change in review':
    '!edit-in-review !edit-in-review published/open !edit-in-review archived/open !already-done published/submitted',
  'published, changes asked':
    'published/changes-asked published/submitted !not-editable published/ archived/changes-asked !already-done published/changes-asked',
  archived: '!not-editable !not-editable !not-editable !not-editable !already-done published/ !not-editable',
  'archived, being changed':
    '!not-editable !not-editable !not-editable archived/ !already-done published/open !not-editable',
  'thrown away': '!not-found !not-found !not-found !not-found !not-found !not-found !not-found',
};

/** What becomes of the listing, or `!` and the refusal's code. */
export function expected(state: State, event: Event): string {
  if (event === 'duplicate') return state === 'thrown away' ? '!not-found' : standing[state];
  if (event === 'accept') return state.endsWith('in review') ? 'published/' : '!not-found';
  return table[state].split(' ')[columns.indexOf(event)] ?? '';
}
