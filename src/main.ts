#!/usr/bin/env node
/** The command line: parses, calls one function per command, nothing else. */
import { run } from './cli/cli.js';

// A reader that has seen enough (`parley ... | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// Who no longer reads remarks still wants the work done.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2));
