import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import {
  CheckboxGroup,
  Form,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
  tellApart,
} from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { AmendmentView, Earlier } from './amendment.view.ts';

/** Puts right what a referral says. What it said before stays readable. */
export function AmendmentPage({ shell, view }: { shell: Shell; view: AmendmentView }) {
  const { form, name, href, reference, reasonOptions } = view;
  const crumbs = [{ href, label: `${name} · ${reference}` }];
  return (
    <Page shell={shell} title={m.referrals_put_right_title()} crumbs={crumbs} form={tellApart(form, labels)}>
      <Form form={form} draft={`${href}/amendment`}>
        <div class="k-many">
          <CheckboxGroup
            form={form}
            name="reasons"
            legend={m.referrals_put_right_reasons()}
            options={reasonOptions}
            small
          />
        </div>
        <TextArea form={form} name="reasonNote" label={m.referrals_put_right_note()} rows={3} optional />
        <TextArea form={form} name="hopes" label={m.referrals_put_right_hopes()} rows={3} optional />
        <RadioGroup
          form={form}
          name="urgency"
          legend={m.referrals_put_right_urgency()}
          options={[
            { value: 'routine', label: m.referrals_put_right_can_wait() },
            { value: 'soon', label: m.referrals_put_right_soon() },
          ]}
          small
        />
        <TextField
          form={form}
          name="reason"
          label={m.referrals_amend_reason()}
          hint={m.referrals_amend_hint()}
        />
        <div class="nhsuk-button-group">
          <SubmitButton>{m.referrals_amend_save()}</SubmitButton>
          <a href={href}>{m.referrals_put_right_leave()}</a>
        </div>
      </Form>
      <Before earlier={view.earlier} />
    </Page>
  );
}

function Before({ earlier }: { earlier: readonly Earlier[] }) {
  if (earlier.length === 0) return null;
  return (
    <section>
      <h2>{m.referrals_amended_before()}</h2>
      <ul class="nhsuk-list">
        {earlier.map(({ field, before, reason, by, at }) => (
          <li>
            <strong>{field}</strong>: <bdi>{before}</bdi>
            <br />
            <When at={at} /> · {by} · <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

const labels = {
  reasonNote: m.referrals_put_right_note,
  hopes: m.referrals_put_right_hopes,
};
