import { type ChildProcess, spawn } from 'node:child_process';
import { type Task, type TaskAnswer, TaskReplySchema } from './task';

/** How a task ended: with an answer, or with the end of the process. */
export type TaskEnd =
  | { readonly kind: 'answered'; readonly answer: TaskAnswer }
  | { readonly kind: 'crashed' }
  | { readonly kind: 'timed-out' };

export type GraderLimits = {
  /** Only ends the process: what a submission may do is counted inside. */
  readonly timeLimitMs: number;
  readonly heapMegabytes: number;
  /** A process that holds more after its work is replaced. */
  readonly residentMegabytes: number;
};

export type Grader = {
  /** One at a time. */
  readonly work: (task: Task) => Promise<TaskEnd>;
  /** Whether it may be given another task. */
  readonly isFit: () => boolean;
  readonly end: () => void;
};

/** A process that grades. It inherits no environment, so it knows no secret, and no code can be made of strings in it. */
export function startGrader(program: string, limits: GraderLimits): Grader {
  const flags = [`--max-old-space-size=${limits.heapMegabytes}`, '--disallow-code-generation-from-strings'];
  const child = spawn(process.execPath, [...flags, program], {
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Neither keeps a script of ours running that has nothing else to do.
  child.unref();
  child.channel?.unref();
  let fit = true;
  const end = () => {
    fit = false;
    child.kill('SIGKILL');
  };
  child.on('exit', end).on('error', end);
  return {
    isFit: () => fit,
    end,
    work: async (task) => {
      const ended = await send(child, task, limits.timeLimitMs);
      if (ended.kind !== 'answered' || ended.residentBytes > limits.residentMegabytes * 1024 * 1024) end();
      return ended.kind === 'answered' ? { kind: 'answered', answer: ended.answer } : ended;
    },
  };
}

type Sent =
  | { readonly kind: 'answered'; readonly answer: TaskAnswer; readonly residentBytes: number }
  | { readonly kind: 'crashed' | 'timed-out' };

function send(child: ChildProcess, task: Task, timeLimitMs: number): Promise<Sent> {
  return new Promise((resolve) => {
    const settle = (sent: Sent) => {
      clearTimeout(late);
      child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
      resolve(sent);
    };
    const onEnd = () => settle({ kind: 'crashed' });
    const onMessage = (message: unknown) => {
      const reply = TaskReplySchema.safeParse(message);
      settle(reply.success ? { kind: 'answered', ...reply.data } : { kind: 'crashed' });
    };
    const late = setTimeout(() => settle({ kind: 'timed-out' }), timeLimitMs);
    child.on('message', onMessage).on('exit', onEnd).on('error', onEnd);
    // A process that ended meanwhile tells so here and by its exit, whichever comes first.
    child.send(task, (error) => error && onEnd());
  });
}
