import { m } from '#text';

import { Examples } from './examples.tsx';
import type { Example } from './examples.tsx';
import type { FoundNotice } from './found-notice.ts';
import { Notices } from './notices.tsx';

export type NothingView = {
  readonly words: string;
  /** What was typed for a place, where nobody knows it; else empty. */
  readonly unknownPlace: string;
  /** More was asked for than words, and they were looked for without it too. */
  readonly isNarrowed: boolean;
  /** The same search with words that are mended, where that was refused. */
  readonly meantHref: string | null;
  /** Null where no place is known, or nothing is there. */
  readonly near: {
    readonly name: string;
    readonly href: string;
    readonly notices: readonly FoundNotice[];
  } | null;
  readonly examples: readonly Example[];
};

/** Never a dead end: what was tried, what is near, another way of saying it, or a person to talk to. */
export function NothingFound({ nothing }: { nothing: NothingView }) {
  const { words, unknownPlace, isNarrowed, meantHref, near, examples } = nothing;
  return (
    <section class="k-found__nothing">
      <h2>{m.directory_nothing_heading()}</h2>
      <p>{words === '' ? m.directory_nothing_here() : m.directory_nothing_advice({ words })}</p>
      {unknownPlace && <p>{m.directory_nothing_place({ near: unknownPlace })}</p>}
      {isNarrowed && <p>{m.directory_nothing_less()}</p>}
      {meantHref && (
        <p>
          <a href={meantHref} rel="nofollow">
            {m.directory_nothing_meant()}
          </a>
        </p>
      )}
      <p>
        {m.directory_nothing_person()} <a href="/self-referral">{m.directory_nothing_person_link()}</a>
      </p>
      <p class="k-found__remark">{m.directory_nothing_kept()}</p>
      {near && <Near near={near} />}
      <Examples examples={examples} />
    </section>
  );
}

function Near({ near: { name, href, notices } }: { near: NonNullable<NothingView['near']> }) {
  return (
    <section>
      <h2 class="k-found__heading">{m.directory_nothing_near_heading({ near: name })}</h2>
      <Notices notices={notices} />
      <p class="k-found__onward">
        <a href={href}>{m.directory_nothing_near({ near: name })}</a>
      </p>
    </section>
  );
}
