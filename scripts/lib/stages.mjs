/** What a stage returns when there was nothing to do. */
export const upToDate = 'up to date';

/**
 * Runs stages in order and says for each what it does and how long it took: `[3/7] build … 14.2 s`.
 * A stage returns `upToDate`, or a note for its line, or nothing.
 * @param {readonly (readonly [name: string, run: () => unknown])[]} stages
 * @param {(text: string) => void} write
 */
export async function runStages(stages, write = (text) => process.stdout.write(text)) {
  for (const [index, [name, run]] of stages.entries()) {
    write(`[${index + 1}/${stages.length}] ${name} … `);
    const started = performance.now();
    let note;
    try {
      note = await run();
    } catch (error) {
      write('failed\n');
      throw error;
    }
    write(note === upToDate ? `${upToDate}\n` : `${seconds(performance.now() - started)}${note ? `, ${note}` : ''}\n`);
  }
}

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
