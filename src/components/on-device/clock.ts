/** A moment (milliseconds) by the phone's clock: the time alone when it is of today. */
export function clock(at: number, locale: 'id' | 'en'): string {
  const language = locale === 'id' ? 'id-ID' : 'en-GB';
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  return new Date(at).toLocaleString(language, isToday ? time : { ...time, day: 'numeric', month: 'long' });
}
