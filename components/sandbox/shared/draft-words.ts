const words: { readonly [part: string]: string } = {
  type: 'the workflow type',
  stopAt: 'when it is stopped',
  seed: 'the seed',
  profile: 'the profile',
};

/** Parts of a draft as a sentence names them: a tab by its name, a field of the run bar by what it is. */
export const wordPart = (part: string): string => words[part] ?? `the ${part}`;
