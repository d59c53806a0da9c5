import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { ListingsToTick } from '../../pages/listings-to-tick.tsx';
import { doubtfulOutcomes } from '../domain/outcomes.ts';
import { Doubts, Said } from './doubts.tsx';
import type { DoubtfulRow } from './doubts.tsx';
import { outcomeWords } from './outcome-words.ts';
import type { Outcome, SourceName } from '../store/report-store.ts';

export type DoubtfulView = {
  readonly outcome: Outcome;
  readonly source: string | null;
  readonly sources: readonly SourceName[];
  readonly rows: readonly DoubtfulRow[];
  readonly hrefs: { readonly first: string | null; readonly next: string | null; readonly csv: string };
};

type Props = { readonly shell: Shell; readonly view: DoubtfulView; readonly form: FormState };

/** What was read from other directories and is in doubt, and why. */
export function DoubtfulPage({ shell, view, form }: Props) {
  const { hrefs } = view;
  return (
    <Page
      shell={shell}
      title={m.import_doubtful_title()}
      form={form}
      crumbs={[{ href: '/directory/work', label: m.worklist_title() }]}
      width="full"
    >
      <Which view={view} />
      <Found view={view} form={form} />
      <p class="k-work__foot">
        {hrefs.first && <a href={hrefs.first}>{m.import_doubtful_first()}</a>}
        {hrefs.next && <a href={hrefs.next}>{m.import_doubtful_next()}</a>}
        {view.rows.length > 0 && (
          <a href={hrefs.csv} download>
            {m.import_doubtful_csv()}
          </a>
        )}
      </p>
    </Page>
  );
}

function Which({ view }: { view: DoubtfulView }) {
  return (
    <form method="get" action="/directory/work/doubtful" class="k-doubtful__which">
      <Pick name="show" label={m.import_doubtful_show()}>
        {doubtfulOutcomes.map((outcome) => (
          <option value={outcome} selected={outcome === view.outcome}>
            {outcomeWords[outcome]()}
          </option>
        ))}
      </Pick>
      <Pick name="source" label={m.import_doubtful_source()}>
        <option value="">{m.import_doubtful_all_sources()}</option>
        {view.sources.map(({ id, name }) => (
          <option value={id} selected={id === view.source}>
            {name}
          </option>
        ))}
      </Pick>
      <button class="nhsuk-button nhsuk-button--secondary" type="submit">
        {m.import_doubtful_filter()}
      </button>
    </form>
  );
}

function Pick({ name, label, children }: { name: string; label: string; children?: unknown }) {
  return (
    <div class="nhsuk-form-group">
      <label class="nhsuk-label" for={name}>
        {label}
      </label>
      <select class="nhsuk-select" id={name} name={name}>
        {children}
      </select>
    </div>
  );
}

function Found({ view, form }: Pick<Props, 'view' | 'form'>) {
  if (view.rows.length === 0) {
    return (
      <Empty action={{ href: '/directory/work', label: m.worklist_title() }}>
        {m.import_doubtful_empty()}
      </Empty>
    );
  }
  if (view.outcome === 'proposed-for-removal') return <Gone view={view} form={form} />;
  return view.outcome === 'mended' ? (
    <ul class="k-feeds">
      {view.rows.map((row) => (
        <li class="k-feeds__row">
          <Said row={row} />
        </li>
      ))}
    </ul>
  ) : (
    <Doubts rows={view.rows} outcome={view.outcome} form={form} />
  );
}

/** Nothing is removed because a directory has it no longer: somebody says so. */
function Gone({ view, form }: Pick<Props, 'view' | 'form'>) {
  return (
    <Form form={form} class="k-stale" action="/directory/work/doubtful?show=proposed-for-removal">
      <ListingsToTick
        form={form}
        legend={m.import_removal_pick()}
        listings={view.rows.flatMap(({ serviceId, title, about }) =>
          serviceId === null ? [] : [{ id: serviceId, name: title, line: about }],
        )}
      />
      <fieldset class="k-stale__verdicts">
        <legend>{m.import_removal_ticked()}</legend>
        <SubmitButton name="verdict" value="ended">
          {m.import_removal_close()}
        </SubmitButton>
        <SubmitButton kind="quiet" name="verdict" value="kept">
          {m.import_removal_keep()}
        </SubmitButton>
      </fieldset>
    </Form>
  );
}
