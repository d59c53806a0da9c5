import type { Block } from '#platform/pdf/blocks.ts';

/** A message as it reads on a page: the same words as its text and its PDF. Its headings stand under the page's. */
export function MessageSheet({ blocks, language }: { blocks: readonly Block[]; language: 'en' | 'cy' }) {
  return (
    <article class="k-message" lang={language}>
      {blocks.map((block) => (
        <MessageBlock block={block} />
      ))}
    </article>
  );
}

function MessageBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return <p dir="auto">{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.lines.map((line) => (
            <li dir="auto">{line}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl>
          {block.facts.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      );
  }
}
