export interface SuggestionItem {
  kind: string;
  name: string;
  url: string;
}

const pause = 120;

/** Asks after a pause in typing; an older question is dropped. Failures leave the field as it was without a list. */
export function askSuggestions(locale: string, answer: (items: SuggestionItem[]) => void) {
  let timer = 0;
  let running = new AbortController();
  const stop = () => {
    clearTimeout(timer);
    running.abort();
  };
  const ask = async (text: string) => {
    running = new AbortController();
    try {
      const response = await fetch(`/api/v1/suggest?${new URLSearchParams({ q: text.trim(), locale })}`, {
        signal: running.signal,
      });
      if (response.ok) answer(((await response.json()) as { items: SuggestionItem[] }).items);
    } catch {
      // Offline, or a newer question took its place.
    }
  };
  return {
    stop,
    start(text: string) {
      stop();
      timer = window.setTimeout(() => void ask(text), pause);
    },
  };
}
