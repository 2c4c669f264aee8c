import { act, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { Alert } from '@/lib/domain/alert';
import { toActionId } from '@/lib/domain/id';
import { anAccount, anApproval } from '@/tests/support/builders';
import { useNewApprovals } from './use-new-approvals';

const accountId = anAccount().id;
const approval = (name: string) => anApproval({ actionId: toActionId(name) });
const ids = (alerts: Alert[] | undefined) => alerts?.map(({ actionId }) => actionId as string);

function watch(unseen: Alert[], answers: { ok: boolean }[] = []) {
  const send = vi.fn(async () => (answers.shift() ?? { ok: true }) as never);
  const hook = renderHook((props: { unseen: Alert[] }) => useNewApprovals(accountId, props.unseen, send), {
    initialProps: { unseen },
  });
  return { ...hook, send, show: (alerts: Alert[]) => hook.rerender({ unseen: alerts }) };
}

afterEach(() => vi.restoreAllMocks());

it('marks as seen exactly what was drawn, once', async () => {
  const { result, send, show } = watch([approval('a'), approval('b')]);
  await waitFor(() => expect(send).toHaveBeenCalledOnce());
  expect(ids(result.current)).toEqual(['a', 'b']);
  expect(send).toHaveBeenCalledWith('markSeen', { accountId, alertIds: ['approval a', 'approval b'] });
  show([approval('a'), approval('b')]);
  expect(send).toHaveBeenCalledOnce();
});

it('keeps them on show as new while the page is open, and adds those that come', async () => {
  const { result, send, show } = watch([approval('a')]);
  await waitFor(() => expect(send).toHaveBeenCalledOnce());
  show([]);
  expect(ids(result.current)).toEqual(['a']);
  show([approval('b')]);
  await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(ids(result.current)).toEqual(['b', 'a']);
  expect(send).toHaveBeenLastCalledWith('markSeen', { accountId, alertIds: ['approval b'] });
});

it('sends nothing when there is nothing new', () => {
  expect(watch([]).send).not.toHaveBeenCalled();
});

it('waits until the page can be seen', async () => {
  const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const { result, send } = watch([approval('a')]);
  await waitFor(() => expect(ids(result.current)).toEqual(['a']));
  expect(send).not.toHaveBeenCalled();
  visible.mockReturnValue('visible');
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  await waitFor(() => expect(send).toHaveBeenCalledOnce());
});

it('brings along what the background did not take', async () => {
  const { send, show } = watch([approval('a')], [{ ok: false }]);
  await waitFor(() => expect(send).toHaveBeenCalledOnce());
  show([approval('b'), approval('a')]);
  await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(send).toHaveBeenLastCalledWith('markSeen', {
    accountId,
    alertIds: ['approval b', 'approval a'],
  });
});
