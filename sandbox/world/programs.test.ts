import { describe, expect, it } from 'vitest';
import { aWorld } from './test-world.ts';

const programs = aWorld({ scenario: 'agency', startAt: Date.parse('2026-11-21T20:00:00Z') }).programs();

describe('programs', () => {
  it('show every kind in the smallest world already', () => {
    const small = aWorld().programs();
    expect(small.map((program) => program.name).slice(0, 2)).toEqual(['Nordlys Ski', 'Acme Outdoor']);
    expect(new Set(small.map((program) => program.currency))).toEqual(
      new Set(['USD', 'EUR', 'GBP', 'KWD', 'JPY']),
    );
    expect(small.filter((program) => program.contractStatus === 'Expired')).toHaveLength(1);
    expect(small.filter((program) => !program.allowsDeeplinking)).toHaveLength(1);
    expect(small.filter((program) => program.deeplinkDomains.includes('nordlys-ski.test'))).toHaveLength(2);
  });

  it('have ids and names of their own, and one advertiser per shop', () => {
    expect(new Set(programs.map((program) => program.id)).size).toBe(programs.length);
    expect(new Set(programs.map((program) => program.name)).size).toBe(programs.length);
    expect(programs.every((program) => /^\d{5}$/.test(program.id))).toBe(true);
    const shops = Map.groupBy(programs, (program) => program.advertiserId);
    for (const shop of shops.values()) expect(new Set(shop.map((program) => program.url)).size).toBe(1);
  });

  it('are of all types and list domains in every way', () => {
    expect(new Set(programs.map((program) => program.type)).size).toBe(6);
    expect(programs.some((program) => program.deeplinkDomains.length === 0)).toBe(true);
    expect(
      programs.some((program) => program.deeplinkDomains.some((domain) => domain.startsWith('*.'))),
    ).toBe(true);
    expect(programs.some((program) => program.deeplinkDomains.join() === new URL(program.url).hostname)).toBe(
      true,
    );
  });

  it('carry names that break careless pages', () => {
    const names = programs.map((program) => program.name);
    for (const letter of ['ä', 'è', "'", '&', 'متجر']) {
      expect(names.some((name) => name.includes(letter))).toBe(true);
    }
    expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(150);
  });

  it('live on reserved hosts alone', () => {
    for (const { advertiserUrl, url, trackingHost, deeplinkDomains } of programs) {
      const hosts = [
        new URL(advertiserUrl).hostname,
        new URL(url).hostname,
        trackingHost,
        ...deeplinkDomains,
      ];
      expect(hosts.filter((host) => !host.endsWith('.test'))).toEqual([]);
    }
  });
});
