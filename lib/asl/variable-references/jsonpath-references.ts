/**
 * Variables that a JSONPath or an intrinsic call reads: `$name`, unlike `$` and `$$` (ASL spec, "Reference variables"). Text
 * in quotes, such as an argument or a quoted field name, reads nothing.
 */
export function jsonPathReferences(text: string): string[] {
  const tokens = text.matchAll(
    /'(?:[^'\\]|\\.)*(?:'|$)|"(?:[^"\\]|\\.)*(?:"|$)|\$\$|(?<![\p{ID_Continue}$])\$([\p{ID_Start}_][\p{ID_Continue}]*)/gu,
  );
  return [...tokens].flatMap(({ 1: name }) => (name === undefined ? [] : [name]));
}
