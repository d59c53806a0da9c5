import qrcode from 'qrcode-generator';

import { m } from '#text';
import type { Locale } from '#platform/locale.ts';
import { collected, newPdf } from '#platform/pdf/new-pdf.ts';

import { slipsASheet } from './domain/pad.ts';
import { printedCode } from './domain/slip-code.ts';
import type { SlipCode } from './domain/slip-code.ts';

export type PrintedPad = {
  readonly practice: string;
  /** Of this Kith: `https://…`, without a slash at its end. */
  readonly address: string;
  readonly language: Locale;
  readonly codes: readonly SlipCode[];
};

/** A4 in points, and what a slip of one eighth has. */
const page = { width: 595.28, height: 841.89 };
const slip = { width: page.width / 2, height: page.height / 4, margin: 20 };
const qrPoints = 62;

/** Sheets of eight slips to tear off: what to write, the code, and the same code for a camera. */
export async function padPdf(pad: PrintedPad): Promise<Buffer> {
  const document = await newPdf({
    title: m.pads_paper_title(),
    language: pad.language,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  });
  const whole = collected(document);
  const root = document.struct('Document');
  document.addStructure(root);
  for (const [index, code] of pad.codes.entries()) {
    if (index > 0 && index % slipsASheet === 0) document.addPage();
    const place = index % slipsASheet;
    const corner = { x: (place % 2) * slip.width, y: Math.floor(place / 2) * slip.height };
    root.add(
      document.struct('Sect', {}, [
        document.struct('P', {}, () => drawSlip(document, { ...pad, code, ...corner })),
      ]),
    );
  }
  root.end();
  document.end();
  return whole;
}

type OneSlip = Omit<PrintedPad, 'codes'> & {
  readonly code: SlipCode;
  readonly x: number;
  readonly y: number;
};

function drawSlip(document: PDFKit.PDFDocument, one: OneSlip): void {
  const left = one.x + slip.margin;
  const top = one.y + slip.margin;
  const width = slip.width - 2 * slip.margin;
  document
    .rect(one.x, one.y, slip.width, slip.height)
    .dash(3, { space: 3 })
    .lineWidth(0.5)
    .stroke('#999999')
    .undash();
  document.fillColor('black');
  document
    .font('bold')
    .fontSize(12)
    .text(m.pads_paper_heading(), left, top, { width: width - qrPoints - 8 });
  document
    .font('regular')
    .fontSize(8)
    .text(m.pads_paper_what(), { width: width - qrPoints - 8 });
  drawQr(document, one, { x: left + width - qrPoints, y: top });
  document
    .font('bold')
    .fontSize(11)
    .text(printedCode(one.code), left + width - qrPoints - 10, top + qrPoints + 2, {
      width: qrPoints + 20,
      align: 'center',
    });
  drawLines(document, { left, top: top + 84, width });
  document
    .font('regular')
    .fontSize(7)
    .text(m.pads_paper_foot({ practice: one.practice }), left, one.y + slip.height - slip.margin - 6, {
      width,
      height: 10,
      ellipsis: true,
    });
}

type Frame = { readonly left: number; readonly top: number; readonly width: number };

function drawLines(document: PDFKit.PDFDocument, { left, top, width }: Frame): void {
  const lines = [m.pads_paper_name(), m.pads_paper_phone(), m.pads_paper_matters(), m.pads_paper_signed()];
  for (const [index, label] of lines.entries()) {
    const y = top + index * 21;
    document.font('regular').fontSize(8).text(label, left, y, { lineBreak: false });
    const from = left + document.widthOfString(label) + 4;
    document
      .moveTo(from, y + 10)
      .lineTo(left + width, y + 10)
      .lineWidth(0.5)
      .stroke('#555555');
  }
}

/** The address that reception's camera opens: it has the code and nothing else. */
function drawQr(
  document: PDFKit.PDFDocument,
  { address, code }: OneSlip,
  at: { readonly x: number; readonly y: number },
): void {
  const qr = qrcode(0, 'M');
  qr.addData(`${address}/slips/${code}`);
  qr.make();
  const count = qr.getModuleCount();
  const side = qrPoints / count;
  const places = Array.from({ length: count * count }, (_, place) => ({
    row: Math.floor(place / count),
    column: place % count,
  }));
  for (const { row, column } of places.filter((module) => qr.isDark(module.row, module.column))) {
    // A hair wider than a module, so that no white shows between two.
    document.rect(at.x + column * side, at.y + row * side, side + 0.05, side + 0.05);
  }
  document.fill('black');
}
