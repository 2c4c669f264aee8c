import { describe, expect, it } from 'vitest';
import { BADGE_COLOURS, BADGE_TEXT_COLOUR } from './badge-colours';

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(left: string, right: string): number {
  const [dark = 0, light = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Of Chrome, Edge and Firefox, as they ship: light, then dark. */
const TOOLBARS = ['#ffffff', '#f9f9fb', '#f7f7f7', '#202124', '#2b2a33', '#35363a', '#3c3c3c', '#3b3b3b'];

describe.each(Object.entries(BADGE_COLOURS))('the badge for %s', (_, colour) => {
  it('can be read', () => expect(contrast(colour, BADGE_TEXT_COLOUR)).toBeGreaterThanOrEqual(4.5));

  it.each(TOOLBARS)('stands out from the toolbar %s', (toolbar) =>
    expect(contrast(colour, toolbar)).toBeGreaterThanOrEqual(3),
  );
});
