import { m } from '#text';
import { Note } from '#ui/callouts.tsx';

/** Somebody else was quicker. */
export type Trouble = {
  readonly says: 'taken' | 'decided' | 'nothing-to-join';
  /** What was typed and not saved, to copy from. */
  readonly kept: readonly string[];
};

export function TroubleNote({ trouble, known }: { trouble: Trouble; known: string }) {
  return (
    <Note>
      <p>{says[trouble.says](known)}</p>
      {trouble.kept.length > 0 && (
        <>
          <p>{m.referrals_one_you_wrote()}</p>
          {trouble.kept.map((text) => (
            <p class="k-typed" dir="auto">
              {text}
            </p>
          ))}
        </>
      )}
    </Note>
  );
}

const says = {
  taken: (known: string) => m.referrals_one_was_taken({ known }),
  decided: () => m.referrals_one_was_decided(),
  'nothing-to-join': () => m.referrals_one_nothing_to_join(),
} as const;
