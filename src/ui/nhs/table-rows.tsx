import { cellOf, type CellOptions, type MaybeCell, TableCell } from './table-cell.tsx';
import type { TableOptions } from './table.tsx';
import type { Attributes } from './wording.tsx';

type TableHeadProps = {
  readonly options: TableOptions;
  readonly isSortable: boolean;
  readonly byScript: boolean;
};

export function TableHead({ options, isSortable, byScript }: TableHeadProps) {
  const { head = [], responsive } = options;
  if (head.length === 0) return null;
  return (
    <thead class="nhsuk-table__head" role={responsive ? 'rowgroup' : undefined}>
      <tr class="nhsuk-table__row" role={responsive ? 'row' : undefined}>
        {head.map((given) => {
          if (!given) return null;
          const cell = cellOf(given);
          const sorting = isSortable ? sortAttributes(cell, byScript) : {};
          return (
            <TableCell
              cell={cell}
              tag="th"
              attributes={{ ...headAttributes(cell, responsive), ...sorting }}
            />
          );
        })}
      </tr>
    </thead>
  );
}

export function TableBody({ options }: { options: TableOptions }) {
  return (
    <tbody class="nhsuk-table__body">
      {options.rows.map(
        (row) =>
          row && (
            <tr class="nhsuk-table__row" role={options.responsive ? 'row' : undefined}>
              {row.map((cell, index) => cell && <BodyCell given={cell} index={index} options={options} />)}
            </tr>
          ),
      )}
    </tbody>
  );
}

function BodyCell({ given, index, options }: { given: MaybeCell; index: number; options: TableOptions }) {
  const { responsive, firstCellIsHeader } = options;
  const heading = cellOf(options.head?.[index]);
  const isHeader = index === 0 && Boolean(firstCellIsHeader);
  const cell = inheriting(cellOf(given), heading);
  const attributes: Attributes = {
    scope: isHeader ? 'row' : undefined,
    role: responsive ? (isHeader ? 'rowheader' : 'cell') : undefined,
    ...spans(cell, responsive),
    'data-sort-value': cell.sortValue || undefined,
  };
  return (
    <TableCell
      cell={cell}
      tag={isHeader ? 'th' : 'td'}
      attributes={attributes}
      heading={responsive ? { ...heading, text: heading.text ?? cell.header } : undefined}
    />
  );
}

function inheriting(cell: CellOptions, heading: CellOptions): CellOptions {
  const isWordsAmongNumbers = cell.format === 'string' && heading.format === 'numeric';
  return {
    ...cell,
    format: cell.format ?? heading.format,
    align: cell.align ?? (isWordsAmongNumbers ? 'right' : heading.align),
  };
}

function headAttributes(cell: CellOptions, responsive: boolean | undefined): Attributes {
  return { scope: 'col', role: responsive ? 'columnheader' : undefined, ...spans(cell, responsive) };
}

function spans({ colspan, rowspan }: CellOptions, responsive: boolean | undefined): Attributes {
  return { colspan: responsive ? undefined : colspan, rowspan };
}

function sortAttributes({ sort, sortNext }: CellOptions, byScript: boolean): Attributes {
  if (!sort) return {};
  return {
    'data-sort': '',
    'data-sort-next': byScript ? sortNext : undefined,
    'aria-sort': sort === true || sort === 'none' ? undefined : sort,
  };
}
