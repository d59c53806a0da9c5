import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SelectField, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { fieldWords } from './field-words.ts';
import type { RemarkWords } from '../remark-words.ts';
import { fieldNames } from '../domain/sheet-fields.ts';
import type { UploadState } from '../store/tables.ts';
import { RemarkList } from './remark-list.tsx';

export type PreviewRow = {
  /** Null when it would be left out. */
  readonly title: string | null;
  readonly lines: readonly string[];
  readonly remarks: readonly RemarkWords[];
};

export type UploadView = {
  readonly id: string;
  readonly name: string;
  readonly state: UploadState;
  readonly rows: number;
  readonly columns: readonly {
    readonly name: string;
    readonly field: string;
    readonly examples: readonly string[];
  }[];
  readonly preview: readonly PreviewRow[];
  /** How it was read, once it was. */
  readonly outcome: string | null;
  readonly doubtfulHref: string;
};

type Props = { readonly shell: Shell; readonly view: UploadView; readonly form: FormState };

/** What each column is, and what would come of the first rows. */
export function UploadPage({ shell, view, form }: Props) {
  return (
    <Page
      shell={shell}
      title={view.name}
      form={form}
      crumbs={[
        { href: '/directory/work', label: m.worklist_title() },
        { href: '/directory/work/feeds', label: m.import_feeds_title() },
      ]}
      width="full"
    >
      {view.outcome && (
        <>
          <p class={view.state === 'refused' ? 'k-lead k-feeds__failed' : 'k-lead'}>{view.outcome}</p>
          <p>
            <a href={view.doubtfulHref}>{m.import_feeds_doubtful_link()}</a>
          </p>
        </>
      )}
      {view.state === 'reading' ? (
        <p class="k-lead">{m.import_upload_reading()}</p>
      ) : (
        <Mapping view={view} form={form} />
      )}
    </Page>
  );
}

function Mapping({ view, form }: Pick<Props, 'view' | 'form'>) {
  return (
    <div class="k-upload">
      <Form form={form} class="k-upload__columns">
        <h2 class="nhsuk-heading-m">{m.import_upload_columns()}</h2>
        <p>{m.import_upload_columns_hint()}</p>
        {view.columns.map(({ name, examples }, at) => (
          <SelectField
            form={form}
            name={`column-${at}`}
            label={name || String(at + 1)}
            hint={examples.map((example) => example.slice(0, 40)).join(' · ')}
            prompt={m.import_upload_not_read()}
            options={fieldNames.map((field) => ({ value: field, label: fieldWords[field]() }))}
          />
        ))}
        <div class="k-feeds__steps">
          <SubmitButton name="step" value="read">
            {m.import_upload_read()}
          </SubmitButton>
          <SubmitButton kind="quiet" name="step" value="look">
            {m.import_upload_again()}
          </SubmitButton>
        </div>
      </Form>
      <section class="k-upload__preview">
        <h2 class="nhsuk-heading-m">{m.import_upload_preview()}</h2>
        <p class="k-feeds__soft">{m.import_upload_rows({ count: view.rows })}</p>
        <ol class="k-feeds">
          {view.preview.map((row) => (
            <Preview row={row} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function Preview({ row }: { row: PreviewRow }) {
  if (row.title === null) return <li class="k-feeds__row k-feeds__failed">{m.import_upload_left_out()}</li>;
  return (
    <li class="k-feeds__row">
      <p class="k-feeds__name">
        <bdi>{row.title}</bdi>
      </p>
      {row.lines.map((line) => (
        <p>{line}</p>
      ))}
      <RemarkList remarks={row.remarks} none={m.import_upload_fine()} />
    </li>
  );
}
