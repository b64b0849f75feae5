// Loaded before every command, in plain JavaScript: an older Node cannot read the rest.
const wanted = 26;
const running = Number.parseInt(process.versions.node, 10);

if (running < wanted) {
  console.error(
    `This runs on Node ${wanted}, but Node ${process.versions.node} was found.\n` +
      `Node ${wanted} comes with the dependencies; its install script was probably skipped.\n` +
      'Run "npm ci" with install scripts allowed, or "npm rebuild node",\n' +
      'and start commands through npm: "npm start", "npm test".',
  );
  process.exit(1);
}

await import('./quick-start.js');
