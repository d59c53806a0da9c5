import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';
import { calledBy, saying } from '#ui/theirs.tsx';
import { When } from '#ui/when.tsx';

import { Changes } from './changes.tsx';
import type { SchemeChange } from './scheme-changes.ts';

export type SchemeHistoryView = {
  readonly id: string;
  readonly name: string;
  readonly changes: readonly {
    readonly at: Date;
    readonly by: string | null;
    /** Null: it was added. */
    readonly changed: readonly SchemeChange[] | null;
  }[];
};

type Props = { readonly shell: Shell; readonly view: SchemeHistoryView };

export function SchemeHistoryPage({ shell, view: { id, name, changes } }: Props) {
  return (
    <Page
      shell={shell}
      title={saying((words) => m.schemes_history_title({ name: words }), name)}
      crumbs={[
        { href: '/schemes', label: m.schemes_title() },
        { href: `/schemes/${id}`, label: calledBy(name) },
      ]}
    >
      {changes.map((change) => (
        <section class="k-service__part">
          <h2 class="k-service__question">
            <When at={change.at} year />
          </h2>
          <div class="k-service__answer">
            <p>{change.by ?? m.schemes_history_somebody()}</p>
            <Change changed={change.changed} />
          </div>
        </section>
      ))}
    </Page>
  );
}

function Change({ changed }: Pick<Props['view']['changes'][number], 'changed'>) {
  if (changed === null) return <p>{m.schemes_history_added()}</p>;
  if (changed.length === 0) return <p>{m.schemes_history_checked()}</p>;
  return <Changes changes={changed} />;
}
