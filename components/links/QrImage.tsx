import { type QrCode, toQrPath } from '@/lib/domain/link-qr';
import './links.css';

/** Dark on white in both themes: readers are unsure of the reverse. */
export function QrImage({ code, label }: { code: QrCode; label: string }) {
  const { size } = code;
  return (
    <svg class="qr-image" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={toQrPath(code)} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  );
}
