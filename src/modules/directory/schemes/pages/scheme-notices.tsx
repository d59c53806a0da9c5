import type { Child } from 'hono/jsx';

import { m } from '#text';
import { Saying } from '#ui/theirs.tsx';

import type { SchemeNotice } from './scheme-notice.ts';

/** Schemes as on a noticeboard: where, who may refer, how long it takes, and whether that still holds. */
export function SchemeNotices({ notices }: { readonly notices: readonly SchemeNotice[] }) {
  return (
    <ul class="k-notices k-schemes">
      {notices.map((notice) => (
        <li class="k-notice">
          <One notice={notice} />
        </li>
      ))}
    </ul>
  );
}

function One({ notice }: { readonly notice: SchemeNotice }) {
  const { href, name, theirs, by, sentence, serves, whoMayRefer, linkWorkers, wait, checked } = notice;
  return (
    <article>
      <h3 class="k-notice__name">
        <a href={href}>
          <bdi {...theirs}>{name}</bdi>
        </a>
      </h3>
      {by && (
        <p class="k-notice__by">
          <Saying of={(words) => m.schemes_by({ name: words })} words={by} theirs={theirs} />
        </p>
      )}
      <p class="k-notice__what" {...theirs}>
        {sentence}
      </p>
      <dl class="k-notice__facts">
        <Fact term={m.schemes_fact_serves()}>
          <bdi {...theirs}>{serves}</bdi>
        </Fact>
        <Fact term={m.schemes_fact_may_refer()}>{whoMayRefer}</Fact>
        <Fact term={m.schemes_fact_wait()}>{wait}</Fact>
        {linkWorkers && <Fact term={m.schemes_fact_workers()}>{linkWorkers}</Fact>}
      </dl>
      <p class={checked.isStale ? 'k-notice__fresh k-notice__fresh--stale' : 'k-notice__fresh'}>
        {checked.words}
      </p>
    </article>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: Child }) {
  return (
    <div class="k-notice__fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
