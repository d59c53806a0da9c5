import type { Child } from 'hono/jsx';

import { m } from '#text';
import { remembered } from '#ui/remembered.tsx';
import { Saying, theirs } from '#ui/theirs.tsx';

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

function NoticeOf({ notice: { keep, position: _position, ...said }, level, target }: NoticeProps) {
  return (
    <article>
      <Said said={said} level={level} target={target} />
      {keep && <Keep keep={keep} />}
    </article>
  );
}

type SaidOf = Omit<FoundNotice, 'keep' | 'position'>;

/** The same in every search that finds it there and then. */
const Said = remembered(
  ({ said, level, target }: Omit<NoticeProps, 'notice'> & { readonly said: SaidOf }) => {
    const Heading = level === 2 ? 'h2' : 'h3';
    const own = theirs(said.name, said.sentence);
    return (
      <>
        <Heading class="k-notice__name">
          <a href={said.href} target={target} rel={target ? 'noopener' : undefined}>
            <bdi {...own}>{said.name}</bdi>
          </a>
        </Heading>
        {said.by && (
          <p class="k-notice__by">
            <Saying of={(name) => m.directory_by({ name })} words={said.by} theirs={own} />
          </p>
        )}
        {said.sentence && (
          <p class="k-notice__what" {...own}>
            {said.sentence}
          </p>
        )}
        <Facts said={said} />
        <p class={said.freshness.isStale ? 'k-notice__fresh k-notice__fresh--stale' : 'k-notice__fresh'}>
          {said.freshness.words}
        </p>
      </>
    );
  },
  { most: 2_000 },
);

function Facts({ said }: { said: SaidOf }) {
  return (
    <dl class="k-notice__facts">
      <Fact term={m.directory_fact_when()}>
        {said.next && (
          <>
            <span class="k-notice__next">{said.next}</span>
            <br />
          </>
        )}
        {said.when}
      </Fact>
      <Fact term={m.directory_fact_where()}>
        {said.where}
        {said.far && <span class="k-notice__far">{said.far}</span>}
      </Fact>
      <Fact term={m.directory_fact_cost()}>{said.cost}</Fact>
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
