import { describe, expect, it } from 'vitest';
import { aWorld, HOUR, NOON } from './test-world.ts';

const world = aWorld({ scenario: 'typical' });
const yesterday = [...world.clicks('2026-11-20')];

describe('clicks', () => {
  it('are the same whenever their day is asked for', () => {
    expect([...world.clicks('2026-11-20')]).toEqual(yesterday);
    expect(yesterday.length).toBeGreaterThan(80);
  });

  it('all happen on their local day, oldest first', () => {
    for (const day of ['2026-03-08', '2026-11-01', '2026-11-20']) {
      const clicks = [...world.clicks(day)];
      expect(new Set(clicks.map((click) => world.dayOf(click.eventAt)))).toEqual(new Set([day]));
      const moments = clicks.map((click) => click.eventAt);
      expect(moments).toEqual([...moments].sort((a, b) => a - b));
    }
  });

  it('have ids of 39 letters and digits by which each is found, and no other', () => {
    expect(new Set(yesterday.map((click) => click.id)).size).toBe(yesterday.length);
    for (const click of yesterday) {
      expect(click.id).toMatch(/^[A-Za-z0-9]{39}$/);
      expect(click.landingPageUrl).toContain(`irclickid=${click.id}`);
      expect(world.click(click.id)).toEqual(click);
    }
    const first = yesterday[0]?.id ?? '';
    expect(world.click(`${first.slice(0, -1)}${first.endsWith('a') ? 'b' : 'a'}`)).toBeUndefined();
    expect(world.click('short')).toBeUndefined();
  });

  it('come as the clock moves through the day', () => {
    const moving = aWorld({ scenario: 'typical' });
    const before = [...moving.clicks('2026-11-21')];
    moving.clock.advance(6 * HOUR);
    const after = [...moving.clicks('2026-11-21')];
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
    const late = after.at(-1);
    expect(aWorld({ scenario: 'typical' }).click(late?.id ?? '')).toBeUndefined();
    expect(moving.click(late?.id ?? '')).toEqual(late);
  });

  it('of tomorrow and of days before the history do not exist', () => {
    expect([...world.clicks('2026-11-22')]).toEqual([]);
    expect([...world.clicks('2010-01-01')]).toEqual([]);
    expect(() => world.clicks('yesterday')).toThrow('Not a day: yesterday');
  });

  it('recorded by command stand among the others in order of time', () => {
    const moving = aWorld({ scenario: 'typical' });
    const click = moving.recordClick({
      programId: '20202',
      landingPageUrl: 'https://www.acme-outdoor.test/',
    });
    moving.clock.advance(8 * HOUR);
    const all = [...moving.clicks('2026-11-21')];
    expect(all).toContainEqual(click);
    expect(all.map((row) => row.eventAt)).toEqual(all.map((row) => row.eventAt).sort((a, b) => a - b));
    expect(click).toMatchObject({ eventAt: NOON, referringDomain: 'NA' });
  });

  it('carry labels from a small vocabulary, some of them empty', () => {
    const labels = new Set(yesterday.map((click) => click.subId1));
    expect(labels).toContain('gear-guide');
    expect(labels).toContain('');
    expect(yesterday.some((click) => !click.unique)).toBe(true);
  });
});
