/** What does not fit where it stands, measured in the page itself. */
import type { ExtensionPage } from '../browsers/types.ts';

/** A line for each place where a page scrolls sideways, or where words are cut, run out of their box or over others. */
export function findMisfits(page: ExtensionPage): Promise<string[]> {
  return page.evaluate<string[]>(`(${measure.toString()})()`);
}

/** Runs in the page: refers to nothing outside itself. */
function measure(): string[] {
  const ALLOWED_PX = 1;
  const found: string[] = [];

  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}${element.classList.length > 0 ? `.${[...element.classList].join('.')}` : ''}`;
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('.visually-hidden, [aria-hidden="true"][hidden], option') === null;
  const sideways = (inner: DOMRect, outer: DOMRect) =>
    Math.max(inner.right - outer.right, outer.left - inner.left);

  /** Ancestors that show where they end: by cutting, by a line or by a ground of their own. */
  function edgesOf(element: Element): { box: Element; cuts: boolean; scrolls: boolean; told: boolean }[] {
    const edges = [];
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      const scrolls = /auto|scroll/.test(style.overflowX);
      const cuts = /hidden|clip/.test(style.overflowX);
      const drawn =
        style.borderInlineEndStyle !== 'none' ||
        style.backgroundColor !== 'rgba(0, 0, 0, 0)' ||
        box.matches('td, th, button');
      const told = style.textOverflow === 'ellipsis' && box.closest('[title]') !== null;
      if (cuts || scrolls || (drawn && style.display !== 'inline')) edges.push({ box, cuts, scrolls, told });
      if (scrolls || told || style.position === 'fixed') break;
    }
    return edges;
  }

  const root = document.scrollingElement ?? document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    found.push(`the page scrolls sideways by ${root.scrollWidth - root.clientWidth} px`);

  for (const box of document.querySelectorAll('body *'))
    if (
      /auto|scroll/.test(getComputedStyle(box).overflowX) &&
      box.scrollWidth > box.clientWidth &&
      !box.matches('[tabindex="0"]')
    )
      found.push(`${name(box)} scrolls sideways by ${box.scrollWidth - box.clientWidth} px`);

  const body = document.querySelector('.popup-body');
  if (body && body.scrollHeight > body.clientHeight + ALLOWED_PX)
    found.push(`the popup scrolls down by ${body.scrollHeight - body.clientHeight} px`);

  const lines: { text: string; element: Element; rect: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (text === '' || !element || !isSeen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const words = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      let cut = false;
      for (const { box, cuts, scrolls, told } of edgesOf(element)) {
        const outer = box.getBoundingClientRect();
        if ((cuts || scrolls) && (rect.bottom > outer.bottom + 4 || rect.top < outer.top - 4)) {
          cut = true;
          break;
        }
        const over = sideways(rect, outer);
        if (over <= ALLOWED_PX) continue;
        cut = true;
        if (scrolls || told) break;
        found.push(`“${words}” ${cuts ? 'is cut' : 'runs out'} by ${Math.round(over)} px at ${name(box)}`);
        break;
      }
      if (!cut) lines.push({ text: words, element, rect });
    }
  }

  /** Only what is not under something else, as a dialog covers a page. */
  const isOnTop = ({ element, rect }: (typeof lines)[number]) => {
    const top = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
    return top !== null && (top.contains(element) || element.contains(top));
  };
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      if (wide > 2 && high > 4 && one.element !== other.element && (isOnTop(one) || isOnTop(other)))
        found.push(
          `“${one.text}” and “${other.text}” stand over each other (${name(one.element)}, ${name(other.element)})`,
        );
    }
  });
  return [...new Set(found)];
}
