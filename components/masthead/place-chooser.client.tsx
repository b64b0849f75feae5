'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import useSWR from 'swr';
import { Icon } from './icon.client.tsx';
import { type ChoosablePlace, countPlaces, matchPlaces } from './match-places.ts';
import { nearestPlace } from './nearest-place.ts';

export interface ChooserProps {
  /** Slug of the place shown now. */
  place: string;
  onChoose: (place: ChoosablePlace) => void;
  onClose: () => void;
}

/** The places in a dialog, found by name or by where the reader is. */
export function PlaceChooser({ place, onChoose, onClose }: ChooserProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [notice, setNotice] = useState('');
  const { data: places, error } = useSWR('/api/places', fetchPlaces, {
    revalidateOnFocus: false,
    revalidateIfStale: false,
  });
  const found = matchPlaces(places ?? [], typed);
  const close = () => dialog.current?.close();

  useEffect(() => dialog.current?.showModal(), []);

  function choose(chosen: ChoosablePlace | undefined) {
    // The position may come when the reader has closed the chooser.
    if (!chosen || !dialog.current?.open) return;
    onChoose(chosen);
    close();
  }

  /** The position is compared here and goes nowhere. */
  function locate() {
    setNotice('Определяем…');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => choose(nearestPlace(places ?? [], coords.latitude, coords.longitude)),
      ({ code, PERMISSION_DENIED }) => setNotice(code === PERMISSION_DENIED ? denied : unknown),
      { timeout: 10_000, maximumAge: 600_000 },
    );
  }

  return (
    <dialog
      ref={dialog}
      className="chooser"
      aria-labelledby="chooser-title"
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && close()}
      onKeyDown={moveFocus}
    >
      <div>
        <h2 id="chooser-title">Погода: выберите место</h2>
        <button type="button" aria-label="Закрыть" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim()) choose(found[0]);
        }}
      >
        <input
          type="search"
          aria-label="Название места"
          placeholder="Название"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setNotice('');
          }}
        />
        <button type="button" disabled={!places} onClick={locate}>
          Определить
        </button>
      </form>
      <p role="status">{error ? failed : notice || (places && countPlaces(found.length))}</p>
      <ul>
        {found.map((one) => (
          <li key={one.slug}>
            <button
              type="button"
              aria-current={one.slug === place || undefined}
              onClick={() => choose(one)}
            >
              {one.name}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/weather/${place}`}>Прогноз на пять дней</a>
        <a href="/weather">Погода по всей стране</a>
      </p>
    </dialog>
  );
}

const denied = 'Браузер не разрешил узнать, где вы. Выберите место из списка.';
const unknown = 'Не удалось узнать, где вы. Выберите место из списка.';
const failed = 'Список мест не загрузился. Он есть и на странице погоды.';

/** Arrows lead from the field through the places and back. */
function moveFocus(event: KeyboardEvent<HTMLDialogElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, li button')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (!step || at < 0) return;
  event.preventDefault();
  stops[at + step]?.focus();
}

async function fetchPlaces(address: string): Promise<ChoosablePlace[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { places }: { places: ChoosablePlace[] } = await response.json();
  return places;
}
