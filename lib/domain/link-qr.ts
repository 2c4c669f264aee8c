import { encode } from 'uqr';

/** A QR code: `size` rows of `size` modules, `true` for black, the quiet zone of four modules included. */
export interface QrCode {
  size: number;
  rows: boolean[][];
}

/** The standard's quiet zone. */
const BORDER = 4;

/** Throws when the text is longer than any QR code holds (about 2,300 characters). */
export function toQrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: BORDER, boostEcc: true });
  return { size, rows: data };
}

/** The black modules as one SVG path, in units of a module: a run of them is one bar. */
export function toQrPath({ rows }: QrCode): string {
  return rows
    .flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('');
}

/** A file that can be printed at any size. */
export function toQrSvg(code: QrCode): string {
  const box = `viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges"`;
  const paper = `<path fill="#fff" d="M0 0h${code.size}v${code.size}H0z"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${paper}<path d="${toQrPath(code)}"/></svg>`;
}

function runsOf(row: readonly boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((black, x) => {
    const last = runs.at(-1);
    if (!black) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
