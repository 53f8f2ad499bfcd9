import { describe, expect, it } from 'vitest';
import { boundedQueue } from './bounded-queue';

/** A task that ends when told to. */
function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

describe('a bounded queue', () => {
  it('runs so many at once, lets so many wait, and refuses the rest', async () => {
    const queue = boundedQueue(2, 3);
    const { open, passed } = gate();
    let most = 0;
    let now = 0;
    const tasks = Array.from({ length: 7 }, () =>
      queue(async () => {
        now += 1;
        most = Math.max(most, now);
        await passed;
        now -= 1;
        return 'done';
      }),
    );
    open();
    const results = await Promise.all(tasks);
    expect(most).toBe(2);
    expect(results.filter(({ ok }) => ok)).toHaveLength(5);
    expect(results.slice(5)).toEqual(Array(2).fill({ ok: false, error: { code: 'busy' } }));
  });

  it('frees the place of a task that throws', async () => {
    const queue = boundedQueue(1, 0);
    await expect(queue(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue(async () => 1)).toEqual({ ok: true, value: 1 });
  });
});
