import { expect, test } from 'vitest';
import { plausibility } from './plausible-text.ts';

test('texts people wrote outweigh their readings in a wrong table', () => {
  const russian = plausibility('Мост через реку открыли утром');
  expect(russian).toBeGreaterThan(0.9);
  for (const wrong of ['лНЯР ВЕПЕГ ПЕЙС НРЙПШКХ', 'Ìîñò ÷åðåç ðåêó îòêðûëè', 'Ð\u009cÐ¾Ñ\u0081Ñ‚'])
    expect(plausibility(wrong)).toBeLessThan(russian - 0.25);
});

test('marked Latin letters among plain ones are an ordinary text', () => {
  expect(plausibility('Für Häuser und Straßen')).toBeGreaterThan(0.9);
});
