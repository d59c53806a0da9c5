import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { Saying, saying, TheirName } from '#ui/theirs.tsx';
import { When } from '#ui/when.tsx';

export type ProposalsView = {
  readonly total: number;
  readonly waiting: readonly {
    readonly href: string;
    readonly name: string;
    readonly by: string;
    readonly where: string;
    readonly proposedAt: Date;
  }[];
};

export function ProposalsPage({ shell, view }: { readonly shell: Shell; readonly view: ProposalsView }) {
  const { total, waiting } = view;
  return (
    <Page
      shell={shell}
      title={m.schemes_proposals_title()}
      crumbs={[{ href: '/schemes', label: m.schemes_title() }]}
    >
      {total === 0 ? (
        <Empty action={{ href: '/schemes', label: m.schemes_see_all() }}>{m.schemes_proposals_none()}</Empty>
      ) : (
        <>
          <p>
            {m.schemes_proposals_waiting({ count: total })} ·{' '}
            <a href="/schemes/proposals.csv">{m.schemes_csv()}</a>
          </p>
          <ul class="k-notices">
            {waiting.map(({ href, name, by, where, proposedAt }) => (
              <li class="k-notice">
                <article>
                  <h2 class="k-notice__name">
                    <a href={href}>
                      <TheirName name={name} />
                    </a>
                  </h2>
                  <p class="k-notice__by">
                    <Saying {...saying((words) => m.schemes_by({ name: words }), by)} />
                  </p>
                  <p>{where}</p>
                  <p class="k-notice__fresh">
                    {m.schemes_proposed_on()} <When at={proposedAt} year />
                  </p>
                </article>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
