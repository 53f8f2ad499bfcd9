import { loadInterpreter } from '@/lib/interpreter';
import { answerTask } from './answer-task';
import type { Task, TaskReply } from './task';

// The program of a process that grades, bundled by scripts/lib/prepare.mjs. It has engines, no settings and no database;
// one task at a time. What throws ends it, and the pool starts another.
const ports = { interpreter: () => loadInterpreter() };

// The other end is our own pool.
process.on('message', async (task: Task) => {
  const answer = await answerTask(task, ports);
  const reply: TaskReply = { answer, residentBytes: process.memoryUsage.rss() };
  process.send?.(reply);
});
process.on('disconnect', () => process.exit(0));
