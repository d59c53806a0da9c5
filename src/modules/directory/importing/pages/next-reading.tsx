import { m } from '#text';
import { When } from '#ui/when.tsx';

export function NextReading({ at }: { at: Date }) {
  return (
    <>
      {m.import_feeds_next()} <When at={at} />
    </>
  );
}
