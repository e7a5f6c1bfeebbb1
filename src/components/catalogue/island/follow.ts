/** Goes to an address; a page that can show it by itself listens for `follow` and prevents the default. */
export function follow(url: string): void {
  const event = new CustomEvent('follow', { detail: url, cancelable: true });
  if (document.dispatchEvent(event)) location.assign(url);
}
