import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';

import { AnswersTable } from './answers-table.page.tsx';
import { ChangeInWords } from './change-in-words.page.tsx';
import type { MeasuresView } from './measures.view.ts';
import { OccasionList } from './occasions.page.tsx';

/** Four separate answers and how each has moved; nothing that makes one number of them. */
export function MeasuresPage({ shell, view }: { shell: Shell; view: MeasuresView }) {
  const href = `${view.personHref}/measures/ons4`;
  const mayAsk = view.mayAsk && !view.isTooYoung;
  const hasAny = view.episodes.length > 0;
  return (
    <Page
      shell={shell}
      title={m.plans_measures_title({ name: view.name })}
      crumbs={[{ href: view.personHref, label: view.fullName }]}
      width="full"
      {...(mayAsk && hasAny ? { action: { href, label: m.plans_ons4_ask() } } : {})}
    >
      {view.isTooYoung && <p>{m.plans_ons4_too_young_page(view)}</p>}
      {!hasAny && !view.isTooYoung && (
        <Empty {...(mayAsk ? { action: { href, label: m.plans_ons4_ask() } } : {})}>
          {m.plans_ons4_empty(view)}
        </Empty>
      )}
      {view.episodes.map((asked, index) => (
        <section class="k-measures">
          {index > 0 && <h2>{m.plans_ons4_earlier_support()}</h2>}
          <AnswersTable asked={asked} />
          <ChangeInWords asked={asked} name={view.name} />
          <OccasionList asked={asked} view={view} />
        </section>
      ))}
      {hasAny && <p class="k-small k-soft">{m.plans_ons4_source()}</p>}
    </Page>
  );
}
