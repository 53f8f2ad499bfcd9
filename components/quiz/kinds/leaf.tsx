import { assertNever } from '@/lib/kernel/assert-never';
import type { PublicLeaf } from '@/lib/quiz';
import { Choice } from './choice';
import type { LeafView } from './leaf-view';
import { Matching } from './matching';
import { Ordering } from './ordering';

/** An item that is answered at one place: by itself, or as one of a case. */
export function Leaf({ item, ...view }: LeafView & { readonly item: PublicLeaf }) {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return <Choice item={item} {...view} />;
    case 'ordering':
      return <Ordering item={item} {...view} />;
    case 'matching':
      return <Matching item={item} {...view} />;
    default:
      return assertNever(item);
  }
}
