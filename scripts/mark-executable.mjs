// npm marks a bin executable on install, but not one that is built in place.
import { chmodSync } from 'node:fs';
chmodSync('dist/main.js', 0o755);
