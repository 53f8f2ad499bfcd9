export type Syntax = 'json' | 'yaml';

/** JSON begins with a bracket; everything else that has the fields of a machine at its margin is YAML. */
export function syntaxOf(text: string): Syntax {
  return /^\s*[[{"]/.test(text) || !/^(?:StartAt|States|Comment|QueryLanguage):(?:\s|$)/m.test(text) ? 'json' : 'yaml';
}
