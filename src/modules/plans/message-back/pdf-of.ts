import type { PdfDocument } from '#platform/pdf/document.ts';

import type { MessageBack } from '../store/message-back.ts';

/** The message as a document: its blocks, and nothing else. */
export function pdfOf({ content, language }: MessageBack): PdfDocument {
  const { subject, blocks } = content;
  return { title: subject, language, blocks, foot: subject };
}

/** Named by the day and by what tells messages apart, without personal data: it stands in lists of downloads. */
export function fileNameOf({ id, madeAt }: Pick<MessageBack, 'id' | 'madeAt'>): string {
  return `message-back-${madeAt.toISOString().slice(0, 10)}-${id.slice(-6)}.pdf`;
}
