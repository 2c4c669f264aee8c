import { describe, expect, it } from 'vitest';
import { csvLines } from './csv.ts';
import { ratioText, toText, toUnits } from './decimal.ts';
import { singular, xmlElement } from './xml.ts';

describe('decimals', () => {
  it.each([
    ['12.30', 2, '12.30'],
    ['-0.05', 2, '-0.05'],
    ['7', 0, '7'],
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['0.004', 2, '0.00'],
    ['-0.004', 2, '0.00'],
    ['', 2, '0.00'],
    ['123456789012345.6789', 4, '123456789012345.6789'],
  ])('%s with %i places is %s', (text, places, expected) => {
    expect(toText(toUnits(text), places)).toBe(expected);
  });

  it('divide to two places, and by nothing to zero', () => {
    expect(ratioText(200n, 41n)).toBe('4.88');
    expect(ratioText(1n, 0n)).toBe('0.00');
  });
});

describe('CSV', () => {
  const style = { lineEnds: 'crlf', byteOrderMark: false } as const;

  it('quotes only where it must, and leaves out what is not a column', () => {
    const rows = [{ a: 'x,y', b: 'say "hi"', c: 'no' }, { a: 'two\nlines' }, { a: null, b: 0 }];
    expect([...csvLines(['a', 'b'], rows, style)].join('')).toBe(
      'a,b\r\n"x,y","say ""hi"""\r\n"two\nlines",\r\n,0\r\n',
    );
  });
});

describe('XML', () => {
  it('escapes text and writes what is empty as an empty element', () => {
    expect(xmlElement('Name', 'Tide & Timber <"LLC">')).toBe(
      '<Name>Tide &amp; Timber &lt;&quot;LLC&quot;&gt;</Name>',
    );
    expect(xmlElement('Name', '')).toBe('<Name/>');
    expect(xmlElement('Regions', ['US', 'UK'])).toBe(
      '<Regions><Region>US</Region><Region>UK</Region></Regions>',
    );
  });

  it.each([
    ['Campaigns', 'Campaign'],
    ['MediaProperties', 'MediaProperty'],
    ['PartnerRelated', 'PartnerRelatedItem'],
  ])('a row of %s is a %s', (list, row) => {
    expect(singular(list)).toBe(row);
  });
});
