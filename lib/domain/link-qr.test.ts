import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { toQrCode, toQrPath, toQrSvg } from './link-qr';
import { toQrPng } from './link-qr-png';

const url =
  'https://nordlys.track.test/c/1234567/1000101/20101?subId1=blog&u=https%3A%2F%2Fshop.test%2Fs%3Fb%3D%C3%BC';

/** What a phone would read from pixels, row by row, `true` for black. */
function scan(rows: boolean[][]): string | undefined {
  const side = rows.length;
  const pixels = new Uint8ClampedArray(
    rows.flat().flatMap((black) => [black ? 0 : 255, black ? 0 : 255, black ? 0 : 255, 255]),
  );
  return jsQR(pixels, side, side)?.data;
}

const scaled = (rows: boolean[][], by: number) =>
  rows.flatMap((row) =>
    Array.from({ length: by }, () => row.flatMap((cell) => Array<boolean>(by).fill(cell))),
  );

describe('a QR code of a link', () => {
  const code = toQrCode(url);

  it('is read as the link, with a quiet zone around it', () => {
    expect(scan(scaled(code.rows, 4))).toBe(url);
    expect(code.rows.slice(0, 4).flat()).not.toContain(true);
  });

  it('is the same as a path of bars', () => {
    const drawn = code.rows.map((row) => row.map(() => false));
    for (const [, x, y, length] of toQrPath(code).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let at = 0; at < Number(length); at++) drawn[Number(y)]![Number(x) + at] = true;
    expect(drawn).toEqual(code.rows);
    expect(toQrSvg(code)).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d+) \1"[^>]*>.*<\/svg>$/,
    );
  });

  it('is the same as a PNG any program opens', () => {
    const png = Buffer.from(toQrPng(code, 3));
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    const side = png.readUInt32BE(16);
    expect(side).toBe(code.size * 3);
    const at = png.indexOf('IDAT');
    const lines = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    const bytes = 1 + Math.ceil(side / 8);
    const pixels = Array.from({ length: side }, (_, y) =>
      Array.from({ length: side }, (_, x) => ((lines[y * bytes + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1) === 0),
    );
    expect(pixels).toEqual(scaled(code.rows, 3));
  });

  it('of the longest link there can be still is one', () => {
    expect(scan(scaled(toQrCode(`https://go.test/?u=${'a'.repeat(2_000)}`).rows, 3))).toHaveLength(2_019);
  });
});
