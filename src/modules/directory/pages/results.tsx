import { m } from '#text';

import type { FoundNotice } from './found-notice.ts';
import { MapBeside } from './map-beside.tsx';
import type { MapView } from './map-beside.tsx';
import { Notices } from './notices.tsx';
import { Onward } from './onward.tsx';

export type FoundView = {
  /** "12 services for “walking” near Northvale." */
  readonly sentence: string;
  /** How the place was read, what was looked for besides, what was given up. */
  readonly remarks: readonly string[];
  /** Words that were mended, and the way to refuse it. */
  readonly mended: { readonly read: string; readonly typed: string; readonly insteadHref: string } | null;
  readonly every: readonly FoundNotice[];
  readonly some: readonly FoundNotice[];
  readonly map: MapView | null;
  readonly previousHref: string | null;
  readonly nextHref: string | null;
  /** The first page, when this is not it. */
  readonly firstHref: string | null;
};

/** What was found, as on a noticeboard. Whole without the map. */
export function Results({ found }: { found: FoundView }) {
  const { every, some, map, remarks, mended, sentence } = found;
  return (
    <>
      {mended && <Mended mended={mended} />}
      <h2 class="k-found__count">{sentence}</h2>
      {remarks.map((remark) => (
        <p class="k-found__remark">{remark}</p>
      ))}
      <div class={map ? 'k-found k-found--mapped' : 'k-found'}>
        <div class="k-found__list">
          {every.length > 0 && <Notices notices={every} />}
          {some.length > 0 && (
            <section>
              <h2 class="k-found__heading">{m.directory_some_heading()}</h2>
              <Notices notices={some} />
            </section>
          )}
          <Onward previousHref={found.previousHref} nextHref={found.nextHref} firstHref={found.firstHref} />
        </div>
        {map && <MapBeside map={map} />}
      </div>
    </>
  );
}

function Mended({ mended }: { mended: NonNullable<FoundView['mended']> }) {
  const { read, typed, insteadHref } = mended;
  return (
    <p class="k-found__read">
      {m.directory_read_as({ read })}{' '}
      <a href={insteadHref} rel="nofollow">
        {m.directory_read_instead({ typed })}
      </a>
    </p>
  );
}
