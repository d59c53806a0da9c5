import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';

import { PeopleTable } from './people-table.tsx';
import { SearchBox } from './search.page.tsx';

/** `year`: it is not of this year, so the year is said. */
export type Moment = { readonly at: Date; readonly year: boolean };

export type PersonRow = {
  readonly personId: string;
  readonly name: string;
  readonly known: string | null;
  readonly worker: string;
  readonly since: Moment;
  readonly last: Moment | null;
  readonly next: { readonly does: string; readonly at: Date; readonly overdue: boolean } | null;
};

/** Whose people are shown. */
export type Shown = {
  readonly is: 'mine' | 'theirs' | 'team';
  readonly open: number;
  readonly name: string;
  /** How many are fair; null for a team. */
  readonly limit: number | null;
};

type Load = { readonly id: string; readonly name: string; readonly open: number; readonly limit: number };

export type PeopleView = {
  readonly shown: Shown;
  readonly mine: number;
  /** Null for those who do not see the team. */
  readonly team: number | null;
  /** For those who allocate: what everybody carries. */
  readonly loads: readonly Load[];
  readonly maySearch: boolean;
  readonly mayDecide: boolean;
  readonly rows: readonly PersonRow[];
  readonly older: string | null;
};

/** The people who are supported now. */
export function PeoplePage({ shell, view }: { shell: Shell; view: PeopleView }) {
  const aside = view.loads.length > 0 ? <Loads loads={view.loads} /> : undefined;
  return (
    <Page shell={shell} title={m.referrals_people_title()} width="full" aside={aside}>
      <p class="k-lead">{sentence(view.shown)}</p>
      {view.maySearch && <SearchBox />}
      {view.team !== null && <Filter view={view} team={view.team} />}
      {view.rows.length === 0 ? (
        <Nobody view={view} />
      ) : (
        <PeopleTable rows={view.rows} showWorker={view.shown.is === 'team'} />
      )}
      {view.older && (
        <p>
          <a href={view.older}>{m.referrals_people_older()}</a>
        </p>
      )}
    </Page>
  );
}

function sentence({ is, open, name, limit }: Shown): string {
  if (is === 'team') return m.referrals_people_team({ open });
  const values = { open, limit: limit ?? 0, name };
  return is === 'mine' ? m.referrals_people_mine(values) : m.referrals_people_theirs(values);
}

function Filter({ view, team }: { view: PeopleView; team: number }) {
  const links = [
    { is: 'mine', href: '/people', label: m.referrals_people_filter_mine({ count: view.mine }) },
    { is: 'team', href: '/people?with=team', label: m.referrals_people_filter_team({ count: team }) },
  ];
  return (
    <nav class="k-filter" aria-label={m.referrals_people_show()}>
      <ul>
        {links.map(({ is, href, label }) => (
          <li>
            <a href={href} aria-current={view.shown.is === is ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Nobody({ view: { shown, mayDecide } }: { view: PeopleView }) {
  if (shown.is !== 'mine') return <Empty>{m.referrals_people_empty_team()}</Empty>;
  if (!mayDecide) return <Empty>{m.referrals_people_empty_given()}</Empty>;
  return (
    <Empty action={{ href: '/referrals', label: m.referrals_people_see_referrals() }}>
      {m.referrals_people_empty()}
    </Empty>
  );
}

/** What everybody carries, and handing all of it over. */
function Loads({ loads }: { loads: readonly Load[] }) {
  return (
    <>
      <h2>{m.referrals_people_team_loads()}</h2>
      <ul class="k-loads">
        {loads.map(({ id, name, open, limit }) => (
          <li>
            <a href={`/people?with=${id}`}>{m.referrals_people_load({ name, open, limit })}</a>
            {open > 0 && (
              <a
                class="k-loads__all"
                href={`/caseloads/${id}/handover`}
                aria-label={m.referrals_people_hand_all_of({ name })}
              >
                {m.referrals_people_hand_all()}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
