import type { Child } from 'hono/jsx';

import { m } from '#text';

import type { Notice } from './notice.ts';

/** Services as on a noticeboard: what, when, where, what it costs, and whether that still holds. */
export function Notices({ notices, level = 3 }: { notices: readonly Notice[]; level?: 2 | 3 }) {
  return (
    <ul class="k-notices">
      {notices.map((notice) => (
        <li class="k-notice">
          <NoticeOf notice={notice} level={level} />
        </li>
      ))}
    </ul>
  );
}

function NoticeOf({ notice, level }: { notice: Notice; level: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article>
      <Heading class="k-notice__name">
        <a href={notice.href}>
          <bdi>{notice.name}</bdi>
        </a>
      </Heading>
      {notice.by && <p class="k-notice__by">{m.directory_by({ name: notice.by })}</p>}
      {notice.sentence && <p class="k-notice__what">{notice.sentence}</p>}
      <dl class="k-notice__facts">
        <Fact term={m.directory_fact_when()}>
          {notice.when}
          {notice.next && <span class="k-notice__next">{notice.next}</span>}
        </Fact>
        <Fact term={m.directory_fact_where()}>{notice.where}</Fact>
        <Fact term={m.directory_fact_cost()}>{notice.cost}</Fact>
      </dl>
      <p class={notice.freshness.isStale ? 'k-notice__fresh k-notice__fresh--stale' : 'k-notice__fresh'}>
        {notice.freshness.words}
      </p>
    </article>
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
