import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { ListingsToTick } from '../../pages/listings-to-tick.tsx';
import type { ListingToTick } from '../../pages/listings-to-tick.tsx';

export type StaleView = {
  readonly rows: readonly ListingToTick[];
  /** The address of the next page, when there is one. */
  readonly next: string | null;
  /** Not the first page. */
  readonly continued: boolean;
};

type StaleProps = { readonly shell: Shell; readonly view: StaleView; readonly form: FormState };

/** Many at once: tick those that one knows about, and say what is so. */
export function StalePage({ shell, view, form }: StaleProps) {
  return (
    <Page
      shell={shell}
      title={m.assurance_stale_title()}
      form={form}
      crumbs={[{ href: '/directory/work', label: m.worklist_title() }]}
      width="full"
    >
      {view.rows.length === 0 ? <Nothing view={view} /> : <Rows view={view} form={form} />}
      <p class="k-work__foot">
        {view.continued && <a href="/directory/work/stale">{m.assurance_first_page()}</a>}
        {view.next && <a href={view.next}>{m.assurance_next_page()}</a>}
        <a href="/directory/work/stale.csv" download>
          {m.assurance_csv()}
        </a>
      </p>
    </Page>
  );
}

function Nothing({ view }: { view: StaleView }) {
  if (view.continued) return null;
  return (
    <Empty action={{ href: '/directory/work', label: m.worklist_title() }}>{m.assurance_stale_empty()}</Empty>
  );
}

function Rows({ view, form }: Pick<StaleProps, 'view' | 'form'>) {
  return (
    <Form form={form} class="k-stale">
      <p class="k-lead">{m.assurance_stale_lead()}</p>
      <ListingsToTick form={form} legend={m.assurance_stale_pick()} listings={view.rows} />
      <fieldset class="k-stale__verdicts" id="verdict">
        <legend>{m.assurance_stale_ticked()}</legend>
        <SubmitButton name="verdict" value="right">
          {m.assurance_stale_right()}
        </SubmitButton>
        <SubmitButton kind="quiet" name="verdict" value="closed-for-now">
          {m.assurance_stale_closed_for_now()}
        </SubmitButton>
        <SubmitButton kind="quiet" name="verdict" value="closed">
          {m.assurance_stale_closed()}
        </SubmitButton>
      </fieldset>
    </Form>
  );
}
