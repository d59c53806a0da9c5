import { Card, type CardOptions } from './card.tsx';
import { classNames, variantClass } from './class-names.ts';
import type { HeadingOptions } from './heading.tsx';
import { captionId, TableCaption, type TableCaptionOptions } from './table-caption.tsx';
import { type MaybeCell, cellOf } from './table-cell.tsx';
import { TableBody, TableHead } from './table-rows.tsx';
import { asCopy, type Attributes, type OrText } from './wording.tsx';

export type TableOptions = {
  readonly id?: string | undefined;
  readonly caption?: OrText<TableCaptionOptions> | undefined;
  readonly head?: readonly MaybeCell[] | undefined;
  readonly rows: readonly (readonly MaybeCell[] | null | undefined | false)[];
  readonly firstCellIsHeader?: boolean | undefined;
  /** On a phone each row becomes a list, every cell with its heading. */
  readonly responsive?: boolean | undefined;
  readonly scroll?: boolean | undefined;
  readonly compact?: boolean | undefined;
  readonly striped?: boolean | undefined;
  readonly border?: boolean | undefined;
  readonly lastRowBorder?: boolean | undefined;
  readonly variant?: string | undefined;
  readonly card?: CardOptions | undefined;
  readonly panel?: boolean | undefined;
  readonly heading?: string | undefined;
  readonly headingLevel?: number | undefined;
  readonly panelClasses?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Table(options: TableOptions) {
  const drawn = options.scroll ? <Scroll options={options} /> : <PlainTable {...options} />;
  if (!options.card && !options.panel) return drawn;
  const { card = {} } = options;
  const heading = card.heading ?? { text: options.heading, level: options.headingLevel };
  return (
    <Card
      {...card}
      heading={asCopy<HeadingOptions>(heading)}
      classes={options.panelClasses ?? card.classes}
      variant={card.variant ?? (options.panel ? 'feature' : undefined)}
    >
      {drawn}
    </Card>
  );
}

function PlainTable(options: TableOptions) {
  const isSortable = sortable(options);
  const byScript = isSortable && !options.head?.some((cell) => cellOf(cell).href);
  return (
    <table
      class={classOf(options, isSortable)}
      id={options.id}
      data-module={byScript ? 'nhsuk-table' : undefined}
      role={options.responsive ? 'table' : undefined}
      {...options.attributes}
    >
      <TableCaption options={options} isSortable={isSortable} />
      <TableHead options={options} isSortable={isSortable} byScript={byScript} />
      <TableBody options={options} />
    </table>
  );
}

/** A wide table scrolls by itself, so that the page does not. */
function Scroll({ options }: { options: TableOptions }) {
  const reverse = options.variant === 'reverse' && 'nhsuk-scroll--reverse';
  return (
    <div class={classNames('nhsuk-scroll', reverse)} data-module="nhsuk-scroll">
      <div class="nhsuk-scroll__content" role="region" aria-labelledby={captionId(options)}>
        <PlainTable {...options} />
      </div>
    </div>
  );
}

function sortable({ head }: TableOptions): boolean {
  return Boolean(head?.some((cell) => cellOf(cell).sort));
}

function classOf(options: TableOptions, isSortable: boolean): string {
  const { classes } = options;
  const when = (condition: boolean | undefined, name: string) =>
    condition && !classes?.includes(`nhsuk-table--${name}`) && `nhsuk-table--${name}`;
  const noBorder = when(options.border === false, 'no-border');
  return classNames(
    'nhsuk-table',
    variantClass('nhsuk-table--', options.variant, { allowed: ['reverse'], given: classes }),
    when(options.compact, 'compact'),
    when(options.responsive, 'responsive'),
    noBorder || when(options.lastRowBorder === false, 'no-last-row-border'),
    when(isSortable, 'sortable'),
    when(options.striped, 'striped'),
    classes,
  );
}
