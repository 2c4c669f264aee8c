import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aJoinedProgram as aProgram } from '@/tests/support/links';
import { trials } from '@/tests/support/trials';
import { MAX_ADDRESS_LENGTH } from './link-address';
import { type JoinedProgram, type LinkMatch, matchLink } from './link-match';

/** "matched", or why not. */
function verdictOf(match: LinkMatch): string {
  return match.status === 'matched' ? 'matched' : match.refusal.reason;
}

const verdict = (address: string, ...programs: JoinedProgram[]): string =>
  verdictOf(matchLink(address, programs));
/** Whether it is refused for its host, whichever sentence is said. */
const isForeign = (address: string, ...programs: JoinedProgram[]): boolean =>
  ['not-a-partner', 'host-not-listed', 'local-address'].includes(verdict(address, ...programs));
const exact = aProgram({ deeplinkDomains: ['shop.test'] });
const nordlys = { accountId: exact.accountId, programId: exact.id, programName: 'Nordlys Ski' };
const wildcard = aProgram({ deeplinkDomains: ['*.shop.test'] });
const unlisted = aProgram({ deeplinkDomains: [], url: 'https://www.shop.test/', advertiserUrl: '' });

describe('a host on the program’s list', () => {
  it.each([
    'https://shop.test',
    'http://shop.test/',
    'https://shop.test/skis/42?size=170#reviews',
    'https://SHOP.test/',
    'https://shop.test:8443/skis',
    'https://sh%6Fp.test/',
    'https://shop.test\\@evil.test/',
    '  https://shop.test/  ',
    'https://sh\top.test/',
  ])('takes %j', (address) => {
    expect(verdict(address, exact)).toBe('matched');
  });

  it.each([
    'https://evil-shop.test/',
    'https://evilshop.test/',
    'https://shop.test.evil.io/',
    'https://shop.testing/',
    'https://shop.tes/',
    'https://www.shop.test/',
    'https://a.shop.test/',
    'https://evil.test/shop.test',
    'https://evil.test/?u=https://shop.test/',
    'https://evil.test/#https://shop.test/',
    'https://evil.test\\.shop.test/',
    'https://shop.test./',
    'https://shop。test.evil.io/',
    'https://ѕhop.test/',
    'https://xn--hop-9uc.test/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://test/',
    'https://localhost/',
  ])('does not take %j', (address) => {
    expect(isForeign(address, exact)).toBe(true);
  });

  it('is compared in the form the browser opens, so full-width letters are what they stand for', () => {
    expect(verdict('https://shop。test/', exact)).toBe('matched');
    expect(matchLink('https://ｓｈｏｐ.test/', [exact])).toMatchObject({
      url: { href: 'https://shop.test/' },
    });
  });

  it('without www does not imply www, nor the reverse', () => {
    expect(isForeign('https://www.shop.test/', exact)).toBe(true);
    expect(isForeign('https://shop.test/', aProgram({ deeplinkDomains: ['www.shop.test'] }))).toBe(true);
  });

  it('may be written with blanks and capitals', () => {
    expect(verdict('https://shop.test/', aProgram({ deeplinkDomains: [' Shop.TEST '] }))).toBe('matched');
  });

  it('counts beside the brand’s own site, which alone is not enough', () => {
    const outlet = aProgram({ deeplinkDomains: ['outlet.test'], url: 'https://shop.test/' });
    expect(isForeign('https://shop.test/', outlet)).toBe(true);
  });
});

describe('a wildcard', () => {
  it.each(['https://www.shop.test/', 'https://a.b.shop.test/', 'https://WWW.Shop.Test/'])(
    'takes %s',
    (address) => {
      expect(verdict(address, wildcard)).toBe('matched');
    },
  );

  it.each([
    'https://shop.test/',
    'https://evil-shop.test/',
    'https://evilshop.test/',
    'https://www.shop.test.evil.io/',
    'https://www.shop.test./',
    'https://evil.test/.shop.test',
  ])('does not take %s', (address) => {
    expect(isForeign(address, wildcard)).toBe(true);
  });

  it.each(['', ' ', '*', '*.', '.', '*shop.test', 'shop.*', '.test'])(
    'is not what %j is: it holds no host',
    (pattern) => {
      expect(isForeign('https://www.shop.test/', aProgram({ deeplinkDomains: [pattern] }))).toBe(true);
    },
  );

  it('never takes a host that only looks like one of its own', () => {
    const label = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(label, label, (before, after) => {
        expect(isForeign(`https://${before}shop.test/`, exact, wildcard)).toBe(true);
        expect(isForeign(`https://www.shop.test.${after}/`, exact, wildcard)).toBe(true);
        expect(verdict(`https://${before}.shop.test/`, wildcard)).toBe('matched');
      }),
      { numRuns: trials(300, 5_000) },
    );
  });
});

describe('an empty list', () => {
  it.each(['https://shop.test/', 'https://www.shop.test/skis', 'https://a.shop.test/'])(
    'means the brand’s own site and what is under it: %s',
    (address) => {
      expect(verdict(address, unlisted)).toBe('matched');
    },
  );

  it.each(['https://wwwshop.test/', 'https://shop.test.evil.io/', 'https://evil.test/'])(
    'does not mean %s',
    (address) => {
      expect(isForeign(address, unlisted)).toBe(true);
    },
  );

  it('also means the advertiser’s site', () => {
    const program = aProgram({ deeplinkDomains: [], url: '', advertiserUrl: 'http://shop.test' });
    expect(verdict('https://www.shop.test/', program)).toBe('matched');
  });

  it('with no site either means no host at all', () => {
    const program = aProgram({ deeplinkDomains: [], url: 'shop.test', advertiserUrl: '' });
    expect(isForeign('https://shop.test/', program)).toBe(true);
  });
});

