import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { toActionId } from '@/lib/domain/id';
import { anApproval, TODAY } from '@/tests/support/builders';
import { NewApprovals } from './NewApprovals';

const some = (count: number) =>
  Array.from({ length: count }, (_, index) => anApproval({ actionId: toActionId(`1000.1.${index}`) }));

it('shows brand, day of the order and payout', () => {
  render(<NewApprovals approvals={[anApproval()]} today={TODAY} />);
  const row = screen.getByRole('listitem');
  expect(row.textContent).toContain('Nordlys Ski');
  expect(row.textContent).toContain('ordered Oct 14');
  expect(row.textContent).toContain('$42.80');
});

it('shows two and counts the rest', () => {
  render(<NewApprovals approvals={some(1203)} today={TODAY} />);
  expect(screen.getByText('New approvals · 1,203')).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByText('and 1,201 more')).toBeTruthy();
});

it('counts no rest when there is none', () => {
  render(<NewApprovals approvals={some(2)} today={TODAY} />);
  expect(screen.queryByText(/more/)).toBeNull();
});

it('takes a brand’s markup for text, and isolates its direction', () => {
  const names = ['<img src=x onerror=alert(1)>', 'חנות (ירושלים)'];
  const approvals = names.map((programName, index) =>
    anApproval({ programName, actionId: toActionId(`1000.2.${index}`) }),
  );
  const { container } = render(<NewApprovals approvals={approvals} today={TODAY} />);
  expect(container.querySelector('img')).toBeNull();
  for (const name of names) expect(screen.getByText(name).tagName).toBe('BDI');
});
