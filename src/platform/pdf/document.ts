import type { Block } from './blocks.ts';
import { structureOf } from './blocks.ts';
import { collected, newPdf } from './new-pdf.ts';

export type PdfDocument = {
  /** Shown by readers instead of the file's name: no personal data. */
  readonly title: string;
  readonly language: 'en' | 'cy';
  readonly blocks: readonly Block[];
  /** At the foot of every page, before the page number. */
  readonly foot: string;
};

const marginPoints = 60;

/**
 * A tagged PDF (PDF/UA-1 structure: headings, paragraphs, lists, language, title), A4, made in this process.
 * Letters of Latin, Greek and Cyrillic script are drawn; of others only the places are kept.
 */
export async function toPdf({ title, language, blocks, foot }: PdfDocument): Promise<Buffer> {
  const document = await newPdf({
    title,
    language,
    margins: { top: marginPoints, bottom: marginPoints + 20, left: marginPoints, right: marginPoints },
  });
  const whole = collected(document);
  const root = document.struct('Document');
  document.addStructure(root);
  for (const block of blocks) root.add(structureOf(document, block));
  root.end();
  numberPages(document, foot);
  document.end();
  return whole;
}

/** Page numbers are decoration: a screen reader passes over them. */
function numberPages(document: PDFKit.PDFDocument, foot: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    // Below the margin: without this the line would open a new page.
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document
      .font('regular')
      .fontSize(9)
      .text(`${foot} · ${page - start + 1} / ${count}`, marginPoints, document.page.height - 50, {
        lineBreak: false,
      });
    document.endMarkedContent();
  }
}
