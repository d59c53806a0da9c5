import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { LastReading } from '../last-reading.ts';
import { NextReading } from './next-reading.tsx';

export type FeedLine = {
  readonly href: string;
  readonly name: string;
  readonly host: string;
  readonly isPaused: boolean;
  readonly nextAt: Date;
  readonly last: LastReading | null;
};

const add = '/directory/work/feeds/new';

/** The directories that are read from elsewhere, and how that went. */
export function FeedsPage({ shell, feeds }: { shell: Shell; feeds: readonly FeedLine[] }) {
  return (
    <Page
      shell={shell}
      title={m.import_feeds_title()}
      crumbs={[{ href: '/directory/work', label: m.worklist_title() }]}
      width="full"
      {...(feeds.length > 0 ? { action: { href: add, label: m.import_feeds_add() } } : {})}
    >
      {feeds.length === 0 ? (
        <Empty action={{ href: add, label: m.import_feeds_add() }}>{m.import_feeds_empty()}</Empty>
      ) : (
        <>
          <p class="k-lead">{m.import_feeds_lead()}</p>
          <ul class="k-feeds">
            {feeds.map((feed) => (
              <Line feed={feed} />
            ))}
          </ul>
        </>
      )}
      <p class="k-work__foot">
        <a href="/directory/work/feeds/upload">{m.import_upload_title()}</a>
        <a href="/directory/work/doubtful">{m.import_feeds_doubtful_link()}</a>
        <a href="/directory/work/feeds.csv" download>
          {m.assurance_csv()}
        </a>
      </p>
    </Page>
  );
}

function Line({ feed }: { feed: FeedLine }) {
  const { last } = feed;
  return (
    <li class="k-feeds__row">
      <p class="k-feeds__name">
        <a href={feed.href}>
          <bdi>{feed.name}</bdi>
        </a>{' '}
        <span class="k-feeds__soft">{feed.host}</span>
      </p>
      <p class={last?.failed ? 'k-feeds__failed' : undefined}>{last ? last.words : m.import_feeds_never()}</p>
      <p class="k-feeds__soft">
        {last && <When at={last.at} />}
        {last && ' · '}
        {feed.isPaused ? m.import_feeds_paused() : <NextReading at={feed.nextAt} />}
      </p>
    </li>
  );
}
