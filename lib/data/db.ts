import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { databaseEnv } from '@/lib/env';
import { type Prisma, PrismaClient } from './generated/client';

/** Inside a transaction, or outside of one. Inside, use only what was handed in: see `inTransaction`. */
export type Db = PrismaClient | Prisma.TransactionClient;
export type Tx = Prisma.TransactionClient;

// Kept on the global object: `next dev` loads this module again after each edit, and each load would open a pool.
const kept = globalThis as typeof globalThis & { dryrunDatabase?: PrismaClient; dryrunClosers?: Set<Closer> };
type Closer = () => Promise<void>;

/** The one client of this process. Connects on first use, so a build needs no database. */
export function db(): PrismaClient {
  kept.dryrunDatabase ??= connect();
  return kept.dryrunDatabase;
}

function connect(): PrismaClient {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = databaseEnv();
  const client = new PrismaClient({
    adapter: new PrismaPg({
      connectionString: DATABASE_URL,
      max: DATABASE_POOL_SIZE,
      connectionTimeoutMillis: 5_000,
    }),
    // On the embedded database transactions wait for each other: leave a queue of saves the time to drain.
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
  // scripts/serve.mjs runs outside of the bundle and closes what is listed here when it shuts down.
  kept.dryrunClosers ??= new Set();
  kept.dryrunClosers.add(() => client.$disconnect());
  return client;
}

/**
 * Runs `work` in one transaction, and again from the start when another request won a race for the same unique
 * key or the database asks for a repeat. Keep it short and use only `tx` inside: the embedded database has one
 * connection, so a query beside the transaction would wait for the transaction, which waits for the query.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db().$transaction(work);
    } catch (error) {
      if (tries === 4 || !isLostRace(error)) throw error;
    }
  }
}

/** Prisma's P2002, a unique key was taken, and P2034, a write conflict or deadlock. */
function isLostRace(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'P2002' || code === 'P2034';
}

const outageCodes = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037', 'ECONNREFUSED', 'ECONNRESET'];
const outageWords =
  /ECONNREFUSED|ECONNRESET|Connection terminated|terminating connection|the database system is|DatabaseNotReachable|ConnectionClosed/;

/** Whether the error says that the database cannot be reached, rather than that we asked for something wrong. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return outageCodes.includes(errorCode(error)) || outageWords.test(error.message) || isOutage(error.cause);
}

function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
