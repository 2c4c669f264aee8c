import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { toActionId } from '@/lib/domain/id';
import { anApproval, TODAY } from '@/tests/support/builders';
import { NewApprovals } from './NewApprovals';

const some = (count: number) =>
  Array.from({ length: count }, (_, index) => anApproval({ actionId: toActionId(`1000.1.${index}`) }));

it('shows brand, day of the order and payout', () => {
  render(<NewApprovals approvals={[anApproval()]} today={TODAY} onAll={vi.fn()} />);
  const row = screen.getByRole('listitem');
  expect(row.textContent).toContain('Nordlys Ski');
  expect(row.textContent).toContain('ordered Oct 14');
  expect(row.textContent).toContain('$42.80');
});

it('shows two, counts all and leads to them', () => {
  const onAll = vi.fn();
  render(<NewApprovals approvals={some(1203)} today={TODAY} onAll={onAll} />);
  expect(screen.getByText('New approvals · 1,203')).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(onAll).toHaveBeenCalledOnce();
});

it('takes a brand’s markup for text, and isolates its direction', () => {
  const names = ['<img src=x onerror=alert(1)>', 'חנות (ירושלים)'];
  const approvals = names.map((programName, index) =>
    anApproval({ programName, actionId: toActionId(`1000.2.${index}`) }),
  );
  const { container } = render(<NewApprovals approvals={approvals} today={TODAY} onAll={vi.fn()} />);
  expect(container.querySelector('img')).toBeNull();
  for (const name of names) expect(screen.getByText(name).dir).toBe('auto');
});
