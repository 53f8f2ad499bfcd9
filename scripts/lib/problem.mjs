/**
 * Something the person at the keyboard can put right: what is wrong, and what to do about it. Shown without a stack
 * trace. Anything else that is thrown is a mistake of ours and keeps its trace.
 */
export class Problem extends Error {
  /**
   * @param {string} what One sentence.
   * @param {string} fix What to type or change.
   * @param {string} [detail] Output of the tool that failed, shown above.
   */
  constructor(what, fix, detail = '') {
    super(what);
    this.name = 'Problem';
    this.fix = fix;
    this.detail = detail;
  }
}

/** Prints a problem and ends the process with an error. What is no problem is thrown on. */
export function endWith(error) {
  if (!(error instanceof Problem)) throw error;
  process.stderr.write(sayProblem(error));
  process.exit(1);
}

/** @param {Problem} problem */
export function sayProblem({ message, fix, detail }) {
  const above = detail ? `\n${detail.trimEnd()}\n` : '';
  return `${above}\n${message}\n${fix}\n`;
}
