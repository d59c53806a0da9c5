import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Table } from '#ui/nhs/table.tsx';
import { Page } from '#ui/page.tsx';

export type WordsView = {
  readonly groups: readonly {
    readonly href: string;
    readonly same: string;
    readonly leads: string;
  }[];
};

/** What searches know: words for the same, and words for what helps. */
export function WordsPage({ shell, view }: { shell: Shell; view: WordsView }) {
  return (
    <Page
      shell={shell}
      title={m.search_words_title()}
      crumbs={[{ href: '/directory/work', label: m.worklist_title() }]}
      width="full"
      action={{ href: '/directory/work/words/new', label: m.search_words_add() }}
    >
      <p class="k-lead">{m.search_words_lead()}</p>
      <Table
        head={[{ text: m.search_words_same() }, { text: m.search_words_leads() }]}
        rows={view.groups.map(({ href, same, leads }) => [
          { text: same, href },
          { text: leads === '' ? m.search_words_none() : leads },
        ])}
      />
      <p class="k-work__foot">
        <a href="/directory/work/gaps">{m.search_gaps_title()}</a>
        <a href="/directory/work/words.csv" download>
          {m.search_csv()}
        </a>
      </p>
    </Page>
  );
}
