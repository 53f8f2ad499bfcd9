import { afterAll, inject } from 'vitest';
import { freshDatabase } from './test-database';

// Before a test file is loaded: a database for it alone, and the settings of the app that lead there.
const database = await freshDatabase(inject('server'));
process.env.DATABASE_URL = database.url;
process.env.NEXTAUTH_SECRET = 'a secret for tests only';

afterAll(async () => {
  const { db } = await import('@/lib/data/db');
  await db().$disconnect();
  await database.close();
});
