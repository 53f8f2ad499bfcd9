/** Messages of the extended query protocol that leave a batch open: Parse, Bind, Describe, Execute, Close, Flush. */
const opensBatch = new Set([...'PBDECH'].map((letter) => letter.charCodeAt(0)));
const sync = Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4);

/**
 * PGlite as its socket server should see it. The server queues protocol messages one by one and keeps to a client
 * only while that client has a transaction open. A statement is sent as several messages (Parse, Bind, Execute,
 * Sync); when a large one arrives in pieces, another client's Parse can come between them, both without a name, and
 * the first client then runs the second one's statement. Saying that a transaction is open until the Sync keeps the
 * server on one client for the whole batch.
 * @param {import('@electric-sql/pglite').PGlite} database
 */
export function oneBatchAtATime(database) {
  let batchIsOpen = false;
  return {
    get waitReady() {
      return database.waitReady;
    },
    isInTransaction: () => batchIsOpen || database.isInTransaction(),
    runExclusive: (work) => database.runExclusive(work),
    execProtocolRawStream(message, options) {
      batchIsOpen = opensBatch.has(message[0]);
      return database.execProtocolRawStream(message, options);
    },
    /** The server rolls back what a client left behind that went away. */
    async exec(sql) {
      if (batchIsOpen) await database.execProtocolRaw(sync);
      batchIsOpen = false;
      return database.exec(sql);
    },
  };
}
