import type { Child } from 'hono/jsx';

import { m } from '#text';

import type { FoundNotice } from './found-notice.ts';
import { Keep } from './keep-link.tsx';

type NoticesProps = {
  readonly notices: readonly FoundNotice[];
  readonly level?: 2 | 3;
  /** `_blank` where the page stands within another site. */
  readonly target?: '_blank';
};

/** Services as on a noticeboard: what, when, where, what it costs, and whether that still holds. */
export function Notices({ notices, level = 3, target }: NoticesProps) {
  return (
    <ul class="k-notices">
      {notices.map((notice) => (
        <li class="k-notice" {...placeOf(notice)}>
          <NoticeOf notice={notice} level={level} target={target} />
        </li>
      ))}
    </ul>
  );
}

/** For the map, which takes its places from the list. */
function placeOf({ position }: FoundNotice) {
  return position ? { 'data-position': `${position.latitude},${position.longitude}` } : {};
}

type NoticeProps = {
  readonly notice: FoundNotice;
  readonly level: 2 | 3;
  readonly target: '_blank' | undefined;
};

function NoticeOf({ notice, level, target }: NoticeProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article>
      <Heading class="k-notice__name">
        <a href={notice.href} target={target} rel={target ? 'noopener' : undefined}>
          <bdi>{notice.name}</bdi>
        </a>
      </Heading>
      {notice.by && <p class="k-notice__by">{m.directory_by({ name: notice.by })}</p>}
      {notice.sentence && <p class="k-notice__what">{notice.sentence}</p>}
      <Facts notice={notice} />
      <p class={notice.freshness.isStale ? 'k-notice__fresh k-notice__fresh--stale' : 'k-notice__fresh'}>
        {notice.freshness.words}
      </p>
      {notice.keep && <Keep keep={notice.keep} />}
    </article>
  );
}

function Facts({ notice }: { notice: FoundNotice }) {
  return (
    <dl class="k-notice__facts">
      <Fact term={m.directory_fact_when()}>
        {notice.next && (
          <>
            <span class="k-notice__next">{notice.next}</span>
            <br />
          </>
        )}
        {notice.when}
      </Fact>
      <Fact term={m.directory_fact_where()}>
        {notice.where}
        {notice.far && <span class="k-notice__far">{notice.far}</span>}
      </Fact>
      <Fact term={m.directory_fact_cost()}>{notice.cost}</Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: Child }) {
  return (
    <div class="k-notice__fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
