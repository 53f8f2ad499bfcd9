import 'server-only';
import type { Db } from './db';

export type ItemUse = {
  readonly item: string;
  readonly kind: string;
  readonly versions: number;
  /** Graded answers to all versions together. */
  readonly answers: number;
  /** Their mean score, 0 … 1; null without any. */
  readonly mean: number | null;
  readonly openReports: number;
};

/** Every item that was ever published here, by id. */
export async function listItemUse(db: Db): Promise<ItemUse[]> {
  return db.$queryRaw<ItemUse[]>`
    SELECT v.item_id AS item, max(v.body->'item'->>'kind') AS kind, count(*)::int AS versions,
      sum(n.answers)::int AS answers, (sum(n.scores) / nullif(sum(n.answers), 0))::float AS mean,
      sum(r.reports)::int AS "openReports"
    FROM item_versions v,
      LATERAL (SELECT count(*) AS answers, sum(score) AS scores FROM answers
               WHERE content_hash = v.hash AND score IS NOT NULL) n,
      LATERAL (SELECT count(*) AS reports FROM item_reports
               WHERE content_hash = v.hash AND closed_at IS NULL) r
    GROUP BY v.item_id ORDER BY v.item_id`;
}

export type VersionUse = {
  readonly hash: string;
  readonly stem: string;
  readonly publishedAt: Date;
  readonly answers: number;
  readonly mean: number | null;
};

/** The versions of one item, the newest first. */
export async function listVersionUse(db: Db, item: string): Promise<VersionUse[]> {
  return db.$queryRaw<VersionUse[]>`
    SELECT v.hash, v.body->'item'->>'stem' AS stem, v.published_at AS "publishedAt",
      count(n.id)::int AS answers, avg(n.score)::float AS mean
    FROM item_versions v LEFT JOIN answers n ON n.content_hash = v.hash AND n.score IS NOT NULL
    WHERE v.item_id = ${item}
    GROUP BY v.hash ORDER BY v.published_at DESC, v.hash`;
}
