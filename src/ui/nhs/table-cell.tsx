import { classNames, variantClass } from './class-names.ts';
import { Element } from './element.tsx';
import { asCopy, type Attributes, type Copy, type OrText, VisuallyHidden, Words } from './wording.tsx';

export type CellOptions = Copy & {
  readonly visuallyHiddenText?: string | undefined;
  readonly format?: string | undefined;
  readonly href?: string | undefined;
  readonly align?: string | undefined;
  readonly width?: string | undefined;
  readonly colspan?: number | string | undefined;
  readonly rowspan?: number | string | undefined;
  readonly header?: string | undefined;
  readonly sort?: string | boolean | undefined;
  readonly sortNext?: string | undefined;
  readonly sortValue?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** What is not there takes no room. */
export type MaybeCell = OrText<CellOptions> | null | undefined | false;

type TableCellProps = {
  readonly cell: CellOptions;
  readonly tag: 'th' | 'td';
  readonly attributes: Attributes;
  /** The heading of its column, said again in each cell where the table becomes a list. */
  readonly heading?: CellOptions | undefined;
};

export function TableCell({ cell, tag, attributes, heading }: TableCellProps) {
  return (
    <Element tag={tag} class={classOf(cell, tag)} {...attributes} {...cell.attributes}>
      {heading && (
        <span class="nhsuk-table__heading" aria-hidden="true">
          <CellWords cell={{ ...heading, href: undefined }} />{' '}
        </span>
      )}
      {heading && (cell.html || cell.children) ? (
        <span>
          <CellWords cell={cell} />
        </span>
      ) : (
        <CellWords cell={cell} />
      )}
    </Element>
  );
}

function CellWords({ cell }: { cell: CellOptions }) {
  const hidden = cell.visuallyHiddenText && <VisuallyHidden> {cell.visuallyHiddenText}</VisuallyHidden>;
  if (!cell.href) return [<Words of={cell} />, hidden];
  return (
    <a class="nhsuk-link" href={cell.href}>
      <Words of={cell} />
      {hidden}
    </a>
  );
}

function classOf({ format, align, width, classes }: CellOptions, tag: 'th' | 'td'): string {
  const name = tag === 'th' ? 'nhsuk-table__header' : 'nhsuk-table__cell';
  return classNames(
    name,
    variantClass(`${name}--`, format, { allowed: ['numeric'], given: classes }),
    variantClass('nhsuk-u-text-align-', align, { allowed: ['left', 'centre', 'right'], given: classes }),
    width && !classes?.includes(`nhsuk-u-width-${width}`) && `nhsuk-u-width-${width}`,
    classes,
  );
}

export function cellOf(cell: MaybeCell): CellOptions {
  return asCopy<CellOptions>(cell || undefined);
}
