const BASE = 36;
const MIN = 1;
const MAX = 26;
const SKEW = 38;
const DAMP = 700;

/** A host as people read it: `xn--bcher-kva.test` → `bücher.test`. A label that cannot be read stays as it is. */
export function toUnicodeHost(host: string): string {
  return host.split('.').map(decodeLabel).join('.');
}

function decodeLabel(label: string): string {
  if (!label.startsWith('xn--')) return label;
  return decodePunycode(label.slice('xn--'.length)) ?? label;
}

/** RFC 3492, §6.2. */
function decodePunycode(text: string): string | undefined {
  const basic = text.lastIndexOf('-');
  const output = [...text.slice(0, Math.max(basic, 0))].map((letter) => letter.codePointAt(0) ?? 0);
  let code = 128;
  let bias = 72;
  let at = 0;
  for (let read = basic < 0 ? 0 : basic + 1; read < text.length; ) {
    const before = at;
    for (let weight = 1, threshold = BASE; ; threshold += BASE) {
      const digit = digitOf(text[read++]);
      if (digit === undefined) return undefined;
      at += digit * weight;
      const limit = Math.min(Math.max(threshold - bias, MIN), MAX);
      if (digit < limit) break;
      weight *= BASE - limit;
    }
    bias = adapt(at - before, output.length + 1, before === 0);
    code += Math.floor(at / (output.length + 1));
    at %= output.length + 1;
    if (code > 0x10ffff) return undefined;
    output.splice(at++, 0, code);
  }
  return String.fromCodePoint(...output);
}

function digitOf(letter: string | undefined): number | undefined {
  const digit = letter === undefined ? -1 : 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(letter);
  return digit < 0 ? undefined : digit;
}

function adapt(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let bias = 0;
  for (; rest > ((BASE - MIN) * MAX) >> 1; bias += BASE) rest = Math.floor(rest / (BASE - MIN));
  return bias + Math.floor(((BASE - MIN + 1) * rest) / (rest + SKEW));
}
