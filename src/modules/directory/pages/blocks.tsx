import type { Theirs } from '#ui/theirs.tsx';

import type { TextBlock } from '../domain/text-blocks.ts';

type BlocksProps = { readonly blocks: readonly TextBlock[]; readonly theirs: Theirs };

/** Paragraphs and lists as somebody typed them. */
export function Blocks({ blocks, theirs }: BlocksProps) {
  return (
    <>
      {blocks.map((block) =>
        block.kind === 'list' ? (
          <ul {...theirs}>
            {block.items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        ) : (
          <p {...theirs}>
            {block.lines.map((line, index) => (
              <>
                {index > 0 && <br />}
                {line}
              </>
            ))}
          </p>
        ),
      )}
    </>
  );
}
