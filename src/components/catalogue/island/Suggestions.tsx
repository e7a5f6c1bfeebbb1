import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js';
import { askSuggestions, type SuggestionItem } from './ask-suggestions.ts';
import { follow } from './follow.ts';

export interface Words {
  kinds: Record<string, string>;
  /** `#` stands for their number. */
  many: string;
  none: string;
  list: string;
}

interface Props {
  /** Drawn by the server; stays as it is and becomes a combobox. */
  input: HTMLInputElement;
  locale: string;
  words: Words;
}

/** Suggestions under a search field: a combobox with a list, after the ARIA pattern. */
export function Suggestions({ input, locale, words }: Props) {
  const [items, setItems] = createSignal<SuggestionItem[]>([]);
  const [open, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(-1);
  const [said, setSaid] = createSignal('');
  const optionId = (index: number) => `suggestion-${index}`;
  const ask = askSuggestions(locale, (found) => {
    setActive(-1);
    setItems(found);
    setOpen(found.length > 0 && document.activeElement === input);
    setSaid(found.length > 0 ? words.many.replace('#', String(found.length)) : words.none);
  });

  const close = () => {
    ask.stop();
    setOpen(false);
    setActive(-1);
    setSaid('');
  };
  const choose = (item: SuggestionItem) => {
    close();
    if (item.kind === 'query') input.value = item.name;
    follow(item.url);
  };
  const move = (step: number) => {
    const { length } = items();
    if (length === 0) return;
    setOpen(true);
    setActive((now) => (now < 0 && step < 0 ? length - 1 : (now + step + length) % length));
  };
  const onKey = (event: KeyboardEvent) => {
    const item = items()[active()];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape' && open()) close();
    else if (event.key === 'Enter' && open() && item) choose(item);
    else {
      if (event.key === 'Enter') close();
      return;
    }
    event.preventDefault();
  };
  const onInput = () => (input.value.trim() === '' ? close() : ask.start(input.value));

  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': 'suggestions',
  }))
    input.setAttribute(name, value);
  createEffect(() => {
    input.setAttribute('aria-expanded', String(open()));
    if (active() >= 0) input.setAttribute('aria-activedescendant', optionId(active()));
    else input.removeAttribute('aria-activedescendant');
  });
  const listeners = new AbortController();
  const { signal } = listeners;
  input.addEventListener('input', onInput, { signal });
  input.addEventListener('keydown', onKey, { signal });
  input.addEventListener('blur', close, { signal });
  onCleanup(() => listeners.abort());

  return (
    <>
      <ul id="suggestions" class="suggestions" role="listbox" aria-label={words.list} hidden={!open()}>
        <For each={items()}>
          {(item, index) => (
            // Pressing must not take the focus from the field, or the list closes before the click.
            <li
              id={optionId(index())}
              role="option"
              aria-selected={active() === index()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
            >
              <span>{item.name}</span> <small>{words.kinds[item.kind]}</small>
            </li>
          )}
        </For>
      </ul>
      <p class="visually-hidden" role="status">
        <Show when={said()}>{said()}</Show>
      </p>
    </>
  );
}
