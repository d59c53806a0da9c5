import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { TheirName } from '#ui/theirs.tsx';
import { When } from '#ui/when.tsx';

import type { LastReading } from '../last-reading.ts';
import type { UploadState } from '../store/tables.ts';
import { NextReading } from './next-reading.tsx';

type FeedLine = {
  readonly href: string;
  readonly name: string;
  readonly host: string;
  readonly isPaused: boolean;
  readonly nextAt: Date;
  readonly last: LastReading | null;
};

type UploadLine = {
  readonly href: string;
  readonly name: string;
  readonly rows: number;
  readonly at: Date;
  readonly state: UploadState;
  /** Somebody has to say which column is the name. */
  readonly isNameless: boolean;
  /** Null until it was read. */
  readonly outcome: string | null;
};

export type FeedsView = { readonly feeds: readonly FeedLine[]; readonly uploads: readonly UploadLine[] };

const add = '/directory/work/feeds/new';

/** The directories that are read from elsewhere, and how that went. */
export function FeedsPage({ shell, view }: { shell: Shell; view: FeedsView }) {
  const { feeds, uploads } = view;
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
      <Uploads uploads={uploads} />
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
          <TheirName name={feed.name} />
        </a>{' '}
        <span class="k-feeds__soft">{feed.host}</span>
      </p>
      <p class={last?.failed ? 'k-feeds__failed' : undefined}>{last ? last.words : m.import_feeds_never()}</p>
      <p class="k-feeds__soft">
        {last && (
          <>
            {m.import_feeds_last()} <When at={last.at} />
          </>
        )}
        {last && ' · '}
        {feed.isPaused ? m.import_feeds_paused() : <NextReading at={feed.nextAt} />}
      </p>
    </li>
  );
}

/** So that what was sent in is found again, and what was only looked at is not forgotten. */
function Uploads({ uploads }: { uploads: readonly UploadLine[] }) {
  if (uploads.length === 0) return null;
  return (
    <section>
      <h2>{m.import_uploads_heading()}</h2>
      <p>{m.import_uploads_lead()}</p>
      <ul class="k-feeds">
        {uploads.map((upload) => (
          <SentIn upload={upload} />
        ))}
      </ul>
    </section>
  );
}

function SentIn({ upload }: { upload: UploadLine }) {
  const { href, name, rows, at, state, outcome } = upload;
  return (
    <li class="k-feeds__row">
      <p class="k-feeds__name">
        <a href={href}>
          <TheirName name={name} />
        </a>{' '}
        {rows > 0 && <span class="k-feeds__soft">{m.import_upload_rows({ count: rows })}</span>}
      </p>
      <p class={state === 'refused' ? 'k-feeds__failed' : undefined}>{outcome ?? waitingWords(upload)}</p>
      <p class="k-feeds__soft">
        {m.import_uploads_sent()} <When at={at} />
      </p>
    </li>
  );
}

function waitingWords({ state, isNameless }: UploadLine): string {
  if (state === 'reading') return m.import_upload_read_done();
  return isNameless ? m.import_uploads_nameless() : m.import_uploads_waiting();
}
