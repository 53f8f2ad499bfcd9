import { strToU8, zipSync } from 'fflate';
import type { DraftItem } from '../draft-item';
import { zipTime } from '../zip-time';
import { writeItem } from './write-item';

/** Questions as a QTI 3.0 content package: a manifest, and a file for each. */
export function writePackage(drafts: readonly DraftItem[]): Uint8Array {
  const files = drafts.map((draft, i) => ({ path: `items/${i + 1}.xml`, id: `item-${i + 1}`, text: writeItem(draft) }));
  const entries = [
    ['imsmanifest.xml', writeManifest(files)] as const,
    ...files.map(({ path, text }) => [path, text] as const),
  ];
  return zipSync(Object.fromEntries(entries.map(([path, text]) => [path, strToU8(text)])), { mtime: zipTime });
}

function writeManifest(files: readonly { readonly path: string; readonly id: string }[]): string {
  const resources = files.map(
    ({ path, id }) =>
      `<resource identifier="${id}" type="imsqti_item_xmlv3p0" href="${path}"><file href="${path}"/></resource>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="dryrun-questions">
<metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
<organizations/>
<resources>
${resources.join('\n')}
</resources>
</manifest>
`;
}
