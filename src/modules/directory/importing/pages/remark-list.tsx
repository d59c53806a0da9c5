type Remark = { readonly field: string; readonly why: string };

/** What was mended, left out or is in doubt, each with the field as the source calls it. */
export function RemarkList({
  remarks,
  none,
}: {
  readonly remarks: readonly Remark[];
  readonly none?: string;
}) {
  return (
    <ul class="k-doubtful__remarks">
      {remarks.length === 0 && none && <li class="k-feeds__soft">{none}</li>}
      {remarks.map(({ field, why }) => (
        <li>
          <span class="k-doubtful__field" lang="en" translate="no">
            {field}
          </span>{' '}
          {why}
        </li>
      ))}
    </ul>
  );
}
