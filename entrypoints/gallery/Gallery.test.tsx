/** Every state of the popup that the gallery shows, by what its user reads there. */
import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Gallery } from './Gallery';
import { LONG_NAME, MARKUP_NAME, RTL_NAME } from './samples';
import { STATES } from './states';

beforeEach(() => localStorage.clear());

async function show(name: string): Promise<string> {
  render(<Gallery only={name} />);
  await screen.findByTestId('status-line');
  await screen.findByTestId('locks-count');
  return screen.getByTestId(`state-${name}`).textContent ?? '';
}

const EARNING = STATES.filter(({ accounts, answers }) => accounts.length > 0 && answers === 'at-once');

describe('the popup in a hard case', () => {
  it.each(EARNING.map(({ name }) => name))('shows its numbers, its chart and its state: %s', async (name) => {
    await show(name);
    // The chart comes with the second picture.
    expect(await screen.findByRole('slider')).toBeTruthy();
    const text = screen.getByTestId(`state-${name}`).textContent;
    expect(screen.getByRole('radiogroup', { name: 'Period' })).toBeTruthy();
    expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
  });

  it('writes amounts from the smallest to the largest to their last digit', async () => {
    expect(await show('tiny-amounts')).toContain('$0.0001');
    document.body.replaceChildren();
    expect(await show('huge-amounts')).toContain('$12,345,678.90');
  });

  it('gives five currencies a line each, and adds none', async () => {
    await show('five-currencies');
    const table = within(screen.getByRole('table', { name: 'Payout by state' }));
    expect(table.getAllByRole('row')).toHaveLength(6);
    expect(table.getByText(/^KWD\s1,222\.511$/)).toBeTruthy();
    expect(table.getByText('¥74,099')).toBeTruthy();
  });

  it('gives sums too long for one line a line below their payout', async () => {
    const text = await show('huge-in-five');
    expect(screen.getByRole('table', { name: 'Payout by state' }).classList).toContain('currency-pairs');
    for (const sum of ['$12,345,678.90', '€12,345,678.90', '£12,345,678.90']) expect(text).toContain(sum);
  });

  it('takes names for text, in their own direction and at full length', async () => {
    await show('markup');
    expect(screen.getAllByText(MARKUP_NAME)).toHaveLength(2);
    expect(document.querySelector('img')).toBeNull();
    document.body.replaceChildren();
    await show('right-to-left');
    expect(screen.getAllByText(RTL_NAME).every(({ dir }) => dir === 'auto')).toBe(true);
    document.body.replaceChildren();
    await show('long-names');
    expect(screen.getAllByTitle(LONG_NAME)).toHaveLength(2);
  });

  it('says which scope is missing, and shows no click it does not know', async () => {
    expect(await show('no-clicks-scope')).toContain('this token may not use “Export clicks”');
    expect(screen.getByTestId('clicks').textContent).toBe('–');
  });

  it('shows what is known in the first sync, how far it is, and draws no unread day as empty', async () => {
    expect(await show('first-sync')).toContain('Reading your last 90 days: 3 of 90');
    expect(document.querySelector('.chart-unknown')?.getAttribute('d')?.match(/M/g)).toHaveLength(27);
  });

  it('keeps an account’s numbers while impact.com refuses it, and the others one choice away', async () => {
    await show('one-of-three-refused');
    expect(screen.getByTestId('problem-line').dataset.value).toBe('credentials-refused');
    expect(screen.getByTestId('payout-USD').dataset.value).toBe('1284.60');
    expect(within(screen.getByRole('combobox', { name: 'Account' })).getAllByRole('option')).toHaveLength(3);
  });

  it('does not compare what it has not heard of for a week', async () => {
    expect(await show('offline-for-a-week')).toContain('No comparison, nothing was read after Nov 11');
  });

  it('makes no future of a clock that was set back', async () => {
    expect(await show('clock-wrong')).toContain('just now');
  });
});

it('lists its keys when asked, by a key, too', async () => {
  await show('ready');
  await userEvent.keyboard('?');
  const dialog = within(await screen.findByRole('dialog', { name: 'What each key does' }));
  const keys = dialog.getAllByRole('term').map((term) => term.textContent);
  expect(keys).toEqual(['R', 'D', 'S', '1', '2', '3', '4', '5', '6', 'P', 'O', 'C', 'N', 'B', '?']);
});

it('has a period for each number key', async () => {
  await show('ready');
  await userEvent.keyboard('1');
  expect(screen.getByTestId<HTMLInputElement>('period-today').checked).toBe(true);
});
