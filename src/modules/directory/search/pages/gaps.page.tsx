import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Table } from '#ui/nhs/table.tsx';
import { Page } from '#ui/page.tsx';

export type GapsView = {
  readonly days: number;
  readonly gaps: readonly {
    readonly words: string;
    readonly near: string;
    readonly times: number;
    /** The day on which it was looked for last, in words. */
    readonly last: string;
    /** The search itself. */
    readonly href: string;
  }[];
};

/** What a community lacks: what was looked for and not found, and never by whom. */
export function GapsPage({ shell, view }: { shell: Shell; view: GapsView }) {
  return (
    <Page
      shell={shell}
      title={m.search_gaps_title()}
      crumbs={[{ href: '/directory/work', label: m.worklist_title() }]}
      width="full"
    >
      {view.gaps.length === 0 ? (
        <Empty action={{ href: '/directory/work/words', label: m.search_words_title() }}>
          {m.search_gaps_empty()}
        </Empty>
      ) : (
        <>
          <p class="k-lead">{m.search_gaps_lead({ count: view.days })}</p>
          <Gaps gaps={view.gaps} />
        </>
      )}
      <p class="k-work__foot">
        <a href="/directory/work/words">{m.search_words_title()}</a>
        <a href="/directory/work/gaps.csv" download>
          {m.search_csv()}
        </a>
      </p>
    </Page>
  );
}

function Gaps({ gaps }: Pick<GapsView, 'gaps'>) {
  return (
    <Table
      responsive
      head={[
        { text: m.search_gaps_words() },
        { text: m.search_gaps_near() },
        { text: m.search_gaps_times(), format: 'numeric' },
        { text: m.search_gaps_last() },
      ]}
      rows={gaps.map(({ words, near, times, last, href }) => [
        { text: words, href },
        { text: near === '' ? m.search_gaps_anywhere() : near },
        { text: String(times), format: 'numeric' },
        { text: last },
      ])}
    />
  );
}
