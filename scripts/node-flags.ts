import { join } from 'node:path';

/** How Node runs every program of ours, as `package.json` has it for the commands. */
export const nodeFlags = [
  '--conditions=react-server',
  '--import',
  join(import.meta.dirname, 'node-version.js'),
];
