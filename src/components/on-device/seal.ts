/** Bytes of the random start of each sealed text, which stands before it. */
const start = 12;

/** AES-GCM. `of` says whose place it is in: moved to another row it can't be opened. */
export async function seal(key: CryptoKey, bytes: BufferSource, of: string): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(start));
  const sealed = new Uint8Array(await crypto.subtle.encrypt(parts(iv, of), key, bytes));
  const whole = new Uint8Array(start + sealed.length);
  whole.set(iv);
  whole.set(sealed, start);
  return whole;
}

/** Rejects when it was sealed with another key, for another place, or changed. */
export function unseal(key: CryptoKey, sealed: Uint8Array<ArrayBuffer>, of: string): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt(parts(sealed.subarray(0, start), of), key, sealed.subarray(start));
}

function parts(iv: Uint8Array<ArrayBuffer>, of: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(of) };
}
