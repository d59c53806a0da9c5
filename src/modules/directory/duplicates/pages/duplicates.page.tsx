import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';

import type { Reason } from '../domain/score.ts';
import { reasonWords } from './reason-words.ts';

export type PairRow = {
  readonly href: string;
  readonly one: string;
  readonly other: string;
  readonly reasons: readonly Reason[];
};

export type DuplicatesView = {
  readonly rows: readonly PairRow[];
  readonly next: string | null;
  readonly continued: boolean;
};

export function DuplicatesPage({ shell, view }: { shell: Shell; view: DuplicatesView }) {
  const crumbs = [{ href: '/directory/work', label: m.worklist_title() }];
  return (
    <Page shell={shell} title={m.duplicates_title()} crumbs={crumbs}>
      {view.rows.length === 0 && !view.continued ? (
        <Empty action={{ href: '/directory/work', label: m.worklist_title() }}>{m.duplicates_empty()}</Empty>
      ) : (
        <>
          <p class="k-lead">{m.duplicates_lead()}</p>
          <ul class="k-pairs">
            {view.rows.map(({ href, one, other, reasons }) => (
              <li class="k-pairs__row">
                <a href={href}>
                  <bdi>{m.duplicates_pair_link({ one, other })}</bdi>
                </a>
                <p class="k-pairs__why">{reasonWords(reasons)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="k-work__foot">
        {view.continued && <a href="/directory/work/duplicates">{m.duplicates_first_page()}</a>}
        {view.next && <a href={view.next}>{m.duplicates_next_page()}</a>}
        <a href="/directory/work/duplicates/merged">{m.duplicates_merged_title()}</a>
        <a href="/directory/work/duplicates.csv" download>
          {m.duplicates_csv()}
        </a>
      </p>
    </Page>
  );
}
