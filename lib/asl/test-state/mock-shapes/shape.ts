/**
 * What an operation answers with, as far as TestState judges a mocked result by it: a small part of AWS's service models, in
 * the names that Step Functions gives the members.
 */
export type Shape =
  /** Any JSON: what the service hands through. */
  | { readonly is: 'any' }
  /** Texts; times and binary data come as texts too. */
  | { readonly is: 'text'; readonly least?: number; readonly most?: number; readonly oneOf?: readonly string[] }
  | { readonly is: 'number'; readonly least?: number; readonly most?: number }
  | { readonly is: 'flag' }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'map'; readonly of: Shape }
  | { readonly is: 'object'; readonly members: Members; readonly required: readonly string[] };

export type Members = { readonly [name: string]: Shape };

export const any: Shape = { is: 'any' };
export const text: Shape = { is: 'text' };
export const number: Shape = { is: 'number' };
export const flag: Shape = { is: 'flag' };
export const textOf = (least: number, most?: number): Shape => ({ is: 'text', least, most });
export const oneOf = (...words: readonly string[]): Shape => ({ is: 'text', oneOf: words });
export const numberFrom = (least: number, most?: number): Shape => ({ is: 'number', least, most });
export const list = (of: Shape): Shape => ({ is: 'list', of });
export const map = (of: Shape): Shape => ({ is: 'map', of });
export const object = (members: Members, required: readonly string[] = []): Shape => ({
  is: 'object',
  members,
  required,
});
/** Every name a text. */
export const texts = (...names: readonly string[]): Members => Object.fromEntries(names.map((name) => [name, text]));
/** Every name a number. */
export const numbers = (...names: readonly string[]): Members =>
  Object.fromEntries(names.map((name) => [name, number]));
