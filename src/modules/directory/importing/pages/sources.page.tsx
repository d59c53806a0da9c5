import type { Shell } from '#platform/http.ts';
import { m } from '#text';
import { SummaryList } from '#ui/nhs/summary-list.tsx';
import { Page } from '#ui/page.tsx';
import { calledBy, saying } from '#ui/theirs.tsx';
import { When } from '#ui/when.tsx';
import { dayText } from '#ui/when-text.ts';

import type { SaidField } from '../provenance.ts';
import type { RemarkWords } from '../remark-words.ts';
import { saidFieldWords } from './said-field-words.ts';
import { RemarkList } from './remark-list.tsx';

export type FieldSource = {
  readonly field: SaidField;
  readonly from: 'source' | 'here' | 'changed-here';
  /** The day since when the source says so. */
  readonly since: string | null;
};

export type SourcesView = {
  readonly name: string;
  readonly listingHref: string;
  readonly historyHref: string;
  /** Null of a listing that was added here. */
  readonly source: {
    readonly name: string;
    readonly format: string;
    readonly sourceId: string | null;
    readonly readAt: Date;
    readonly writtenAt: Date | null;
    readonly doubtfulHref: string;
  } | null;
  readonly fields: readonly FieldSource[];
  readonly records: readonly { readonly name: string; readonly remarks: readonly RemarkWords[] }[];
};

type Props = { readonly shell: Shell; readonly view: SourcesView };

/** Where everything that a listing says is from, for those who keep the directory. */
export function SourcesPage({ shell, view }: Props) {
  return (
    <Page
      shell={shell}
      title={saying((name) => m.import_sources_title({ name }), view.name)}
      crumbs={[
        { href: '/directory', label: m.directory_crumb() },
        { href: view.listingHref, label: calledBy(view.name) },
      ]}
    >
      <Source source={view.source} />
      <h2 class="nhsuk-heading-m">{m.import_sources_fields()}</h2>
      <SummaryList
        rows={groupsOf(view).map(({ from, fields }) => ({
          key: { text: from },
          value: { text: fields.map((field) => saidFieldWords[field]()).join(' · ') },
        }))}
      />
      <p>
        <a href={view.historyHref}>{m.import_sources_history()}</a>
      </p>
      <Records view={view} />
    </Page>
  );
}

function Source({ source }: Pick<SourcesView, 'source'>) {
  if (!source) return <p class="k-lead">{m.import_sources_none()}</p>;
  const { name, format, sourceId } = source;
  return (
    <>
      <p class="k-lead">{m.import_sources_lead({ name, format })}</p>
      <p>
        {sourceId !== null && <>{m.import_sources_id({ id: sourceId })} </>}
        {m.import_sources_read()} <When at={source.readAt} />.
        {source.writtenAt && (
          <>
            {' '}
            {m.import_sources_written()} <When at={source.writtenAt} />.
          </>
        )}
      </p>
    </>
  );
}

/** Fields that are from the same and since the same day together: first what is ours, then the newest. */
function groupsOf({ fields, source }: SourcesView) {
  const order = ['changed-here', 'here', 'source'];
  const sorted = fields.toSorted(
    (a, b) => order.indexOf(a.from) - order.indexOf(b.from) || (b.since ?? '').localeCompare(a.since ?? ''),
  );
  const groups = Map.groupBy(sorted, (field) => fromWords(field, source?.name ?? ''));
  return [...groups].map(([from, same]) => ({ from, fields: same.map(({ field }) => field) }));
}

function fromWords({ from, since }: FieldSource, source: string): string {
  if (from === 'here') return m.import_sources_here();
  if (from === 'changed-here') return m.import_sources_changed_here({ source });
  const day = dayText(since ?? '', { year: true });
  return m.import_sources_from({ source, day });
}

function Records({ view: { records, source } }: Pick<Props, 'view'>) {
  if (records.length === 0 || !source) return null;
  return (
    <>
      <h2 class="nhsuk-heading-m">{m.import_sources_records()}</h2>
      <ul class="k-feeds">
        {records.map(({ name, remarks }) => (
          <li class="k-feeds__row">
            <p class="k-feeds__soft" lang="en" translate="no">
              <bdi>{name}</bdi>
            </p>
            <RemarkList remarks={remarks} />
          </li>
        ))}
      </ul>
      <p>
        <a href={source.doubtfulHref}>{m.import_sources_all_records()}</a>
      </p>
    </>
  );
}
