import { describe, expect, it } from 'vitest';
import { toStream } from './stream.ts';

describe('a stream of texts', () => {
  it('asks for no more than the reader wants, and stops when the reader leaves', async () => {
    let made = 0;
    let ended = false;
    function* endless(): Generator<string> {
      try {
        for (;;) {
          made += 1;
          yield 'x'.repeat(1000);
        }
      } finally {
        ended = true;
      }
    }
    const reader = toStream(endless()).getReader();
    const { value } = await reader.read();
    await reader.cancel();
    expect(value?.length).toBeGreaterThan(60_000);
    expect(made).toBeLessThan(300);
    expect(ended).toBe(true);
  });

  it('ends with the texts', async () => {
    expect(await new Response(toStream(['a', 'ü', ''])).text()).toBe('aü');
    expect(await new Response(toStream([])).text()).toBe('');
  });
});
