import type { QrCode } from './qr-code.ts';

/** An address as a QR code. What it leads to is said in words beside it as well. */
export function Qr({ code: { size, dark }, title }: { code: QrCode; title: string }) {
  return (
    <svg
      class="k-qr"
      role="img"
      aria-label={title}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={dark} />
    </svg>
  );
}
