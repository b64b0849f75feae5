'use client';

import { type ComponentType, type MouseEvent, useRef, useState } from 'react';
import type { ChooserProps } from './place-chooser.client.tsx';
import type { PlaceWeather } from './place-weather.ts';
import { storeChoice } from './stored-choice.client.ts';
import { usePlaceWeather } from './use-place-weather.client.ts';

/**
 * `Минск-Уручье Сплошная облачность -2°C`. The place is a link to all places; with JavaScript it
 * opens the chooser, whose code is fetched only then.
 * @param initial the default place as the server knows it.
 */
export function Place({ initial }: { initial: PlaceWeather }) {
  const link = useRef<HTMLAnchorElement>(null);
  const [Chooser, setChooser] = useState<ComponentType<ChooserProps> | null>(null);
  const { place, name, condition, temperature, spoken } = usePlaceWeather(initial);

  function openChooser(event: MouseEvent<HTMLAnchorElement>) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { href } = event.currentTarget;
    import('./place-chooser.client.tsx').then(
      ({ PlaceChooser }) => setChooser(() => PlaceChooser),
      () => location.assign(href),
    );
  }

  function closeChooser() {
    setChooser(null);
    link.current?.focus();
  }

  return (
    <>
      <p className="mast-place">
        <a
          ref={link}
          href="/weather"
          aria-haspopup="dialog"
          aria-label={`${name}, выбрать место`}
          onClick={openChooser}
        >
          {name}
        </a>
        {temperature && ' '}
        {temperature && (
          <a href={`/weather/${place}`}>
            {condition && `${condition} `}
            <span role="img" aria-label={spoken ?? temperature}>
              {temperature}
            </span>
          </a>
        )}
      </p>
      {Chooser && (
        <Chooser
          place={place}
          onChoose={(chosen) => {
            const isDefault = chosen.slug === initial.place;
            storeChoice('place-name', isDefault ? null : chosen.name);
            storeChoice('place', isDefault ? null : chosen.slug);
          }}
          onClose={closeChooser}
        />
      )}
    </>
  );
}
