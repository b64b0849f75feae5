import { Command, CommanderError } from 'commander';
import { parseConfiguration } from '#lib/configuration.ts';
import { describeFeeds } from '#lib/wires/describe-feeds.ts';
import { readFollowedFeeds } from '#lib/wires/followed-feeds.ts';
import { readFeedStates } from '#lib/wires/read-feed-states.ts';
import { runWithDatabase } from './run-with-database.ts';

/** `npm run feeds`: how the feeds are that the portal follows. */

const program = new Command('feeds')
  .description('Show the feeds the portal follows: last success, next try, problem, items.')
  .option('--json', 'as JSON, times in UTC')
  .showHelpAfterError()
  .exitOverride()
  .action(({ json }: { json?: boolean }) =>
    runWithDatabase(async () => {
      const feeds = readFollowedFeeds(parseConfiguration(process.env).feeds, 'feeds.json');
      const known = new Map((await readFeedStates()).map((state) => [state.address, state]));
      const all = feeds.map((feed) => ({ ...feed, state: known.get(feed.address) ?? null }));
      if (json) console.log(JSON.stringify(all, null, 2));
      else console.log(describeFeeds(all, new Date()).join('\n'));
    }),
  );

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode;
}
