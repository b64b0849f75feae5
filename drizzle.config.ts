import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './lib/database/schema.ts',
    './lib/database/weather-tables.ts',
    './lib/database/announcement-tables.ts',
    './lib/database/line-tables.ts',
    './lib/database/reader-tables.ts',
    './lib/database/word-tables.ts',
    './lib/database/live-tables.ts',
    './lib/database/wire-tables.ts',
  ],
  out: './lib/database/migrations',
});
