import { err, ok, type Result } from '@/lib/kernel/result';

/** Texts by where they stand in Amazon S3, `bucket/key`. */
export type FileTexts = { readonly [place: string]: string };

/** The files of a draft's text; null where somebody has left it broken, which only the whole text can then show. */
export function readFiles(text: string): FileTexts | null {
  try {
    const found: unknown = JSON.parse(text.trim() === '' ? '{}' : text);
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return null;
    return Object.values(found).every((each) => typeof each === 'string') ? (found as FileTexts) : null;
  } catch {
    return null;
  }
}

export const writeFiles = (files: FileTexts) => JSON.stringify(files, null, 2);

/** A name for a file, or why it cannot be one. `own`: the name that the file has now. */
export function checkFileName(files: FileTexts, wanted: string, own: string | null): Result<string, string> {
  const name = wanted.trim();
  if (!/^[^/]+\/.+$/.test(name)) return err('Write it as bucket/key, such as orders/2026/may.csv.');
  if (name !== own && Object.hasOwn(files, name)) return err(`There is a file ${name} already.`);
  return ok(name);
}

/** The files with one under another name, in the place where it stood. */
export function renameFile(files: FileTexts, from: string, to: string): FileTexts {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name === from ? to : name, text]));
}

export function removeFile(files: FileTexts, name: string): FileTexts {
  return Object.fromEntries(Object.entries(files).filter(([each]) => each !== name));
}

/** `3 lines, 120 bytes`. */
export function sizeWords(text: string): string {
  const lines = text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
  const bytes = new TextEncoder().encode(text).length;
  const size = bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(1)} KiB`;
  return `${lines === 1 ? '1 line' : `${lines} lines`}, ${size}`;
}
