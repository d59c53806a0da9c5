import { actionItems, type ActionsOptions } from './card-action.tsx';
import { Card, type CardOptions } from './card.tsx';
import { classNames } from './class-names.ts';
import { type SummaryRow, SummaryListRow } from './summary-list-row.tsx';
import type { Attributes } from './wording.tsx';

export type SummaryListOptions = {
  readonly id?: string | undefined;
  readonly rows: readonly (SummaryRow | null | undefined | false)[];
  readonly card?: CardOptions | undefined;
  readonly border?: boolean | undefined;
  readonly lastRowBorder?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function SummaryList(options: SummaryListOptions) {
  const list = <List {...options} />;
  return options.card ? <Card {...options.card}>{list}</Card> : list;
}

function List(options: SummaryListOptions) {
  const rows = options.rows.filter((row): row is SummaryRow => Boolean(row));
  const hasActions = rows.some(
    (row: { actions?: ActionsOptions | undefined }) => actionItems(row.actions).length > 0,
  );
  return (
    <dl class={classOf(options)} id={options.id} {...options.attributes}>
      {rows.map((row, index) => (
        <SummaryListRow
          row={row}
          noActions={hasActions && actionItems(row.actions).length === 0}
          noBorder={row.border === false && !bordersAreOff(options, index === rows.length - 1)}
          cardHeading={options.card?.heading}
        />
      ))}
    </dl>
  );
}

function bordersAreOff({ classes, lastRowBorder }: SummaryListOptions, isLast: boolean): boolean {
  return (
    /nhsuk-summary-list--no-(last-row-)?border/.test(classes ?? '') || (lastRowBorder === false && isLast)
  );
}

function classOf({ border, lastRowBorder, classes }: SummaryListOptions): string {
  const without = (name: string) => !classes?.includes(name) && name;
  const noBorder = border === false && without('nhsuk-summary-list--no-border');
  const noLast = lastRowBorder === false && without('nhsuk-summary-list--no-last-row-border');
  return classNames('nhsuk-summary-list', noBorder || noLast, classes);
}
