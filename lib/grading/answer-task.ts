import { assertNever } from '@/lib/kernel/assert-never';
import { gradeAnswer, gradeSimulation, judgeRun, type ProofPorts, proveItemByRun } from '@/lib/quiz';
import type { Task, TaskAnswer } from './task';

/** Does a task. Bounded by the counts that the item's scenarios carry; wall clock is the caller's to watch. */
export async function answerTask(task: Task, ports: ProofPorts): Promise<TaskAnswer> {
  switch (task.kind) {
    case 'grade': {
      const graded = await gradeSimulation(task.published, task.submission, judgeRun(ports));
      return graded.ok ? { kind: 'graded', grade: graded.value } : { kind: 'refused', code: graded.error.code };
    }
    case 'replay':
      return replay(task, ports);
    default:
      return assertNever(task.kind);
  }
}

async function replay({ published, submission, mode }: Task, ports: ProofPorts): Promise<TaskAnswer> {
  const { item, scenario } = published;
  if (item.kind === 'simulation') {
    const graded = await gradeSimulation(published, submission, judgeRun(ports));
    if (!graded.ok) return { kind: 'refused', code: graded.error.code };
    const { score, engineVersion, traceHash } = graded.value;
    return { kind: 'replayed', fresh: { score, engineVersion, traceHash } };
  }
  const key = await proveItemByRun(item, scenario, ports);
  if (!key.ok) return { kind: 'refused', code: key.error.code };
  const { ids, pairs, leaves, proof } = key.value;
  const today = { ...published, key: [...ids], ...(pairs && { pairs }), ...(leaves && { leaves }), proof };
  const grade = gradeAnswer(today, submission, mode);
  if (!grade.ok) return { kind: 'refused', code: grade.error.code };
  return {
    kind: 'replayed',
    fresh: {
      score: grade.value.score,
      engineVersion: proof?.engineVersion ?? null,
      traceHash: proof?.hash ?? null,
      ...(proof ? { proof: proof.answer } : {}),
    },
  };
}
