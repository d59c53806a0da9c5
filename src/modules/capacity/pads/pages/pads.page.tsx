import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Form, SelectField, SubmitButton, TextField } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { Day, When } from '#ui/when.tsx';

import type { PadRow, PadsView } from './pads.view.ts';

export const padStates: Readonly<Record<PadRow['state'], () => string>> = {
  good: m.pads_state_good,
  expired: m.pads_state_expired,
  withdrawn: m.pads_state_withdrawn,
};

/** Slips of paper for practices: print another pad, and what became of the others. */
export function PadsPage({ shell, view }: { shell: Shell; view: PadsView }) {
  const { form, practices, pads } = view;
  return (
    <Page shell={shell} title={m.pads_title()} form={form}>
      <p>{m.pads_what()}</p>
      <Form form={form}>
        <SelectField form={form} name="practiceId" label={m.pads_practice()} options={practices} />
        <TextField
          form={form}
          name="sheets"
          label={m.pads_sheets()}
          hint={m.pads_sheets_hint()}
          inputmode="numeric"
          width={3}
        />
        <SubmitButton>{m.pads_make()}</SubmitButton>
      </Form>
      <h2 class="nhsuk-heading-m">{m.pads_printed()}</h2>
      {pads.length === 0 ? <Empty>{m.pads_none()}</Empty> : <Pads pads={pads} />}
    </Page>
  );
}

function Pads({ pads }: Pick<PadsView, 'pads'>) {
  return (
    <ul class="k-links">
      {pads.map(({ id, practice, printedAt, used, slips, state, expiresOn }) => (
        <li>
          <a href={`/pads/${id}`}>
            {m.pads_one({ practice })} <When at={printedAt} show="day" year />
          </a>
          <br />
          {m.pads_used({ used, slips })} · {padStates[state]()} · {m.pads_until()}{' '}
          <Day date={expiresOn} year />
        </li>
      ))}
    </ul>
  );
}
