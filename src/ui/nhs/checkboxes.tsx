import { ChoiceBox, ChoiceDivider, choiceId, type ChoiceItem } from './choice.tsx';
import { classNames } from './class-names.ts';
import type { FieldsetOptions } from './fieldset.tsx';
import { Beside, FieldsetGroup, type FieldOptions } from './form-group.tsx';
import type { Attributes } from './wording.tsx';

export type CheckboxesOptions = Omit<FieldOptions, 'label'> & {
  readonly fieldset?: FieldsetOptions | undefined;
  readonly id?: string | undefined;
  readonly idPrefix?: string | undefined;
  readonly name: string;
  readonly items: readonly (ChoiceItem | null | undefined | false)[];
  readonly values?: readonly string[] | undefined;
  readonly small?: boolean | undefined;
  readonly inline?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Checkboxes(options: CheckboxesOptions) {
  const idPrefix = options.idPrefix || options.name;
  return (
    <FieldsetGroup
      options={options}
      idPrefix={idPrefix}
      control={(describedBy) => (
        <div class={classOf(options)} id={options.id} data-module="nhsuk-checkboxes" {...options.attributes}>
          <Beside of={options.formGroup?.beforeInputs} />
          {options.items.map(
            (item, index) =>
              item && (
                <Checkbox
                  item={item}
                  id={choiceId(item, idPrefix, index)}
                  options={options}
                  describedBy={options.fieldset ? undefined : describedBy}
                />
              ),
          )}
          <Beside of={options.formGroup?.afterInputs} />
        </div>
      )}
    />
  );
}

type Part = { item: ChoiceItem; id: string; options: CheckboxesOptions; describedBy: string | undefined };

function Checkbox({ item, id, options, describedBy }: Part) {
  if (item.divider) return <ChoiceDivider item={item} kind="checkboxes" />;
  const isChosen = options.values?.includes(String(item.value)) && item.checked !== false;
  return (
    <ChoiceBox
      item={item}
      kind="checkboxes"
      id={id}
      name={item.name || options.name}
      isChecked={Boolean(item.checked || isChosen)}
      disabled={options.disabled}
      describedBy={describedBy}
    />
  );
}

function classOf({ small, inline, classes }: CheckboxesOptions): string {
  return classNames(
    'nhsuk-checkboxes',
    small && !classes?.includes('nhsuk-checkboxes--small') && 'nhsuk-checkboxes--small',
    inline && !classes?.includes('nhsuk-checkboxes--inline') && 'nhsuk-checkboxes--inline',
    classes,
  );
}
