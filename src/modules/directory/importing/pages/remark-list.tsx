type Remark = { readonly field: string; readonly isStandardName: boolean; readonly why: string };

/** What was mended, left out or is in doubt, each with its field. */
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
      {remarks.map(({ field, isStandardName, why }) => (
        <li>
          <span class="k-doubtful__field" {...(isStandardName && { lang: 'en', translate: 'no' as const })}>
            {field}
          </span>{' '}
          {why}
        </li>
      ))}
    </ul>
  );
}
