import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { errorOf, SubmitButton, TextField } from '#ui/form/index.ts';
import { ErrorMessage } from '#ui/nhs/error-message.tsx';
import { Page } from '#ui/page.tsx';

type Props = { readonly shell: Shell; readonly form: FormState; readonly megabytes: number };

/** The file and what people call it. A file cannot be kept as a draft, so this form is sent as it is. */
export function NewUploadPage({ shell, form, megabytes }: Props) {
  const error = errorOf(form, 'file');
  return (
    <Page
      shell={shell}
      title={m.import_upload_title()}
      form={form}
      crumbs={[
        { href: '/directory/work', label: m.worklist_title() },
        { href: '/directory/work/feeds', label: m.import_feeds_title() },
      ]}
    >
      <p class="k-lead">{m.import_upload_lead()}</p>
      <form method="post" enctype="multipart/form-data" novalidate>
        <input type="hidden" name="once" value={form.once} />
        <TextField
          form={form}
          name="name"
          label={m.import_upload_name()}
          hint={m.import_upload_name_hint()}
          maxlength={60}
          spellcheck={false}
        />
        <div class={error ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
          <label class="nhsuk-label" for="file">
            {m.import_upload_file({ megabytes })}
          </label>
          {error && <ErrorMessage id="file-error" text={error} />}
          <input
            class="k-upload__file"
            id="file"
            name="file"
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
            aria-describedby={error ? 'file-error' : undefined}
          />
        </div>
        <SubmitButton>{m.import_upload_submit()}</SubmitButton>
      </form>
    </Page>
  );
}
