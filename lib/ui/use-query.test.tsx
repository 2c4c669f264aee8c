import { act, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { DatabaseError } from '@/lib/db/database-error';
import { type OnChange, useQuery } from './use-query';

interface AskProps {
  read: () => Promise<string>;
  onChange?: OnChange;
}

const never: OnChange = () => () => undefined;

function Ask({ read, onChange = never }: AskProps) {
  const { value, failure, readAgain } = useQuery(read, onChange);
  return (
    <button type="button" onClick={readAgain}>
      {value ?? 'nothing'} / {failure?.kind ?? 'fine'}
    </button>
  );
}

const shown = () => screen.getByRole('button').textContent;
const showing = (text: string) => waitFor(() => expect(shown()).toBe(text));
const broken = new DatabaseError('database-unavailable', new Error('closed'));

/** Change announcements that a test makes by hand. */
function createSignal() {
  const listeners = new Set<() => void>();
  const onChange: OnChange = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { onChange, announce: () => act(() => listeners.forEach((listener) => void listener())) };
}

/** A question whose answers the test gives, one by one. */
function createQuestion() {
  const answers: ((text: string) => void)[] = [];
  const read = () => new Promise<string>((resolve) => answers.push(resolve));
  return { read, answers };
}

describe('a query', () => {
  it('reads at once, and again after every change', async () => {
    const read = vi.fn(async () => `answer ${read.mock.calls.length}`);
    const { onChange, announce } = createSignal();
    render(<Ask read={read} onChange={onChange} />);
    await showing('answer 1 / fine');
    announce();
    await showing('answer 2 / fine');
  });

  it('keeps its answer while a newer one is read, and asks once for changes that come meanwhile', async () => {
    const { onChange, announce } = createSignal();
    const { read, answers } = createQuestion();
    render(<Ask read={read} onChange={onChange} />);
    await act(async () => answers[0]?.('old'));
    await showing('old / fine');
    announce();
    announce();
    announce();
    expect(shown()).toBe('old / fine');
    expect(answers).toHaveLength(2);
    await act(async () => answers[1]?.('newer'));
    await waitFor(() => expect(answers).toHaveLength(3));
    await act(async () => answers[2]?.('newest'));
    await showing('newest / fine');
  });

  it('keeps its answer when reading again fails, and says why it failed', async () => {
    const read = vi
      .fn(async () => 'known')
      .mockResolvedValueOnce('known')
      .mockRejectedValueOnce(broken);
    render(<Ask read={read} />);
    await showing('known / fine');
    screen.getByRole('button').click();
    await showing('known / database-unavailable');
    screen.getByRole('button').click();
    await showing('known / fine');
  });

  it('does not pass off the answer to another question for its own', async () => {
    const { rerender } = render(<Ask read={async () => 'of today'} />);
    await showing('of today / fine');
    const fails = async () => Promise.reject(broken);
    rerender(<Ask read={fails} />);
    await showing('nothing / database-unavailable');
  });

  it('ignores the late answer to an earlier question', async () => {
    const earlier = createQuestion();
    const { rerender } = render(<Ask read={earlier.read} />);
    const later = async () => 'later';
    rerender(<Ask read={later} />);
    await showing('later / fine');
    earlier.answers[0]?.('earlier');
    await act(() => new Promise((settled) => setTimeout(settled)));
    expect(shown()).toBe('later / fine');
  });

  it('stops listening when its page goes', async () => {
    const stop = vi.fn();
    const { unmount } = render(<Ask read={async () => 'x'} onChange={() => stop} />);
    await showing('x / fine');
    act(() => {
      unmount();
    });
    await waitFor(() => expect(stop).toHaveBeenCalledOnce());
  });

  it('lets a bug reach the console whole', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const bug = new TypeError('a bug');
    const fails = async () => Promise.reject(bug);
    render(<Ask read={fails} />);
    await showing('nothing / unexpected');
    expect(logged).toHaveBeenCalledWith(expect.any(String), bug);
    logged.mockRestore();
  });
});
