import { describe, expect, it } from 'vitest';
import { parseArguments } from './arguments.ts';

describe('the command line', () => {
  it('starts typical with seed 7 on a free port', () => {
    expect(parseArguments([])).toEqual({
      options: { scenarios: ['typical'], seed: 7, port: 0, ticking: false },
    });
  });

  it('takes several scenarios, a seed, a port, a start and a running clock', () => {
    const args = '--scenario small,typical --seed 12 --port 8080 --start-at 2026-03-08T09:00:00Z --ticking';
    expect(parseArguments(args.split(' '))).toEqual({
      options: {
        scenarios: ['small', 'typical'],
        seed: 12,
        port: 8080,
        ticking: true,
        startAt: Date.parse('2026-03-08T09:00:00Z'),
      },
    });
  });

  it.each([
    [['--scenario', 'huge'], 'no such scenario: huge'],
    [['--seed', 'seven'], '--seed: not a whole number'],
    [['--port', '70000'], '--port: not a whole number from 0 to 65535: 70000'],
    [['--start-at', 'noon'], '--start-at: not a date: noon'],
    [['--speed', '2'], "Unknown option '--speed'"],
    [['typical'], "Unexpected argument 'typical'"],
  ])('says what is wrong with %j', (args, message) => {
    expect(parseArguments(args)).toEqual({ problem: expect.stringContaining(message) });
  });
});
