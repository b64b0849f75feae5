'use client';

import { createRoot } from 'react-dom/client';
import { SuggestList } from './suggest-list.client.tsx';
import './suggest.css';

const known = new WeakSet<HTMLInputElement>();
let count = 0;

/**
 * Lets a search field suggest while it is written in, once for each field: a combobox with a list
 * (WAI-ARIA Authoring Practices, «Editable Combobox With List Autocomplete»).
 */
export function suggest(field: HTMLInputElement): void {
  const { form } = field;
  if (known.has(field) || !form) return;
  known.add(field);
  count += 1;
  const place = document.createElement('div');
  place.className = 'suggest';
  (field.closest('.search-line') ?? form).append(place);
  createRoot(place).render(<SuggestList field={field} id={`suggest-${count}`} />);
}
