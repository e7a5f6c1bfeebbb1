import type { Sent } from './retry.ts';

/** Milliseconds without a sign of life: while bytes go out, and while the server works on the picture. */
const patience = { sending: 45_000, working: 180_000 };
const ending: Record<string, string> = { 'image/webp': 'webp', 'image/png': 'png', 'application/pdf': 'pdf' };

/** What goes with a file: how its sender calls it, and fields that stand before it. */
export interface Along {
  fileName: string;
  fields: Record<string, string>;
}

/** Sends one photo, telling how far it is (0 to 1). Never rejects: a broken line is status 0. */
export function sendPhoto(
  url: string,
  photo: Blob,
  { progress, signal }: { progress(share: number): void; signal: AbortSignal },
  along: Along = { fileName: 'photo', fields: {} },
): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let timer = 0;
    const stillThere = (milliseconds: number) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => request.abort(), milliseconds);
    };
    const end = (sent: Sent) => {
      clearTimeout(timer);
      resolve(sent);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      stillThere(patience.sending);
      progress(total > 0 ? loaded / total : 0);
    };
    request.upload.onload = () => stillThere(patience.working);
    request.onload = () => end({ status: request.status, body: request.response as unknown });
    request.onerror = request.onabort = () => end({ status: 0, body: null });
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', url);
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    const form = new FormData();
    for (const [name, value] of Object.entries(along.fields)) form.append(name, value);
    const name = along.fileName.replace(/\.[a-z0-9]{1,5}$/i, '') || 'photo';
    form.append('photo', photo, `${name}.${ending[photo.type] ?? 'jpg'}`);
    stillThere(patience.sending);
    request.send(form);
  });
}
