import type { Fault } from '../fault';

/** The reader failed: the Map Run fails with it, and Retry and Catch of the Map see it. */
export const readerFault = (cause: string): Fault => ({
  kind: 'error',
  error: 'States.ItemReaderFailed',
  cause,
  terminal: false,
});
