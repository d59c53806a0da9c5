import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextField, tellApart } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

type SlipProps = { readonly shell: Shell; readonly form: FormState };

/** What reception types off a slip of paper: the code, and who it is. */
export function SlipPage({ shell, form }: SlipProps) {
  return (
    <Page shell={shell} title={m.pads_slip_title()} form={tellApart(form, labels)}>
      <p>{m.pads_slip_what()}</p>
      <Form form={form} action="/slips">
        <TextField
          form={form}
          name="code"
          label={m.pads_slip_code()}
          hint={m.pads_slip_code_hint()}
          autocomplete="off"
          spellcheck={false}
          width={10}
          maxlength={30}
        />
        <Who form={form} />
        <SubmitButton>{m.pads_slip_go_on()}</SubmitButton>
      </Form>
      <p>
        <a href="/referrals/new">{m.pads_slip_without()}</a>
      </p>
    </Page>
  );
}

function Who({ form }: { readonly form: FormState }) {
  return (
    <>
      <div class="k-beside">
        <TextField
          form={form}
          name="givenName"
          label={m.pads_slip_given()}
          spellcheck={false}
          autocomplete="off"
        />
        <TextField
          form={form}
          name="familyName"
          label={m.pads_slip_family()}
          spellcheck={false}
          autocomplete="off"
        />
      </div>
      <TextField
        form={form}
        name="phone"
        label={m.pads_slip_phone()}
        type="tel"
        autocomplete="off"
        width={20}
      />
    </>
  );
}

/** What somebody sees who holds their camera at their own slip. */
export function FoundSlipPage({ shell }: { readonly shell: Shell }) {
  return (
    <Page shell={shell} title={m.pads_found_title()} audience="public">
      <p>{m.pads_found_what()}</p>
      <p>
        <a class="nhsuk-button" href="/self-referral">
          {m.pads_found_self()}
        </a>
      </p>
    </Page>
  );
}

const labels = {
  givenName: m.pads_slip_given,
  familyName: m.pads_slip_family,
};
