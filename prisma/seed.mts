/** Publishes every item of the content to the database: `seed.mts SOURCE_HASH`. Running it again changes nothing. */
import { publishedItems } from '@/lib/content';
import { db } from '@/lib/data/db';
import { publishItems } from '@/lib/data/item-versions';
import { notePublication } from '@/lib/data/publications';

const [sourceHash] = process.argv.slice(2);
const items = await publishedItems();
await publishItems(db(), items);
if (sourceHash) await notePublication(db(), sourceHash, items.length);
await db().$disconnect();
console.log(`${items.length} questions published`);
