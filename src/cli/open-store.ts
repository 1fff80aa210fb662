/** Opens the store for the commands that ask it. Apart from recognisers, which take longer to load than most answers. */
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import type { Store } from '../store/store.js';

/** The database of the embedded store. */
export function storeFile({ store }: Pick<Config, 'store'>): string {
  return join(store.dataDir, 'parley.sqlite');
}

/** The configured store, as its one owner unless told otherwise. */
export async function openStore(config: Config, how: { owner: boolean; mustExist: boolean }): Promise<Store> {
  const { mongodbUrl } = config.store;
  if (mongodbUrl === undefined) return openSqliteStore({ file: storeFile(config), ...how });
  // The driver is loaded only where it is used: most commands are over sooner than it has loaded.
  const { openMongoStore } = await import('../store/mongodb/mongodb.js');
  return openMongoStore({ url: mongodbUrl, owner: how.owner });
}
