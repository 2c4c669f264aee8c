import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { addDays } from '@/lib/domain/day';
import { someLocks, TODAY } from '@/tests/support/builders';
import { Locks } from './Locks';

it('says that it is so far while older orders, which may lock as soon, are still being read', () => {
  const { rerender } = render(<Locks locks={someLocks({ ordersFrom: addDays(TODAY, -89) })} />);
  expect(screen.getByRole('heading').textContent).toBe('Locks in 7 days, so far');
  rerender(<Locks locks={someLocks()} />);
  expect(screen.getByRole('heading').textContent).toBe('Locks in the next 7 days');
});
