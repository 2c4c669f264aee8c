/** Sentences as a longer language would have them: what does not fit them, or was never a sentence, is seen. */

const ACCENTS: Record<string, string> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ø',
  U: 'Û',
};

/** How much longer than English. */
const LONGER = 0.4;
const FILLER = 'ñö éíçü wá ýé ';

/** In the form of the browser's messages: `$1` and `{name}` are places, ` | ` parts the forms of a plural. */
export function toPseudo(message: string): string {
  return message.split(' | ').map(toPseudoForm).join(' | ');
}

function toPseudoForm(text: string): string {
  const words = text.replace(/\$.|\{\w+\}|(\w)/g, (whole, letter?: string) =>
    letter === undefined ? whole : (ACCENTS[letter] ?? letter),
  );
  return `[${words}${fillerFor(text)}]`;
}

function fillerFor(text: string): string {
  const letters = Math.ceil(text.replaceAll(/\$.|\{\w+\}/g, '').length * LONGER);
  return letters === 0
    ? ''
    : ` ${FILLER.repeat(Math.ceil(letters / FILLER.length))
        .slice(0, letters)
        .trim()}`;
}
