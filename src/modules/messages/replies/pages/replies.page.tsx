import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { RepliesView, ReplyRow } from '../replies.view.ts';

/** What came in and waits for somebody, the oldest first. */
export function RepliesPage({ shell, view }: { shell: Shell; view: RepliesView }) {
  return (
    <Page shell={shell} title={m.messages_replies_title()}>
      <p class="k-lead">{m.messages_replies_intro()}</p>
      {view.rows.length === 0 ? <Empty>{m.messages_replies_empty()}</Empty> : <Rows rows={view.rows} />}
      {view.more && <p>{m.messages_replies_more()}</p>}
      {view.unknown && view.unknown.length > 0 && (
        <section>
          <h2>{m.messages_replies_unknown()}</h2>
          <p>{m.messages_replies_unknown_intro()}</p>
          <Rows rows={view.unknown} />
        </section>
      )}
      {view.strays && (
        <p>
          <a href="/messages/strays">{m.messages_strays_to()}</a>
        </p>
      )}
    </Page>
  );
}

function Rows({ rows }: { rows: readonly ReplyRow[] }) {
  return (
    <ul class="k-replies">
      {rows.map(({ href, from, means, words, at }) => (
        <li class="k-replies__one">
          <a class="k-replies__from" href={href}>
            <bdi>{from}</bdi>
          </a>
          <span class="k-replies__what">
            {means} · <When at={at} />
          </span>
          <blockquote class="k-replies__words">
            <bdi>{words}</bdi>
          </blockquote>
        </li>
      ))}
    </ul>
  );
}
