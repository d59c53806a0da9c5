import { m } from '#text';
import { saying } from '#ui/theirs.tsx';
import type { Said } from '#ui/theirs.tsx';
import { dayText } from '#ui/when-text.ts';

import { placesLeft } from '../domain/also.ts';
import type { Also, Capacity } from '../domain/also.ts';

export type AlsoView = {
  /** What to bring, each with where to get it, if that is said. */
  readonly bring: readonly { readonly text: string; readonly href: string | null }[];
  /** "3 places left on 2 March", and what it is part of. */
  readonly lines: readonly (string | Said)[];
  readonly addresses: readonly { readonly label: string; readonly href: string }[];
};

/** What a source says beside all else, as far as it helps somebody who wants to go there. */
export function alsoView(also: Also | null, today: string): AlsoView {
  const { documents = [], program, urls = [] } = also ?? {};
  return {
    bring: documents.map(({ document, uri }) => ({ text: document, href: uri })),
    lines: [
      ...placesLeft(also ?? {}, today).map(placesWords),
      ...(program ? [saying((name) => m.directory_part_of({ name }), program.name)] : []),
    ],
    addresses: urls.map(({ label, url }) => ({ label: label ?? new URL(url).hostname, href: url })),
  };
}

function placesWords({ available, unit, updated }: Capacity): string {
  const day = dayText(updated ?? '');
  const count = available ?? 0;
  // What is counted is in the words of its source: beds, desks.
  return unit === null || /^(place|space)s?$/i.test(unit)
    ? m.directory_places_left({ count, day })
    : m.directory_units_left({ count, unit, day });
}
