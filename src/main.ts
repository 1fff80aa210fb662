#!/usr/bin/env node
/** The command line: parses, calls one function per command, nothing else. */
import { run } from './cli/cli.js';

process.exitCode = await run(process.argv.slice(2));
