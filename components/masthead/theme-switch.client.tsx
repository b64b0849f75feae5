'use client';

import { useEffect } from 'react';
import { Icon } from './icon.client.tsx';
import { storeChoice, useChoice } from './stored-choice.client.ts';

/** Light, dark, or as the device is set. A browser without scripts does not show it. */
export function ThemeSwitch() {
  const theme = useChoice('theme');
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme) dataset['theme'] = theme;
    // Until React knows the choice, the script in the head has said it.
    else if (theme === null) delete dataset['theme'];
  }, [theme]);
  return (
    <label className="theme">
      <Icon name="theme" />
      <span>Оформление</span>
      <select
        value={theme ?? ''}
        onChange={({ target }) => storeChoice('theme', target.value || null)}
      >
        <option value="">Как в системе</option>
        <option value="light">Светлое</option>
        <option value="dark">Тёмное</option>
      </select>
    </label>
  );
}
