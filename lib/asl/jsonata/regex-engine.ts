import { RE2JS } from 're2js';

/** What jsonata wants of a regular expression: the members of `RegExp` that it uses. */
export type RegexEngine = new (
  pattern: RegExp,
) => {
  lastIndex: number;
  exec(text: string): (readonly (string | undefined)[] & { readonly index: number }) | null;
};

/** A search takes as long as its text times the size of its pattern: so much of that for one step. */
const workPerStep = 512;

/**
 * Regular expressions in linear time: RE2, so that no pattern can take exponentially long. It has neither references back
 * nor look-around; a pattern that needs them is refused when it is used. Every search costs steps by the text that is left.
 */
export function createRegexEngine(spend: (count: number) => void): RegexEngine {
  const compiled = new Map<string, RE2JS>();

  const compile = ({ source, flags }: RegExp): RE2JS => {
    const key = `${flags}/${source}`;
    const known = compiled.get(key);
    if (known) return known;
    const mode = (flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) | (flags.includes('m') ? RE2JS.MULTILINE : 0);
    try {
      const made = RE2JS.compile(RE2JS.translateRegExp(source), mode);
      compiled.set(key, made);
      return made;
    } catch {
      throw { message: `The regular expression /${source}/ cannot be matched in linear time` };
    }
  };

  return class {
    lastIndex = 0;
    readonly #pattern: RE2JS;
    constructor(pattern: RegExp) {
      this.#pattern = compile(pattern);
    }
    exec(text: string) {
      spend(1 + Math.floor(((text.length - this.lastIndex) * this.#pattern.programSize()) / workPerStep));
      const matcher = this.#pattern.matcher(text);
      if (this.lastIndex > text.length || !matcher.find(this.lastIndex)) {
        this.lastIndex = 0;
        return null;
      }
      this.lastIndex = matcher.end();
      const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, i) => matcher.group(i) ?? undefined);
      return Object.assign(groups, { index: matcher.start() });
    }
  };
}
