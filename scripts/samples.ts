import { loadSamples, removeSamples } from '#lib/stories/publish-samples.ts';
import { runWithDatabase } from './run-with-database.ts';

/** `npm run samples -- load|remove`: the demonstration edition. */

const [order] = process.argv.slice(2);
if (order === 'load') {
  await runWithDatabase(async () => console.log(`Sample stories loaded: ${await loadSamples()}.`));
} else if (order === 'remove') {
  await runWithDatabase(async () =>
    console.log(`Sample stories removed: ${await removeSamples()}.`),
  );
} else {
  console.error('Usage: npm run samples -- load|remove');
  process.exitCode = 2;
}
