import { withClient } from '../../scripts/lib/database.mjs';
import type { Question } from './answering-client';

export type Comparison = { readonly stored: number; readonly lost: number; readonly duplicated: number };

/** Holds what clients were promised against what the database has. */
export async function compareWithDatabase(url: string, acknowledged: readonly string[]): Promise<Comparison> {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS stored, (SELECT count(*)::int FROM answers) AS rows,
         (SELECT count(DISTINCT (attempt_id, item_id, sequence))::int FROM answers) AS places
       FROM answers WHERE id = ANY($1::uuid[])`,
      [acknowledged],
    );
    const { stored, rows: all, places } = rows[0];
    return { stored, lost: new Set(acknowledged).size - stored, duplicated: all - places };
  });
}

/** Some of the questions the server published, of these items where they are named. */
export async function publishedQuestions(
  url: string,
  count: number,
  items: readonly string[] | null = null,
): Promise<Question[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT item_id AS item, hash AS "contentHash" FROM item_versions
       WHERE body->'item'->>'kind' IN ('single', 'multiple') AND ($2::text[] IS NULL OR item_id = ANY($2))
       ORDER BY hash LIMIT $1`,
      [count, items],
    );
    return rows;
  });
}
