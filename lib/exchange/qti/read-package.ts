import { err, ok, type Result } from '@/lib/kernel/result';
import type { DraftItem } from '../draft-item';
import { type Fault, wholeFile } from '../fault';
import { importLimits } from '../limits';
import type { Imported, Loss } from '../loss';
import { readUtf8 } from '../read-utf8';
import { descendantsOf, parseXml, type XmlElement } from './parse-xml';
import { readItem } from './read-item';
import { type Files, unpack } from './unpack';

const manifestName = 'imsmanifest.xml';

/** A QTI 3.0 content package: the questions that its manifest names, all of them or none. */
export function readPackage(bytes: Uint8Array): Result<Imported, readonly Fault[]> {
  const files = unpack(bytes);
  if (!files.ok) return err([files.error]);
  const manifest = readText(files.value, manifestName);
  if (manifest === undefined) return err([wholeFile({ code: 'no-manifest' })]);
  if (manifest === null) return err([wholeFile({ code: 'not-text' }, manifestName)]);
  const root = parseXml(manifest, manifestName);
  if (!root.ok) return err([root.error]);

  const items: DraftItem[] = [];
  const lost: Loss[] = [];
  const faults: Fault[] = [];
  const resources = descendantsOf(root.value, (name) => name === 'resource');
  for (const resource of resources) {
    const { type = '', href = '' } = resource.attributes;
    if (!type.startsWith('imsqti_item')) {
      lost.push({ item: href || type, what: 'resource' });
      continue;
    }
    const read = readResource(files.value, resource, href);
    if (!read.ok) faults.push(read.error);
    else {
      items.push(read.value.item);
      lost.push(...read.value.lost);
    }
  }
  if (faults.length > 0) return err(faults);
  if (items.length === 0) return err([wholeFile({ code: 'no-questions' })]);
  const most = importLimits.items;
  return items.length > most ? err([wholeFile({ code: 'too-many-items', most })]) : ok({ items, lost });
}

function readResource(files: Files, { at }: XmlElement, href: string): ReturnType<typeof readItem> {
  const text = readText(files, href);
  if (text === undefined) return err({ code: 'missing-file', name: href, file: manifestName, at });
  return text === null ? err(wholeFile({ code: 'not-text' }, href)) : readItem(text, href);
}

/** Undefined where there is no such file, null where it is no text. */
function readText(files: Files, name: string): string | null | undefined {
  const bytes = files.get(name);
  return bytes === undefined ? undefined : readUtf8(bytes);
}
