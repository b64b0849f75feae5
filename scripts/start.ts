import { runPortal } from './portal.ts';

await runPortal({ dev: false });
