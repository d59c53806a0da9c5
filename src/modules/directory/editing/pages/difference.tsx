import { m } from '#text';

import type { Change } from '../changes.ts';
import type { Piece } from '../domain/word-difference.ts';

/** What changes, field by field: what it says now, and what it would say. The words that differ are marked. */
export function Difference({ changes, isNew = false, isPast = false }: DifferenceProps) {
  const [was, is] = isPast ? [m.editing_before(), m.editing_after()] : [m.editing_was(), m.editing_is()];
  if (changes.length === 0) return <p>{m.editing_no_difference()}</p>;
  return (
    <dl class="k-difference">
      {changes.map(({ label, isText, before, after }) => (
        <div class="k-difference__field">
          <dt>{label}</dt>
          {!isNew && (
            <dd class="k-difference__before">
              <span class="k-difference__which">{was}</span>
              <Pieces pieces={before} isText={isText} gone />
            </dd>
          )}
          <dd>
            {!isNew && <span class="k-difference__which">{is}</span>}
            <Pieces pieces={after} isText={isText} plain={isNew} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type DifferenceProps = {
  readonly changes: readonly Change[];
  /** There was nothing before. */
  readonly isNew?: boolean;
  /** It has happened already. */
  readonly isPast?: boolean;
};

type PiecesProps = {
  readonly pieces: readonly Piece[];
  readonly isText: boolean;
  readonly gone?: boolean;
  readonly plain?: boolean;
};

function Pieces({ pieces, isText, gone = false, plain = false }: PiecesProps) {
  if (pieces.length === 0) return <span class="k-difference__nothing">{m.editing_nothing()}</span>;
  const mark = ({ text, only }: Piece) => {
    if (!only || plain) return <>{text}</>;
    return gone ? <del>{text}</del> : <ins>{text}</ins>;
  };
  if (isText) return <span class="k-difference__text">{pieces.map(mark)}</span>;
  return (
    <ul class="k-difference__lines">
      {pieces.map((piece) => (
        <li>{mark(piece)}</li>
      ))}
    </ul>
  );
}
