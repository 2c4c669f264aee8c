/** A text as searches compare it: without capitals and accents, so that "cafe" finds "Café". */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Answers whether some texts hold every word of a query, in whichever order; a query without words finds all. */
export function createSearch(query: string): (texts: readonly string[]) => boolean {
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (texts) => {
    // No word goes over a line.
    const text = foldText(texts.join('\n'));
    return words.every((word) => text.includes(word));
  };
}
