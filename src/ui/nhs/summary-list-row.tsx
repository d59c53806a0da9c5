import { actionGroup, actionItems, type ActionsOptions, CardAction } from './card-action.tsx';
import { classNames } from './class-names.ts';
import type { HeadingOptions } from './heading.tsx';
import { asCopy, type Attributes, type Copy, type OrText, Words } from './wording.tsx';

type Cell = Copy & {
  readonly id?: string | undefined;
  readonly width?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type SummaryRow = {
  readonly id?: string | undefined;
  readonly key: OrText<Cell>;
  readonly value: OrText<Cell>;
  readonly actions?: ActionsOptions | undefined;
  readonly border?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

type RowProps = {
  readonly row: SummaryRow;
  readonly noActions: boolean;
  readonly noBorder: boolean;
  readonly cardHeading: OrText<HeadingOptions> | undefined;
};

export function SummaryListRow({ row, noActions, noBorder, cardHeading }: RowProps) {
  const key = asCopy<Cell>(row.key);
  const value = asCopy<Cell>(row.value);
  const unbordered = noBorder && !row.classes?.includes('nhsuk-summary-list__row--no-border');
  return (
    <div
      class={classNames(
        'nhsuk-summary-list__row',
        noActions && 'nhsuk-summary-list__row--no-actions',
        unbordered && 'nhsuk-summary-list__row--no-border',
        row.classes,
      )}
      id={row.id}
      {...row.attributes}
    >
      <dt class={cellClass('nhsuk-summary-list__key', key)} id={key.id} {...key.attributes}>
        <Words of={key} />
      </dt>
      <dd class={cellClass('nhsuk-summary-list__value', value)} id={value.id} {...value.attributes}>
        <Words of={value} />
      </dd>
      <RowActions actions={row.actions} cardHeading={cardHeading} />
    </div>
  );
}

function RowActions({ actions, cardHeading }: Pick<SummaryRow, 'actions'> & Pick<RowProps, 'cardHeading'>) {
  const group = actionGroup(actions);
  const drawn = actionItems(actions).map((action) => <CardAction action={action} of={cardHeading} />);
  if (drawn.length === 0) return null;
  return (
    <dd class={cellClass('nhsuk-summary-list__actions', group)} id={group.id} {...group.attributes}>
      {drawn.length === 1 ? (
        drawn
      ) : (
        <ul class="nhsuk-summary-list__actions-list">
          {drawn.map((action) => (
            <li class="nhsuk-summary-list__actions-list-item">{action}</li>
          ))}
        </ul>
      )}
    </dd>
  );
}

function cellClass(name: string, { width, classes }: Partial<Pick<Cell, 'width' | 'classes'>>): string {
  const sized = width && !classes?.includes(`nhsuk-u-width-${width}`) && `nhsuk-u-width-${width}`;
  return classNames(name, sized, classes);
}
