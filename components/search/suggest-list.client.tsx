'use client';

import { useEffect, useState } from 'react';
import useSWR from 'swr';
import { countWords } from '#components/page/count-words.ts';
import { say } from '#components/page/live-region.client.tsx';
import type { Suggestion, Suggestions } from '#lib/stories/suggestions.ts';

/** Milliseconds without a key after which it is asked: between two letters of most writers. */
const pause = 150;
/** Letters nothing is asked for: one begins everything. */
const least = 2;

const kinds = { section: 'раздел', tag: 'тема', words: '', story: 'новость' } as const;
const none: Suggestion[] = [];

/** What may be meant by what stands in the field, chosen by arrows and Enter or by pointing. */
export function SuggestList({ field, id }: { field: HTMLInputElement; id: string }) {
  const written = useWritten(field);
  const [choice, setChoice] = useState<string | null>(null);
  const [closedAt, setClosedAt] = useState<string | null>(field.value);
  const { data } = useSWR<Suggestions>(addressOf(written), fetchSuggestions, {
    keepPreviousData: true,
    revalidateOnFocus: false,
    revalidateIfStale: false,
    // The next letter asks anew.
    shouldRetryOnError: false,
  });
  const isAsked = addressOf(written) !== null && closedAt !== written;
  const lines = isAsked ? (data?.suggestions ?? none) : none;
  const isOpen = lines.length > 0;

  // An answer that comes late leaves chosen what it has too.
  const chosen = lines.findIndex((line) => keyOf(line) === choice);

  useEffect(() => {
    field.role = 'combobox';
    field.ariaAutoComplete = 'list';
    field.setAttribute('aria-controls', id);
  }, [field, id]);

  useEffect(() => {
    field.ariaExpanded = String(isOpen);
    if (chosen < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${id}-${chosen}`);
  }, [field, id, isOpen, chosen]);

  useEffect(() => {
    if (lines.length > 0) say(`${countWords(lines.length, words)}, выбор стрелками`);
  }, [lines]);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const close = () => {
      setClosedAt(written);
      setChoice(null);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      // What was closed opens again.
      if (!isOpen && event.key === 'ArrowDown') setClosedAt(null);
      if (!isOpen) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const line = lines[chosen];
      if (step) {
        // The field itself stands between the last line and the first.
        const places = lines.length + 1;
        const line = lines[((chosen + 1 + step + places) % places) - 1];
        setChoice(line ? keyOf(line) : null);
      } else if (event.key === 'Enter' && line) location.assign(line.path);
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
    };
    field.addEventListener('keydown', onKey, { signal });
    field.addEventListener('focusout', close, { signal });
    field.addEventListener('input', () => setChoice(null), { signal });
    return () => controller.abort();
  }, [field, isOpen, lines, chosen, written]);

  return (
    <div id={id} role="listbox" aria-label="Подсказки" hidden={!isOpen}>
      {lines.map((line, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
        <div
          key={keyOf(line)}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          // The field keeps the focus, so that the list does not close under the pointer.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => location.assign(line.path)}
        >
          {line.text}
          {kinds[line.kind] && <small>{kinds[line.kind]}</small>}
        </div>
      ))}
    </div>
  );
}

const keyOf = ({ kind, path }: Suggestion) => `${kind} ${path}`;

const words = { one: 'подсказка', few: 'подсказки', many: 'подсказок' };

/** What stands in the field once nothing was written for a moment, in the one spelling of an address. */
function useWritten(field: HTMLInputElement): string {
  const [written, setWritten] = useState(field.value);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setWritten(field.value), pause);
    };
    field.addEventListener('input', onInput);
    return () => {
      clearTimeout(timer);
      field.removeEventListener('input', onInput);
    };
  }, [field]);
  return written;
}

/** `null` while too little is written. */
function addressOf(written: string): string | null {
  const query = written.trim().toLowerCase().replace(/\s+/g, ' ');
  return query.length < least ? null : `/api/suggest?${new URLSearchParams({ q: query })}`;
}

async function fetchSuggestions(address: string): Promise<Suggestions> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}
