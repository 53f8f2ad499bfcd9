import { openDatabase, withClient } from '../../scripts/lib/database.mjs';

type Times = {
  readonly classId: string;
  readonly opens: string;
  readonly due: string;
  /** By the name a learner has in the class: when all their answers were saved. */
  readonly answered: Readonly<Record<string, string>>;
};

/** Moves a class's assignments and its learners' answers in time: what is late is known to the minute, and nobody waits. */
export async function moveInTime({ classId, opens, due, answered }: Times): Promise<void> {
  const database = await openDatabase({
    DATABASE_URL: process.env.E2E_DATABASE_URL ?? '',
    DATA_DIR: process.env.E2E_DATA_DIR,
  });
  try {
    await withClient(database.url, async (client) => {
      await client.query('UPDATE assignments SET created_at = $2, opens_at = $2, due_at = $3 WHERE class_id = $1', [
        classId,
        opens,
        due,
      ]);
      for (const [name, at] of Object.entries(answered)) {
        await client.query(
          `UPDATE answers SET saved_at = $3
           WHERE user_id = (SELECT user_id FROM memberships WHERE class_id = $1 AND name = $2)`,
          [classId, name, at],
        );
      }
    });
  } finally {
    database.release();
  }
}
