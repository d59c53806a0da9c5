import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const faces = {
  regular: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
};

type NewPdf = {
  /** Shown by readers instead of the file's name: no personal data. */
  readonly title: string;
  readonly language: 'en' | 'cy';
  /** In points. */
  readonly margins: PDFKit.PDFDocumentOptions['margins'] & object;
};

/** An empty tagged A4 document with the faces `regular` and `bold`. Most processes never make one, so none starts with it. */
export async function newPdf({ title, language, margins }: NewPdf): Promise<PDFKit.PDFDocument> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    // The type definitions know only PDF/A.
    subset: 'PDF/UA' as unknown as 'PDF/A-1a',
    tagged: true,
    displayTitle: true,
    lang: language === 'cy' ? 'cy-GB' : 'en-GB',
    info: { Title: title, Author: 'Kith' },
    bufferPages: true,
  });
  return document.registerFont('regular', faces.regular).registerFont('bold', faces.bold);
}

/** Everything that is written to a document until it ends. */
export function collected(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
