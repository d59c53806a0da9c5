import { m } from '#text';
import { assetPath } from '#ui/assets.ts';
import { remembered } from '#ui/remembered.tsx';
import { theirs } from '#ui/theirs.tsx';

import type { ServiceId } from '../domain/listing.ts';

export type KeepLink = {
  readonly id: ServiceId;
  readonly name: string;
  readonly isKept: boolean;
  /** This page again, with the service kept or no longer kept. */
  readonly href: string;
};

/** Keeps a service on the shortlist. With scripts it is kept on the device and the page stays where it is. */
export function Keep({ keep }: { keep: KeepLink }) {
  const { id, name, isKept, href } = keep;
  return (
    <a
      class="k-keep"
      href={href}
      rel="nofollow"
      data-keep={id}
      data-kept={isKept ? 'yes' : undefined}
      data-words={`${m.directory_keep()}|${m.directory_kept()}`}
    >
      <span data-keep-words>{isKept ? m.directory_kept() : m.directory_keep()}</span>
      <OfWhat name={name} />
    </a>
  );
}

const OfWhat = remembered(
  ({ name }: { readonly name: string }) => (
    <span class="nhsuk-u-visually-hidden" {...theirs(name)}>
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
      </a>
    </p>
  );
}

/** For `head`: keeps the shortlist on the device. */
export function ShortlistScript() {
  return <script type="module" src={assetPath('shortlist.js')}></script>;
}
