import { expect, it } from 'vitest';
import { countMessages } from './count-messages.ts';

it.each([
  [1, '1 новое сообщение'],
  [2, '2 новых сообщения'],
  [5, '5 новых сообщений'],
  [11, '11 новых сообщений'],
  [21, '21 новое сообщение'],
])('%i is «%s»', (count, text) => {
  expect(countMessages(count).replace('\u00a0', ' ')).toBe(text);
});
