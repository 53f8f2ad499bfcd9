/** What an import reads. Counts and sizes, so that a file is refused everywhere or nowhere. */
export const importLimits = {
  /** Of the file that is handed in, packed or not. */
  fileBytes: 2_000_000,
  /** Of one text: a GIFT file, one XML file. */
  textChars: 1_000_000,
  /** Of a package. */
  files: 500,
  unpackedBytes: 8_000_000,
  /** Unpacked bytes for each packed one; our own packages have about 4. */
  ratio: 100,
  items: 500,
  /** Told of one file; who has mended them sees the next. */
  faults: 50,
  xmlDepth: 60,
  /** Options, steps, prompts or answers of one question. */
  parts: 26,
} as const;
