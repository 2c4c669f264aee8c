/** How a link is put on the clipboard. */
export const COPY_KINDS = ['plain', 'markdown', 'html', 'rich'] as const;

export type CopyKind = (typeof COPY_KINDS)[number];

/** What goes on the clipboard: always text, and for rich copies the same as HTML. */
export interface Copy {
  text: string;
  html: string | null;
}

export interface Copied {
  url: string;
  /** The words of the link; its own address when "". */
  title: string;
}

/** The link in the form the user chose, its title made harmless for that form. */
export function toCopy({ url, title }: Copied, kind: CopyKind): Copy {
  const words = plainWords(title) || url;
  const html = `<a href="${escapeHtml(url)}" rel="sponsored">${escapeHtml(words)}</a>`;
  switch (kind) {
    case 'plain':
      return { text: url, html: null };
    case 'markdown':
      return { text: `[${escapeMarkdown(words)}](${escapeMarkdownAddress(url)})`, html: null };
    case 'html':
      return { text: html, html: null };
    case 'rich':
      return { text: url, html };
  }
}

/** One line without control characters or marks that turn the direction of what follows. */
function plainWords(title: string): string {
  return title
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>#|~!]/g, '\\$&');
}

/** Parentheses would end the address early. */
function escapeMarkdownAddress(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}
