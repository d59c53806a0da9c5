import type { Child } from 'hono/jsx';

import { m } from '#text';
import { valueOf } from '#ui/form/index.ts';
import type { FormState } from '#ui/form/index.ts';
import { Button } from '#ui/nhs/button.tsx';
import { Fieldset } from '#ui/nhs/fieldset.tsx';

import { mostRows } from '../domain/most-rows.ts';
import type { RowKind } from '../domain/most-rows.ts';

export type RowProps = { readonly form: FormState; readonly start: string };

type RowsProps = {
  readonly form: FormState;
  readonly kind: RowKind;
  /** Where the form is sent, so that it opens again at the row that was added. */
  readonly action: string;
  readonly legend: (number: number) => string;
  readonly add: string;
  readonly remove: (number: number) => string;
  readonly children: (row: RowProps) => Child;
};

/** The rows of a kind, and the buttons that add one or take one away: they send the form, and need no script. */
export function Rows({ form, kind, action, legend, add, remove, children }: RowsProps) {
  const count = Math.min(Number(valueOf(form, `${kind}-rows`)) || 0, mostRows[kind]);
  const numbers = Array.from({ length: count }, (_, index) => index);
  return (
    <div class="k-rows" id={`${kind}-all`}>
      <input type="hidden" name={`${kind}-rows`} value={String(count)} />
      {numbers.map((index) => (
        <div class="k-rows__row" id={`${kind}-${index}`}>
          <Fieldset legend={{ text: legend(index + 1), size: 's' }}>
            <Kept form={form} name={`${kind}-${index}-id`} />
            {children({ form, start: `${kind}-${index}-` })}
            <RowButton action={`${action}#${kind}-all`} value={`remove-${kind}-${index}`}>
              {remove(index + 1)}
            </RowButton>
          </Fieldset>
        </div>
      ))}
      {count < mostRows[kind] ? (
        <RowButton action={`${action}#${kind}-${count}`} value={`add-${kind}`} adds>
          {add}
        </RowButton>
      ) : (
        <p class="k-rows__full">{m.editing_rows_full()}</p>
      )}
    </div>
  );
}

/** What a form carries and nobody types. */
export function Kept({ form, name }: { form: FormState; name: string }) {
  return <input type="hidden" name={name} value={valueOf(form, name)} />;
}

type RowButtonProps = {
  readonly action: string;
  readonly value: string;
  readonly adds?: boolean;
  readonly children: Child;
};

function RowButton({ action, value, adds = false, children }: RowButtonProps) {
  return (
    <Button
      variant="secondary"
      small
      name="do"
      value={value}
      classes={adds ? '' : 'k-rows__remove'}
      attributes={{ formaction: action }}
    >
      {children}
    </Button>
  );
}