describe('an address that is not a web page', () => {
  it.each([
    '',
    'shop.test',
    '//shop.test/',
    'javascript:alert(1)//https://shop.test/',
    'JavaScript:alert(1)',
    'data:text/html,shop.test',
    'file:///shop.test/index.html',
    'file://shop.test/index.html',
    'about:blank',
    'chrome://settings',
    'chrome-extension://abcdefgh/popup.html',
    'moz-extension://abcdefgh/popup.html',
    'view-source:https://shop.test/',
    'ftp://shop.test/file',
    'blob:https://shop.test/5f3c',
    'filesystem:https://shop.test/temporary/a',
    'ws://shop.test/',
    'mailto:you@shop.test',
    'tel:+15550100',
    'https://',
    'https://shop.test:99999/',
    'https://sh op.test/',
    'https:// /',
  ])('as %j is refused', (address) => {
    expect(verdict(address, exact, wildcard, unlisted)).toBe('not-a-web-page');
  });
});

describe('an address with a user name or a password', () => {
  it.each([
    'https://shop.test@evil.test/',
    'https://shop.test:443@evil.test/',
    'https://user:secret@shop.test/',
    'https://user@shop.test/',
    'https://:secret@shop.test/',
    'https://evil.test@shop.test/',
  ])('as %s is refused', (address) => {
    expect(verdict(address, exact)).toBe('credentials-in-address');
  });
});

describe('the length of an address', () => {
  const room = MAX_ADDRESS_LENGTH - 'https://shop.test/'.length;

  it('may be 2,000 characters and no more', () => {
    expect(verdict(`https://shop.test/${'a'.repeat(room)}`, exact)).toBe('matched');
    expect(verdict(`https://shop.test/${'a'.repeat(room + 1)}`, exact)).toBe('address-too-long');
  });

  it('is counted as it would be sent, not as it was written', () => {
    expect(verdict(`https://shop.test/${'é'.repeat(room / 2)}`, exact)).toBe('address-too-long');
  });

  it('may be anything without costing time', () => {
    const startedAt = performance.now();
    expect(verdict(`https://shop.test/${'a'.repeat(2_000_000)}`, exact)).toBe('address-too-long');
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});

describe('a program that cannot link', () => {
  it('because its contract has expired says whose', () => {
    expect(matchLink('https://shop.test/', [aProgram({ contract: 'expired', trackingLink: '' })])).toEqual({
      status: 'refused',
      refusal: { reason: 'contract-expired', ...nordlys },
    });
    expect(verdict('https://shop.test/', aProgram({ trackingLink: '' }))).toBe('no-tracking-link');
  });

  it('because it allows no deep links says whose', () => {
    expect(matchLink('https://shop.test/', [aProgram({ allowsDeeplinking: false })])).toEqual({
      status: 'refused',
      refusal: { reason: 'deep-links-off', homeLink: 'https://go.track.test/c/1/2/3', ...nordlys },
    });
  });

  it('does not stand in the way of one that can', () => {
    const match = matchLink('https://shop.test/', [
      aProgram({ id: '1', name: 'A', contract: 'expired' }),
      aProgram({ id: '2', name: 'B', allowsDeeplinking: false }),
      aProgram({ id: '3', name: 'C' }),
    ]);
    expect(match).toMatchObject({ status: 'matched', programs: [{ id: '3' }] });
  });

  it('because nobody knows the host names the host', () => {
    expect(matchLink('https://bücher.test/', [exact])).toEqual({
      status: 'refused',
      refusal: { reason: 'not-a-partner', host: 'xn--bcher-kva.test' },
    });
    expect(isForeign('https://shop.test/')).toBe(true);
  });

  it('is not one whose contract is in a state we do not know', () => {
    expect(verdict('https://shop.test/', aProgram({ contract: 'unknown' }))).toBe('matched');
  });
});

describe('several programs for one host', () => {
  it('come by name, then by id, whatever their order', () => {
    const programs = [
      aProgram({ id: '3', name: 'Nordlys UK' }),
      aProgram({ id: '2', name: 'Nordlys' }),
      aProgram({ id: '1', name: 'Nordlys UK' }),
    ];
    const expected = ['2', '1', '3'];
    for (const order of [programs, programs.toReversed()]) {
      const match = matchLink('https://shop.test/', order);
      expect(match.status === 'matched' && match.programs.map(({ id }) => id)).toEqual(expected);
    }
  });

  it('leave the list they were given as it was', () => {
    const programs = Object.freeze([aProgram({ name: 'B' }), aProgram({ name: 'A' })]);
    expect(verdict('https://shop.test/', ...programs)).toBe('matched');
    expect(programs.map(({ name }) => name)).toEqual(['B', 'A']);
  });
});

it('links to the address as the browser writes it, fragment and all', () => {
  expect(matchLink('HTTPS://Shop.test/a b?q=ü#top', [exact])).toMatchObject({
    url: { href: 'https://shop.test/a%20b?q=%C3%BC#top' },
  });
});

it('answers something for any text at all', () => {
  const pieces = fc.constantFrom(
    'https:',
    '//',
    'shop.test',
    '@',
    ':',
    '.',
    '\\',
    '%00',
    '*',
    '[',
    '\n',
    'ş',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (address) => {
        const match = matchLink(address, [exact, wildcard, unlisted]);
        if (match.status === 'refused') return;
        // An empty label (".shop.test") is a host that nobody can have.
        expect(new URL(match.url.href).hostname).toMatch(/^([^.]*\.)*shop\.test$/);
      },
    ),
    { numRuns: trials(5_000, 100_000) },
  );
});
