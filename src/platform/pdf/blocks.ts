/** What a document is made of, in reading order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  /** Names and values: `NHS number: 999 123 4567`. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] };

/** The tagged structure of a block; its content is drawn when the document comes to it. */
export function structureOf(document: PDFKit.PDFDocument, block: Block): PDFKit.PDFStructureElement {
  switch (block.kind) {
    case 'heading':
      return document.struct(block.level === 1 ? 'H1' : 'H2', {}, () =>
        drawHeading(document, block.level, block.text),
      );
    case 'paragraph':
      return document.struct('P', {}, () => drawText(document, block.text));
    case 'list':
      return listOf(
        document,
        block.lines.map((line) => [null, line]),
      );
    case 'facts':
      return listOf(document, block.facts);
  }
}

function listOf(
  document: PDFKit.PDFDocument,
  lines: readonly (readonly [name: string | null, value: string])[],
): PDFKit.PDFStructureElement {
  const list = document.struct('L');
  for (const [name, value] of lines) {
    const body = document.struct('LBody', {}, () => drawLine(document, name, value));
    list.add(document.struct('LI', {}, [body]));
  }
  return list;
}

function drawHeading(document: PDFKit.PDFDocument, level: 1 | 2, text: string): void {
  if (level === 2) document.moveDown(0.6);
  document
    .font('bold')
    .fontSize(level === 1 ? 18 : 13)
    .text(text);
  document.moveDown(0.3);
}

function drawText(document: PDFKit.PDFDocument, text: string): void {
  document.font('regular').fontSize(11).text(text, { lineGap: 2 });
  document.moveDown(0.4);
}

function drawLine(document: PDFKit.PDFDocument, name: string | null, value: string): void {
  document.font('bold').fontSize(11);
  document.text(name === null ? '•  ' : `${name}: `, { continued: true, lineGap: 2 });
  document.font('regular').text(value, { lineGap: 2 });
}
