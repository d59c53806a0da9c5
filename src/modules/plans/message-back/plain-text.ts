import type { Block } from '#platform/pdf/blocks.ts';

/** The blocks of a message as text to paste: the same words in the same order. */
export function plainTextOf(blocks: readonly Block[]): string {
  const text = blocks.map((block, place) => `${textOf(block)}${gapAfter(block, blocks[place + 1])}`);
  return text.join('');
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.lines.map((line) => `- ${line}`).join('\n');
    case 'facts':
      return block.facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  }
}

/** What belongs to a heading stands right under it; between everything else is a line of air. */
function gapAfter(block: Block, next: Block | undefined): string {
  const belongs = block.kind === 'heading' && block.level === 2;
  return next === undefined || belongs ? '\n' : '\n\n';
}
