import { describe, expect, it } from 'vitest';
import { toCopy } from './link-copy';

const url = 'https://go.test/c/1/2/3?subId1=a&u=https%3A%2F%2Fshop.test%2F';

describe('a copy of a link', () => {
  it('is plain, Markdown, HTML, or rich with the plain link beside it', () => {
    const title = 'Ski boots';
    expect(toCopy({ url, title }, 'plain')).toEqual({ text: url, html: null });
    expect(toCopy({ url, title }, 'markdown')).toEqual({ text: `[Ski boots](${url})`, html: null });
    const html = `<a href="${url.replaceAll('&', '&amp;')}" rel="sponsored">Ski boots</a>`;
    expect(toCopy({ url, title }, 'html')).toEqual({ text: html, html: null });
    expect(toCopy({ url, title }, 'rich')).toEqual({ text: url, html });
  });

  it('without a title is called by its address', () => {
    expect(toCopy({ url: 'https://go.test/a', title: ' \n' }, 'rich').html).toBe(
      '<a href="https://go.test/a" rel="sponsored">https://go.test/a</a>',
    );
  });

  it('can carry nothing of the title’s own into the page it is pasted in', () => {
    const title = '"><img src=x onerror=alert(1)>\u202e](javascript:x) `a` *b*\n# c';
    const { text: html } = toCopy({ url, title }, 'html');
    expect(new DOMParserLike(html).tags()).toEqual(['a', '/a']);
    const { text: markdown } = toCopy({ url: 'https://go.test/(a)', title }, 'markdown');
    expect(markdown.split('\n')).toHaveLength(1);
    expect(markdown).toMatch(/\]\(https:\/\/go\.test\/%28a%29\)$/);
    expect(markdown.replace(/\\./g, '')).not.toMatch(/[`*<>]|\]\(java/);
  });
});

/** Tag names in an HTML text, as the simplest reader sees them. */
class DOMParserLike {
  readonly #html: string;
  constructor(html: string) {
    this.#html = html;
  }
  tags(): string[] {
    return [...this.#html.matchAll(/<(\/?[a-z]+)/gi)].map(([, name = '']) => name);
  }
}
