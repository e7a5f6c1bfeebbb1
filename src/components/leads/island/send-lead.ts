import { postForm } from '#src/components/listings/island/post-form.ts';
import { fateOf, type Upload } from '#src/components/photos/retry.ts';
import { sendPhoto } from '#src/components/photos/send.ts';
import { href, paths } from '#src/paths.ts';
import type { NotedLead } from './store.ts';

export type Outcome =
  | { kind: 'done'; photoLost: boolean }
  | { kind: 'again' | 'sign-in' | 'other-workshop' }
  | { kind: 'refused'; code: string };

interface FileAnswer {
  ok?: boolean;
  code?: string;
  data?: { files?: { id: string }[] };
}

/**
 * Sends one contact, its photo first; `keep` writes down what has arrived, so that a broken line never sends it twice.
 * A photo that is refused doesn't hold up the contact.
 */
export async function sendLead(
  lead: NotedLead,
  { workshop, locale, keep }: { workshop: string; locale: 'id' | 'en'; keep(lead: NotedLead): Promise<void> },
): Promise<Outcome> {
  let photoLost = false;
  if (lead.photo) {
    const photo = lead.photo instanceof Blob ? lead.photo : await lead.photo.open();
    const fate = await sendCard(lead, photo, workshop);
    if (fate.kind === 'again' || fate.kind === 'sign-in') return fate;
    if (fate.kind === 'refused' && fate.code === 'other-workshop') return { kind: 'other-workshop' };
    photoLost = fate.kind === 'refused';
    Object.assign(lead, { photo: null, photoId: fate.kind === 'done' ? fate.upload.name : '' });
    await keep(lead);
  }
  const form = new FormData();
  for (const [name, value] of lead.fields) form.append(name, value);
  form.set('id', lead.id);
  form.set('notedAt', String(lead.at));
  form.set('photo', lead.photoId);
  const posted = await postForm('lead.note', form, false, href(locale, paths.ownLeads(lead.exhibition)));
  if (posted.kind === 'done') return { kind: 'done', photoLost };
  if (posted.kind === 'signed-out') return { kind: 'sign-in' };
  if (posted.kind !== 'refused') return { kind: 'again' };
  return posted.code === 'other-workshop' ? { kind: 'other-workshop' } : { kind: 'refused', code: posted.code };
}

async function sendCard({ id, exhibition, photoName }: NotedLead, photo: Blob, workshop: string) {
  const place = { exhibition, workshop };
  const told = { progress: () => undefined, signal: new AbortController().signal };
  const along = { fileName: photoName, fields: { ...place, key: id } };
  const { status, body } = await sendPhoto(
    `${paths.evidenceUpload()}?${new URLSearchParams(place)}`,
    photo,
    told,
    along,
  );
  const answer = (body ?? {}) as FileAnswer;
  const uploads = (answer.data?.files ?? []).map((file): Upload => ({ ...nothing, name: file.id }));
  return fateOf({ status, body: { ...answer, data: { uploads } } });
}

const nothing: Upload = { name: '', width: 0, height: 0, widths: [], colour: '', placeholder: '', palette: [] };
