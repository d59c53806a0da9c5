import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

export type StraysView = {
  readonly rows: readonly StrayRow[];
  /** Where the next page is. */
  readonly next: string | null;
};

type StrayRow = {
  readonly href: string;
  readonly ending: string;
  readonly receivedAt: Date;
  readonly readAt: Date | null;
  readonly known: boolean;
};

/** Texts that no network could claim: not what they say, until somebody opens one. */
export function StraysPage({ shell, view }: { shell: Shell; view: StraysView }) {
  const crumbs = [{ href: '/messages/replies', label: m.messages_replies_title() }];
  return (
    <Page shell={shell} title={m.messages_strays_title()} crumbs={crumbs}>
      <p class="k-lead">{m.messages_strays_intro()}</p>
      {view.rows.length === 0 ? (
        <Empty>{m.messages_strays_empty()}</Empty>
      ) : (
        <ul class="k-replies">
          {view.rows.map((row) => (
            <Row row={row} />
          ))}
        </ul>
      )}
      {view.next && (
        <p>
          <a href={view.next}>{m.messages_strays_more()}</a>
        </p>
      )}
    </Page>
  );
}

function Row({ row: { href, ending, receivedAt, readAt, known } }: { row: StrayRow }) {
  return (
    <li class="k-replies__one">
      <a class="k-replies__from" href={href}>
        {m.messages_strays_from({ ending })}
      </a>
      <span class="k-replies__what">
        <When at={receivedAt} /> ·{' '}
        {readAt ? m.messages_strays_read() : <strong>{m.messages_strays_unread()}</strong>}
        {known && <> · {m.messages_strays_known()}</>}
      </span>
    </li>
  );
}
