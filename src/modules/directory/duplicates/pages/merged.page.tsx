import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

export type MergedView = {
  readonly rows: readonly {
    readonly href: string;
    readonly kept: string;
    readonly merged: string;
    readonly at: Date;
  }[];
};

/** What was merged lately, and the way to undo it. */
export function MergedPage({ shell, view }: { shell: Shell; view: MergedView }) {
  const list = { href: '/directory/work/duplicates', label: m.duplicates_title() };
  return (
    <Page
      shell={shell}
      title={m.duplicates_merged_title()}
      crumbs={[{ href: '/directory/work', label: m.worklist_title() }, list]}
    >
      {view.rows.length === 0 ? (
        <Empty action={list}>{m.duplicates_merged_none()}</Empty>
      ) : (
        <ul class="k-pairs">
          {view.rows.map(({ href, kept, merged, at }) => (
            <li class="k-pairs__row">
              <a href={href}>
                <bdi>{m.duplicates_merged_line({ kept, merged })}</bdi>
              </a>
              <p class="k-pairs__why">
                <When at={at} year />
              </p>
            </li>
          ))}
        </ul>
      )}
      <p class="k-work__foot">
        <a href="/directory/work/duplicates/merged.csv" download>
          {m.duplicates_csv()}
        </a>
      </p>
    </Page>
  );
}
