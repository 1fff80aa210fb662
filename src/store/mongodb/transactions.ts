/** Transactions where the deployment has them: replica sets and sharded clusters. */
import type { ClientSession, MongoClient } from 'mongodb';

/** Runs writes that belong together. */
export interface Transactions {
  /** True if a failure takes all of the writes back. */
  readonly atomic: boolean;
  run<T>(work: (session: ClientSession | undefined) => Promise<T>): Promise<T>;
}

/** Asks the deployment what it can. */
export async function transactionsOf(client: MongoClient): Promise<Transactions> {
  const hello = await client.db('admin').command({ hello: 1 });
  const atomic = hello['setName'] !== undefined || hello['msg'] === 'isdbgrid';
  if (!atomic) return { atomic, run: work => work(undefined) };
  return {
    atomic,
    run: work =>
      client.withSession(session =>
        session.withTransaction(() => work(session), {
          readConcern: { level: 'snapshot' },
          writeConcern: { w: 'majority', j: true },
        }),
      ),
  };
}
