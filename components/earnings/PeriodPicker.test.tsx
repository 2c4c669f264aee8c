import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import type { Period } from '@/lib/domain/period';
import { PeriodPicker } from './PeriodPicker';

function Picker() {
  const [period, setPeriod] = useState<Period>('last-30-days');
  return <PeriodPicker period={period} onChoose={setPeriod} />;
}

const checked = () =>
  screen
    .getAllByRole<HTMLInputElement>('radio')
    .filter((radio) => radio.checked)
    .map((radio) => radio.value);

it('is one group with one choice, named in full for those who hear it', () => {
  render(<Picker />);
  expect(screen.getByRole('radiogroup', { name: 'Period' })).toBeTruthy();
  expect(screen.getAllByRole('radio')).toHaveLength(6);
  expect(screen.getByRole('radio', { name: '30 d (last 30 days)' })).toBe(
    screen.getByTestId('period-last-30-days'),
  );
  expect(checked()).toEqual(['last-30-days']);
});

it('takes a click', async () => {
  render(<Picker />);
  await userEvent.click(screen.getByTestId('period-today'));
  expect(checked()).toEqual(['today']);
});

it('takes one stop of the tab key, and arrows within', async () => {
  render(<Picker />);
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByTestId('period-last-30-days'));
  await userEvent.keyboard('{ArrowRight}');
  expect(checked()).toEqual(['this-month']);
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(checked()).toEqual(['last-7-days']);
});
