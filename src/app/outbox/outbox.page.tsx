import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { Show } from './shows.ts';

export type OutboxRow = {
  readonly href: string;
  readonly at: Date;
  readonly subject: string;
  readonly channel: string;
  readonly state: string;
  /** It waits for a person to do something. */
  readonly needsSomebody: boolean;
};

export type OutboxView = {
  readonly show: Show;
  readonly rows: readonly OutboxRow[];
  /** What waits for a person; a hundred may be more. */
  readonly needs: { readonly toPrint: number; readonly failed: number; readonly unsure: number };
  /** The address of the next page, when there is one. */
  readonly older: string | null;
  /** Not the first page. */
  readonly continued: boolean;
  /** What else belongs to writing, for who may open it. */
  readonly places: readonly { readonly href: string; readonly label: string }[];
};

/** What leaves the service: letters, texts and emails. */
export function OutboxPage({ shell, view }: { shell: Shell; view: OutboxView }) {
  return (
    <Page shell={shell} title={m.outbox_title()} width="full">
      <p class="k-lead">{needsSentence(view.needs)}</p>
      <ShowWhich view={view} />
      {view.rows.length === 0 ? <Nothing view={view} /> : <Rows rows={view.rows} />}
      {view.older && (
        <p>
          <a href={view.older}>{m.outbox_older()}</a>
        </p>
      )}
      <Places places={view.places} />
      {shell.demonstration && <p class="k-outbox__note">{m.outbox_demonstration()}</p>}
    </Page>
  );
}

function Places({ places }: Pick<OutboxView, 'places'>) {
  if (places.length === 0) return null;
  return (
    <ul class="nhsuk-list">
      {places.map(({ href, label }) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

/** One sentence, so that nobody has to count. */
function needsSentence({ toPrint, failed, unsure }: OutboxView['needs']): string {
  const parts = [
    toPrint > 0 && m.outbox_needs_printing({ count: toPrint }),
    failed > 0 && m.outbox_needs_address({ count: failed }),
    unsure > 0 && m.outbox_needs_asking({ count: unsure }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? m.outbox_needs_nothing() : parts.join(' ');
}

function ShowWhich({ view }: { view: OutboxView }) {
  const links: readonly (readonly [Show, string])[] = [
    ['everything', m.outbox_show_everything()],
    ['to-print', m.outbox_show_to_print()],
    ['on-the-way', m.outbox_show_on_the_way()],
    ['not-delivered', m.outbox_show_not_delivered()],
    ['unsure', m.outbox_show_unsure()],
    ['delivered', m.outbox_show_delivered()],
  ];
  return (
    <nav class="k-outbox__shows" aria-label={m.outbox_show()}>
      <ul>
        {links.map(([show, label]) => (
          <li>
            <a href={`/outbox?show=${show}`} aria-current={show === view.show ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Nothing({ view }: { view: OutboxView }) {
  if (view.continued)
    return <Empty action={{ href: '/outbox', label: m.outbox_newest() }}>{m.outbox_empty_older()}</Empty>;
  if (view.show === 'everything') return <Empty>{m.outbox_empty()}</Empty>;
  return (
    <Empty action={{ href: '/outbox', label: m.outbox_show_everything() }}>{m.outbox_empty_show()}</Empty>
  );
}

function Rows({ rows }: { rows: readonly OutboxRow[] }) {
  return (
    <ol class="k-outbox">
      {rows.map((row) => (
        <li class="k-outbox__row">
          <p class="k-outbox__when">
            <When at={row.at} />
          </p>
          <p class="k-outbox__what">
            <a href={row.href}>{row.subject}</a> <span class="k-outbox__channel">{row.channel}</span>
          </p>
          <p class={row.needsSomebody ? 'k-outbox__state k-outbox__state--needs' : 'k-outbox__state'}>
            {row.state}
          </p>
        </li>
      ))}
    </ol>
  );
}
