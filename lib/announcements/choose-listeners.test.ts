import { expect, it } from 'vitest';
import { chooseListeners } from './choose-listeners.ts';

const both = {
  indexNow: { key: 'a1B2-c3D4', url: 'http://127.0.0.1:4000/indexnow' },
  webSubHub: 'http://127.0.0.1:4000/hub',
};
const none = { indexNow: null, webSubHub: null };

function chosen(siteUrl: string, configuration: typeof both | typeof none) {
  const said: string[] = [];
  const listeners = chooseListeners(siteUrl, configuration, (message) => said.push(message));
  return { protocols: listeners.map(({ protocol }) => protocol), said };
}

it('tells those the operator named, and nobody else', () => {
  const well = { said: [] };
  expect(chosen('https://example.by', both)).toEqual({
    ...well,
    protocols: ['indexnow', 'websub'],
  });
  expect(chosen('https://8.8.8.8:8443', both).protocols).toHaveLength(2);
  expect(chosen('https://example.by', none)).toEqual({ ...well, protocols: [] });
});

it.each([
  'http://localhost:3000',
  'http://portal.localhost',
  'http://newsroom',
  'http://portal.local',
  'https://portal.internal',
  'http://127.0.0.1:3000',
  'http://10.1.2.3',
  'http://192.168.0.10',
  'http://[::1]:3000',
  'http://[fd00::1]',
])('announces nothing for %s, which nobody else can open, and says so once', (siteUrl) => {
  const { protocols, said } = chosen(siteUrl, both);
  expect(protocols).toEqual([]);
  expect(said).toEqual([expect.stringContaining(`nobody else can open ${siteUrl}.`)]);
  expect(chosen(siteUrl, none).said).toEqual([]);
});
