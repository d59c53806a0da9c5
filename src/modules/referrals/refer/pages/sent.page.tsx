import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';
import { When } from '#ui/when.tsx';

export type SentRow = {
  readonly href: string;
  readonly named: string;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly referrerName: string;
  /** How far it is, in words. */
  readonly state: string;
  readonly needsAnswer: boolean;
};

export type SentView = {
  readonly rows: readonly SentRow[];
  readonly isFirstPage: boolean;
  readonly older: string | null;
};

const refer = '/referrals/new';

/** What my practice referred: newest first, each with how far it is. */
export function SentPage({ shell, view }: { shell: Shell; view: SentView }) {
  const action = { href: refer, label: m.referrals_sent_refer() };
  return (
    <Page shell={shell} title={m.referrals_sent_title()} action={action} width="full">
      {view.rows.length === 0 ? (
        <Empty action={action}>
          {view.isFirstPage ? m.referrals_sent_none() : m.referrals_sent_no_more()}
        </Empty>
      ) : (
        <ul class="k-sent">
          {view.rows.map((row) => (
            <SentLine row={row} />
          ))}
        </ul>
      )}
      {view.older && (
        <p>
          <a href={view.older}>{m.referrals_sent_older()}</a>
        </p>
      )}
    </Page>
  );
}

function SentLine({ row }: { row: SentRow }) {
  return (
    <li class="k-sent__row">
      <p class="k-sent__when">
        <When at={row.receivedAt} show="day" />
      </p>
      <div>
        <p class="k-sent__who">
          <Person name={row.named} href={row.href} />
        </p>
        <p class="k-soft">
          {row.reference} · <bdi>{row.referrerName}</bdi>
        </p>
      </div>
      <p class={row.needsAnswer ? 'k-sent__state k-sent__state--attention' : 'k-sent__state'}>{row.state}</p>
    </li>
  );
}
