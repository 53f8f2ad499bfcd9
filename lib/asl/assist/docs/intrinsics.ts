import { type Docs, doc } from './doc';

/** The eighteen functions of JSONPath mode, each with how it is called. */
export const intrinsicCalls: Readonly<Record<string, string>> = {
  'States.Format': "States.Format('{}', $.x)",
  'States.StringToJson': 'States.StringToJson($.text)',
  'States.JsonToString': 'States.JsonToString($)',
  'States.Array': 'States.Array($.a, $.b)',
  'States.ArrayPartition': 'States.ArrayPartition($.list, 10)',
  'States.ArrayContains': 'States.ArrayContains($.list, $.item)',
  'States.ArrayRange': 'States.ArrayRange(1, 9, 2)',
  'States.ArrayGetItem': 'States.ArrayGetItem($.list, 0)',
  'States.ArrayLength': 'States.ArrayLength($.list)',
  'States.ArrayUnique': 'States.ArrayUnique($.list)',
  'States.Base64Encode': 'States.Base64Encode($.text)',
  'States.Base64Decode': 'States.Base64Decode($.text)',
  'States.Hash': "States.Hash($.text, 'SHA-256')",
  'States.JsonMerge': 'States.JsonMerge($.a, $.b, false)',
  'States.MathRandom': 'States.MathRandom(1, 100)',
  'States.MathAdd': 'States.MathAdd($.n, 1)',
  'States.StringSplit': "States.StringSplit($.text, ',')",
  'States.UUID': 'States.UUID()',
};

export const intrinsicDocs: Docs = {
  'States.Format': doc('intrinsics', 'Puts values into a text, one for each {}.'),
  'States.StringToJson': doc('intrinsics', 'Reads a text as JSON, such as the Cause of a Lambda error.'),
  'States.JsonToString': doc('intrinsics', 'Writes a value as JSON text.'),
  'States.Array': doc('intrinsics', 'A list of its arguments.'),
  'States.ArrayPartition': doc('intrinsics', 'Cuts a list into lists of at most so many items.'),
  'States.ArrayContains': doc('intrinsics', 'Whether a value is in a list.'),
  'States.ArrayRange': doc('intrinsics', 'Numbers from the first to the last, in steps; at most 1,000 of them.'),
  'States.ArrayGetItem': doc('intrinsics', 'The item at an index, counted from 0.'),
  'States.ArrayLength': doc('intrinsics', 'How many items a list has.'),
  'States.ArrayUnique': doc('intrinsics', 'A list without its repeated items.'),
  'States.Base64Encode': doc('intrinsics', 'A text of at most 10,000 characters in Base64.'),
  'States.Base64Decode': doc('intrinsics', 'The text that a Base64 text of at most 10,000 characters stands for.'),
  'States.Hash': doc('intrinsics', 'The hash of a value by MD5, SHA-1, SHA-256, SHA-384 or SHA-512.'),
  'States.JsonMerge': doc(
    'intrinsics',
    'Two objects as one; the second wins. The third argument must be false: only shallow merging is supported.',
  ),
  'States.MathRandom': doc(
    'intrinsics',
    'A whole number from the first up to, but not including, the second. A third argument seeds it.',
  ),
  'States.MathAdd': doc('intrinsics', 'The sum of two whole numbers; others are rounded first.'),
  'States.StringSplit': doc(
    'intrinsics',
    'The pieces of a text between any of the given characters; empty pieces are dropped.',
  ),
  'States.UUID': doc('intrinsics', 'A random UUID, version 4.'),
};
