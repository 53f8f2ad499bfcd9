import { err, ok, type Result } from '@/lib/kernel/result';

/** Texts by where they stand in Amazon S3: `bucket/key`. `bucket/` alone is an empty bucket. */
export type Files = { readonly [place: string]: string };

/** S3's own words (API reference, "Error responses"). */
type Missing = 'The specified bucket does not exist' | 'The specified key does not exist.';

/** The S3 of one run: what the scenario put there, and what the run writes. A bucket that is written to exists. */
export type FileStore = {
  readonly read: (bucket: string, key: string) => Result<string, Missing>;
  /** Keys that begin with `prefix`, in the order of ListObjectsV2. */
  readonly list: (bucket: string, prefix: string) => Result<readonly string[], Missing>;
  readonly write: (bucket: string, key: string, text: string) => void;
};

export function createFileStore(files: Files): FileStore {
  const buckets = new Map<string, Map<string, string>>();
  const write: FileStore['write'] = (bucket, key, text) => {
    const objects = buckets.get(bucket) ?? new Map<string, string>();
    buckets.set(bucket, key === '' ? objects : objects.set(key, text));
  };
  for (const [place, text] of Object.entries(files)) {
    const slash = place.indexOf('/');
    if (slash > 0) write(place.slice(0, slash), place.slice(slash + 1), text);
  }
  return {
    read: (bucket, key) => {
      const objects = buckets.get(bucket);
      if (!objects) return err('The specified bucket does not exist');
      const text = objects.get(key);
      return text === undefined ? err('The specified key does not exist.') : ok(text);
    },
    list: (bucket, prefix) => {
      const objects = buckets.get(bucket);
      if (!objects) return err('The specified bucket does not exist');
      return ok([...objects.keys()].filter((key) => key.startsWith(prefix)).sort());
    },
    write,
  };
}
