import type { QrFormat } from '@/components/links/QrDialog';
import type { QrCode } from '@/lib/domain/link-qr';
import { toQrSvg } from '@/lib/domain/link-qr';
import { toQrPng } from '@/lib/domain/link-qr-png';
import { saveBlob } from './save-blob';

/** Hands the user a QR code as a file, named after what its link is for. */
export function saveQr(name: string, code: QrCode, format: QrFormat): void {
  const file = `${toFileName(name)}-qr.${format}`;
  if (format === 'svg') saveBlob(file, toQrSvg(code), 'image/svg+xml');
  else saveBlob(file, toQrPng(code), 'image/png');
}

/** Letters and digits of any script; what file systems forbid becomes a hyphen. */
export function toFileName(name: string): string {
  const plain = name.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain.slice(0, 60).replace(/^-+|-+$/g, '') || 'link';
}
