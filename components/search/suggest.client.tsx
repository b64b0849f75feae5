'use client';

import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { SuggestList } from './suggest-list.client.tsx';
import './suggest.css';

/** The lists of the fields looked at so far, each in its place. */
const lists = new Map<HTMLInputElement, ReactNode>();

/**
 * Lets a search field suggest while it is written in: a combobox with a list (WAI-ARIA Authoring
 * Practices, «Editable Combobox With List Autocomplete»).
 * @returns the lists of all fields that suggest, each a portal to a place beside its field.
 */
export function suggest(field: HTMLInputElement): ReactNode[] {
  const beside = field.closest('.search-line') ?? field.form;
  if (!lists.has(field) && beside) {
    const id = `suggest-${lists.size}`;
    const place = document.createElement('div');
    place.className = 'suggest';
    beside.append(place);
    lists.set(field, createPortal(<SuggestList field={field} id={id} />, place, id));
  }
  return [...lists.values()];
}
