import { createRequire } from 'node:module';

import PDFDocument from 'pdfkit';

import type { Block } from './blocks.ts';
import { structureOf } from './blocks.ts';

export type PdfDocument = {
  /** Shown by readers instead of the file's name: no personal data. */
  readonly title: string;
  readonly language: 'en' | 'cy';
  readonly blocks: readonly Block[];
  /** At the foot of every page, before the page number. */
  readonly foot: string;
};

const require = createRequire(import.meta.url);
const faces = {
  regular: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
};

const marginPoints = 60;

/**
 * A tagged PDF (PDF/UA-1 structure: headings, paragraphs, lists, language, title), A4, made in this process.
 * Letters of Latin, Greek and Cyrillic script are drawn; of others only the places are kept.
 */
export function toPdf({ title, language, blocks, foot }: PdfDocument): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: marginPoints, bottom: marginPoints + 20, left: marginPoints, right: marginPoints },
    pdfVersion: '1.7',
    // The type definitions know only PDF/A.
    subset: 'PDF/UA' as unknown as 'PDF/A-1a',
    tagged: true,
    displayTitle: true,
    lang: language === 'cy' ? 'cy-GB' : 'en-GB',
    info: { Title: title, Author: 'Kith' },
    bufferPages: true,
  });
  document.registerFont('regular', faces.regular).registerFont('bold', faces.bold);
  const whole = collected(document);
  const root = document.struct('Document');
  document.addStructure(root);
  for (const block of blocks) root.add(structureOf(document, block));
  root.end();
  numberPages(document, foot);
  document.end();
  return whole;
}

function collected(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
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
