import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';

export type WorkLine = {
  readonly key: string;
  readonly href: string;
  readonly name: string;
  readonly count: number;
};

export type WorkListView = { readonly waiting: readonly WorkLine[]; readonly quiet: readonly WorkLine[] };

/** From here on it is only said that there are many. */
const many = 1000;

/** What waits, the most urgent first, with one place to begin. */
export function WorkListPage({ shell, view }: { shell: Shell; view: WorkListView }) {
  const [first, ...others] = view.waiting;
  return (
    <Page
      shell={shell}
      title={m.worklist_title()}
      crumbs={[{ href: '/directory', label: m.directory_crumb() }]}
    >
      <p class="k-lead">{first ? m.worklist_lead() : m.worklist_lead_nothing()}</p>
      {first && <First line={first} />}
      {others.length > 0 && (
        <ul class="k-work">
          {others.map((line) => (
            <Line line={line} />
          ))}
        </ul>
      )}
      {view.quiet.length > 0 && <Quiet lines={view.quiet} />}
      <p class="k-work__foot">
        <a href="/directory/work/feeds">{m.import_feeds_title()}</a>
        <a href="/directory/work/words">{m.search_words_title()}</a>
        <a href="/directory/work.csv" download>
          {m.worklist_csv()}
        </a>
      </p>
    </Page>
  );
}

function First({ line }: { line: WorkLine }) {
  return (
    <section class="k-work__first">
      <h2 class="k-work__name">{line.name}</h2>
      <p class="k-work__count">{countWords(line.count)}</p>
      <a class="nhsuk-button k-work__begin" href={line.href} role="button" draggable={false}>
        {m.worklist_begin()}
      </a>
    </section>
  );
}

function Line({ line }: { line: WorkLine }) {
  return (
    <li class="k-work__row">
      <a href={line.href}>{line.name}</a>
      <span class="k-work__count">{countWords(line.count)}</span>
    </li>
  );
}

function Quiet({ lines }: { lines: readonly WorkLine[] }) {
  return (
    <section class="k-work__quiet">
      <h2 class="k-work__under">{m.worklist_quiet_heading()}</h2>
      <ul>
        {lines.map(({ href, name }) => (
          <li>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function countWords(count: number): string {
  return count < many ? m.worklist_count({ count }) : m.worklist_count_many({ count: many });
}
