import { Heading, type HeadingOptions } from './heading.tsx';
import type { TableOptions } from './table.tsx';
import { asCopy, hasWords } from './wording.tsx';

export type TableCaptionOptions = HeadingOptions;

type TableCaptionProps = { readonly options: TableOptions; readonly isSortable: boolean };

export function TableCaption({ options, isSortable }: TableCaptionProps) {
  const caption = asCopy<TableCaptionOptions>(options.caption);
  if (!hasWords(caption)) return null;
  const hidden = caption.visuallyHiddenText ?? (isSortable ? 'Column headers are sortable' : undefined);
  const inner = asCopy(caption.caption);
  const placed = !inner.placement || ['start', 'end'].includes(inner.placement);
  return (
    <Heading
      id={captionId(options)}
      text={caption.text}
      html={caption.html}
      visuallyHiddenText={hidden && `(${hidden})`}
      caption={{
        ...inner,
        size: inner.size ?? caption.size,
        placement: placed ? inner.placement : undefined,
      }}
      size={caption.size}
      sizes={['s', 'm', 'l', 'xl']}
      className="nhsuk-table__caption"
      classPrefix="nhsuk-table__caption--"
      classes={caption.classes}
      attributes={caption.attributes}
      element="caption"
    />
  );
}

/** A table that scrolls is named by its caption. */
export function captionId({ caption: given, id, scroll }: TableOptions): string | undefined {
  const caption = asCopy<TableCaptionOptions>(given);
  if (caption.id || !scroll) return caption.id;
  if (id) return `${id}-caption`;
  return caption.text && `table-${caption.text.replaceAll(' ', '-').toLowerCase().slice(0, 40)}-caption`;
}
