import { m } from '#text';
import { assetPath } from '#ui/assets.ts';
import { remembered } from '#ui/remembered.tsx';
import { theirs } from '#ui/theirs.tsx';

import type { ServiceId } from '../domain/listing.ts';
import { mostKept } from './kept.ts';

export type KeepLink = {
  readonly id: ServiceId;
  readonly name: string;
  /** What it says of itself: by that its language is known. */
  readonly sentence: string;
  readonly isKept: boolean;
  /** This page again, with the service kept or no longer kept. */
  readonly href: string;
};

/** Keeps a service on the shortlist. With scripts it is kept on the device and the page stays where it is. */
export function Keep({ keep }: { keep: KeepLink }) {
  const { id, name, sentence, isKept, href } = keep;
  return (
    <a
      class="k-keep"
      href={href}
      rel="nofollow"
      data-keep={id}
      data-words={`${m.directory_keep()}|${m.directory_kept()}`}
    >
      <span data-keep-words>{isKept ? m.directory_kept() : m.directory_keep()}</span>
      <OfWhat name={name} sentence={sentence} />
    </a>
  );
}

const OfWhat = remembered(
  ({ name, sentence }: Pick<KeepLink, 'name' | 'sentence'>) => (
    <span class="nhsuk-u-visually-hidden" {...theirs(name, sentence)}>
      : {name}
    </span>
  ),
  { most: 2_000 },
);

export type KeptBar = { readonly count: number; readonly href: string };

/** How many are on the shortlist, and the way to it. Hidden while there are none. */
export function KeptLine({ kept }: { kept: KeptBar }) {
  return (
    <p class="k-kept" data-kept-line hidden={kept.count === 0}>
      <a href={kept.href} data-shortlist>
        {m.directory_shortlist_link()} (<span data-kept-count>{kept.count}</span>)
      </a>{' '}
      <span data-kept-full hidden={kept.count < mostKept}>
        {m.directory_kept_full()}
      </span>
    </p>
  );
}

/** For `head`: keeps the shortlist on the device. */
export function ShortlistScript() {
  return <script type="module" src={assetPath('shortlist.js')}></script>;
}
