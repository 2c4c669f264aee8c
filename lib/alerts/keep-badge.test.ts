import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announceChange, announceLinks } from '@/lib/db/changes';
import { anAccount } from '@/tests/support/builders';
import { clock, startExtension } from '@/tests/support/fake-extension';
import { keepBadge } from './keep-badge';
import * as drawing from './render-badge';

const { id: accountId } = anAccount();
let end: () => void = () => undefined;
const draw = () => vi.mocked(drawing.renderBadge);

beforeEach(async () => {
  await startExtension(anAccount());
  vi.spyOn(drawing, 'renderBadge').mockResolvedValue(undefined);
  end = keepBadge(clock);
});

afterEach(() => {
  end();
  vi.restoreAllMocks();
});

it('draws the badge after a write', async () => {
  announceChange({ accountId, days: [] });
  await vi.waitFor(() => expect(draw()).toHaveBeenCalledOnce());
});

it('draws once more, and no more, for all that is written while it draws', async () => {
  const { promise, resolve: finish } = Promise.withResolvers<void>();
  draw().mockReturnValueOnce(promise);
  for (let write = 0; write < 3; write += 1) announceChange({ accountId, days: [] });
  await vi.waitFor(() => expect(draw()).toHaveBeenCalledOnce());
  await new Promise((resolve) => setTimeout(resolve, 20));
  finish();
  await vi.waitFor(() => expect(draw()).toHaveBeenCalledTimes(2));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(draw()).toHaveBeenCalledTimes(2);
});

it('has nothing to draw when a link was made', async () => {
  announceLinks(accountId);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(draw()).not.toHaveBeenCalled();
  announceChange({ accountId, days: [] });
  await vi.waitFor(() => expect(draw()).toHaveBeenCalledOnce());
});
