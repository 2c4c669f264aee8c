/** What runs inside a page to find what does not fit: functions that know each other and the page alone. */

interface Line {
  words: string;
  element: Element;
  rect: DOMRect;
}

interface Edge {
  box: Element;
  rect: DOMRect;
  /** What is outside is not drawn. */
  cuts: boolean;
  scrolls: boolean;
  /** What is cut ends in an ellipsis, and is told whole by a title or by the row's details. */
  told: boolean;
}

/** Rounding of a browser's layout. */
const ALLOWED_PX = 1;
/** Letters of neighbouring lines may touch. */
const TOUCHING_PX = 4;
const LONGEST_NAME = 40;

function findAll(): string[] {
  const lines = listLines();
  const placed = lines.map((line) => ({ line, place: placeOf(line) }));
  const whole = placed.filter(({ place }) => place === 'whole').map(({ line }) => line);
  const misfits = placed.map(({ place }) => place).filter((place) => place !== 'whole' && place !== 'hidden');
  return [...new Set([...listScrolls(), ...misfits, ...listOverlaps(whole)])];
}

function listScrolls(): string[] {
  const found: string[] = [];
  for (const box of document.querySelectorAll('html, body, body *')) {
    const over = box.scrollWidth - box.clientWidth;
    const mayScroll =
      box === document.scrollingElement || /auto|scroll/.test(getComputedStyle(box).overflowX);
    // What is meant to scroll, a wide table, can be reached with the keyboard.
    if (mayScroll && over > 0 && !box.matches('[tabindex="0"]'))
      found.push(`${nameOf(box)} scrolls sideways by ${over} px`);
  }
  for (const box of document.querySelectorAll('.popup-body')) {
    const over = box.scrollHeight - box.clientHeight;
    if (over > ALLOWED_PX) found.push(`the popup scrolls down by ${over} px`);
  }
  return found;
}

function listLines(): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (text === '' || !element || !isSeen(element)) continue;
    const words = text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects())
      if (rect.width > 1 && rect.height > 1) lines.push({ words, element, rect });
  }
  return lines;
}

/** `whole`, `hidden` by something that scrolls or tells it elsewhere, or how it does not fit. */
function placeOf({ words, element, rect }: Line): string {
  for (const edge of listEdges(element)) {
    const { bottom, top, left, right } = edge.rect;
    const isAbove = rect.bottom > bottom + TOUCHING_PX || rect.top < top - TOUCHING_PX;
    if ((edge.cuts || edge.scrolls) && isAbove) return 'hidden';
    const over = Math.max(rect.right - right, left - rect.left);
    if (over <= ALLOWED_PX) continue;
    if (edge.scrolls || edge.told) return 'hidden';
    return `“${words}” ${edge.cuts ? 'is cut' : 'runs out'} by ${Math.round(over)} px at ${nameOf(edge.box)}`;
  }
  return 'whole';
}

/** The boxes around that show where they end: by cutting, by a line, or by a ground of their own. */
function listEdges(element: Element): Edge[] {
  const edges: Edge[] = [];
  for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
    const style = getComputedStyle(box);
    const scrolls = /auto|scroll/.test(style.overflowX);
    const cuts = /hidden|clip/.test(style.overflowX);
    const told = style.textOverflow === 'ellipsis' && element.closest('[title], [role="row"]') !== null;
    if (cuts || scrolls || isDrawn(box, style))
      edges.push({ box, rect: box.getBoundingClientRect(), cuts, scrolls, told });
    if (scrolls || style.position === 'fixed') break;
  }
  return edges;
}

function isDrawn(box: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === 'inline' || style.display === 'contents') return false;
  const grounded = style.backgroundColor !== 'rgba(0, 0, 0, 0)';
  return grounded || style.borderInlineEndStyle !== 'none' || box.matches('td, th, button');
}

function listOverlaps(lines: Line[]): string[] {
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter((other) => overlap(one, other) && (isOnTop(one) || isOnTop(other)))
      .map((other) => `“${one.words}” and “${other.words}” stand over each other at ${nameOf(one.element)}`),
  );
}

function overlap(one: Line, other: Line): boolean {
  const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
  const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
  return wide > ALLOWED_PX && high > TOUCHING_PX && one.element !== other.element;
}

/** What a dialog or a menu covers is in nobody's way. */
function isOnTop({ element, rect }: Line): boolean {
  const top = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
  return top !== null && (top.contains(element) || element.contains(top));
}

function isSeen(element: Element): boolean {
  const options = { visibilityProperty: true, opacityProperty: true };
  return element.checkVisibility(options) && element.closest('.visually-hidden, option') === null;
}

function nameOf(element: Element): string {
  return [element.tagName.toLowerCase(), ...element.classList].join('.');
}

const FUNCTIONS = [
  findAll,
  listScrolls,
  listLines,
  placeOf,
  listEdges,
  isDrawn,
  listOverlaps,
  overlap,
  isOnTop,
  isSeen,
  nameOf,
];

/** An expression for a page; answers a line for each misfit. */
export const MISFITS = `(() => {
  const ALLOWED_PX = ${ALLOWED_PX};
  const TOUCHING_PX = ${TOUCHING_PX};
  const LONGEST_NAME = ${LONGEST_NAME};
  ${FUNCTIONS.map(String).join('\n')}
  return findAll();
})()`;
