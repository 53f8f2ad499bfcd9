import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const ItemSchema = z.looseObject({
  id: z.string(),
  kind: z.string(),
  pool: z.string(),
  stem: z.string(),
  mode: z.string().optional(),
  reuse: z.boolean().optional(),
  solution: z.record(z.string(), z.string()).optional(),
  wrong: z.array(z.looseObject({ texts: z.record(z.string(), z.string()) })).optional(),
});
export type PracticeItem = z.infer<typeof ItemSchema>;

/** The practice items of one folder beside the lessons, as its files have them. */
export function practiceItems(set: string): PracticeItem[] {
  const folder = path.resolve(import.meta.dirname, '../../content/items', set);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.endsWith('.scenario.yaml'));
  return files
    .flatMap((name) => z.array(ItemSchema).parse(parse(readFileSync(path.join(folder, name), 'utf8'))))
    .filter(({ pool }) => pool === 'practice');
}
