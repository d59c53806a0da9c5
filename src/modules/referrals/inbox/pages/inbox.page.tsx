import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { DoNext } from '#ui/do-next.tsx';
import type { NextStep } from '#ui/do-next.tsx';
import { Empty } from '#ui/empty.tsx';
import { VisuallyHidden } from '#ui/nhs/wording.tsx';
import { Page } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';

export type InboxRow = {
  readonly id: string;
  readonly name: string;
  /** What they like to be called, when that is not how their name begins. */
  readonly known: string | null;
  readonly age: number | null;
  readonly waited: string;
  readonly due: string;
  readonly late: boolean;
  readonly safeguarding: boolean;
  readonly soon: boolean;
  readonly reasons: string;
  readonly hopes: string;
  /** Who decides; null when it is whoever looks. */
  readonly owner: string | null;
  /** What to know before opening it. */
  readonly notes: readonly string[];
};

export type InboxView = {
  readonly show: 'mine' | 'everyone';
  readonly counts: { readonly mine: number; readonly all: number; readonly late: number };
  readonly rows: readonly InboxRow[];
  /** The address of the next page, when there is one. */
  readonly more: string | null;
};

/** Referrals that wait for a decision, due first. */
export function InboxPage({ shell, view }: { shell: Shell; view: InboxView }) {
  const { counts, rows, more } = view;
  return (
    <Page shell={shell} title={m.referrals_inbox_title()} width="full">
      {counts.all > 0 && (
        <p class="k-lead">
          {m.referrals_inbox_count(counts)} {counts.late > 0 && m.referrals_inbox_late({ late: counts.late })}
        </p>
      )}
      {counts.all > 0 && <Filter view={view} />}
      {rows.length === 0 ? <Nothing view={view} /> : <Waiting rows={rows} />}
      {more && (
        <p>
          <a href={more}>{m.referrals_inbox_more()}</a>
        </p>
      )}
      <Beside />
    </Page>
  );
}

/** What belongs to deciding, and is somewhere else. */
function Beside() {
  return (
    <ul class="k-choices">
      <li>
        <a href="/waiting-list">{m.referrals_inbox_waiting_list()}</a>
      </li>
      <li>
        <a href="/slips">{m.referrals_inbox_slip()}</a>
      </li>
      <li>
        <a href="/pads">{m.referrals_inbox_pads()}</a>
      </li>
    </ul>
  );
}

function Filter({ view: { show, counts } }: { view: InboxView }) {
  const links = [
    { is: 'mine', label: m.referrals_inbox_mine({ count: counts.mine }) },
    { is: 'everyone', label: m.referrals_inbox_everyone({ count: counts.all }) },
  ];
  return (
    <nav class="k-filter" aria-label={m.referrals_inbox_show()}>
      <ul>
        {links.map(({ is, label }) => (
          <li>
            <a href={`/referrals?show=${is}`} aria-current={show === is ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Nothing({ view: { counts } }: { view: InboxView }) {
  if (counts.all === 0) {
    return (
      <Empty action={{ href: '/referrals/new', label: m.referrals_inbox_refer() }}>
        {m.referrals_inbox_empty()}
      </Empty>
    );
  }
  return (
    <Empty action={{ href: '/referrals?show=everyone', label: m.referrals_inbox_see_everyone() }}>
      {m.referrals_inbox_empty_mine()}
    </Empty>
  );
}

function Waiting({ rows }: { rows: readonly InboxRow[] }) {
  return (
    <div class="k-inbox">
      <DoNext steps={rows.map(toStep)} />
    </div>
  );
}

function toStep(row: InboxRow): NextStep {
  return {
    when: (
      <>
        <span class="k-inbox__due">{row.due}</span> <span class="k-inbox__waited">{row.waited}</span>
      </>
    ),
    attention: row.late,
    person: (
      <Person name={row.name} known={row.known ?? undefined} href={`/referrals/${row.id}`}>
        {row.age !== null && m.referrals_age({ age: row.age })}
      </Person>
    ),
    line: <Line row={row} />,
    action: (
      <a class="k-inbox__decide" href={`/referrals/${row.id}`}>
        {m.referrals_inbox_decide()}
        <VisuallyHidden> {row.name}</VisuallyHidden>
      </a>
    ),
  };
}

function Line({ row }: { row: InboxRow }) {
  return (
    <>
      {row.safeguarding && <strong class="k-inbox__alert">{m.referrals_safeguarding()}</strong>}
      {row.soon && <strong class="k-inbox__soon">{m.referrals_soon()}</strong>}
      <span class="k-inbox__line">{row.reasons}</span>
      {row.hopes && (
        <span class="k-inbox__hopes">
          “<bdi>{row.hopes}</bdi>”
        </span>
      )}
      {row.notes.map((note) => (
        <span class="k-inbox__note">{note}</span>
      ))}
      <span class="k-inbox__line k-soft">
        {row.owner ? m.referrals_owner({ name: row.owner }) : m.referrals_owner_you()}
      </span>
    </>
  );
}
