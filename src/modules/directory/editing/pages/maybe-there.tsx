import { m } from '#text';

import { MaybeDuplicates } from '../../duplicates/pages/maybe-duplicates.tsx';
import type { PossibleDuplicate } from '../../duplicates/possible-duplicates.ts';

/** Before a listing is added: is it one of these? Whoever has seen them may send it again. */
export function MaybeThere({ found }: { found: readonly PossibleDuplicate[] }) {
  return (
    <>
      <MaybeDuplicates found={found} />
      <p>{m.editing_there_anyway()}</p>
      <input type="hidden" name="notThere" value={found.map(({ id }) => id).join(' ')} />
    </>
  );
}
