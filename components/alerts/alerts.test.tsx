import { fireEvent, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { toProgramId } from '@/lib/domain/id';
import type { QuietWeek as Week } from '@/lib/domain/quiet-hours';
import { MinimumPayouts } from './MinimumPayouts';
import { MutedPrograms } from './MutedPrograms';
import { QuietWeek } from './QuietWeek';
import { toMinute, toTimeText } from './weekdays';

const NIGHT = { fromMinute: 22 * 60, toMinute: 7 * 60 };
const WEEK: Week = [NIGHT, NIGHT, null, NIGHT, NIGHT, NIGHT, NIGHT];

describe('quiet hours', () => {
  it('are a row for each weekday from Monday on, and say when they end on the day after', () => {
    render(<QuietWeek week={WEEK} onChange={vi.fn()} />);
    const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[];
    expect(boxes.map(({ checked }) => checked)).toEqual(WEEK.map((span) => span !== null));
    expect(boxes[0]?.closest('label')?.textContent).toBe('Monday');
    expect(screen.getAllByText('on the day after')).toHaveLength(6);
    expect((screen.getByLabelText('From, on Monday') as HTMLInputElement).value).toBe('22:00');
  });

  it('are switched on with the hours of the other days', async () => {
    const onChange = vi.fn();
    render(<QuietWeek week={WEEK.with(0, { fromMinute: 60, toMinute: 120 })} onChange={onChange} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Wednesday' }));
    expect(onChange.mock.calls[0]?.[0][2]).toEqual({ fromMinute: 60, toMinute: 120 });
  });

  it('change one end at a time, and never to no time at all', () => {
    const onChange = vi.fn();
    render(<QuietWeek week={WEEK} onChange={onChange} />);
    const field = screen.getByLabelText('Until, on Tuesday');
    fireEvent.change(field, { target: { value: '' } });
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: '06:30' } });
    expect(onChange).toHaveBeenCalledWith(WEEK.with(1, { ...NIGHT, toMinute: 390 }));
  });

  it('are the same every day by one press', async () => {
    const onChange = vi.fn();
    render(<QuietWeek week={WEEK} onChange={onChange} />);
    await userEvent.click(screen.getByRole('button', { name: 'Same hours every day' }));
    expect(onChange).toHaveBeenCalledWith(Array(7).fill(NIGHT));
  });

  it('are written as fields of time have them', () => {
    expect([0, 65, 1_439].map(toTimeText)).toEqual(['00:00', '01:05', '23:59']);
    expect(['00:00', '23:59', '07:05:30', ''].map(toMinute)).toEqual([0, 1_439, 425, undefined]);
  });
});

describe('smallest payouts', () => {
  it('are of each currency that was earned or chosen, and kept when the field is left', async () => {
    const onChange = vi.fn();
    render(<MinimumPayouts currencies={['USD', 'EUR']} minimums={{ JPY: '500' }} onChange={onChange} />);
    expect(screen.getAllByRole('textbox')).toHaveLength(3);
    await userEvent.type(screen.getAllByRole('textbox')[0]!, '2,50');
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onChange).toHaveBeenCalledWith({ JPY: '500', USD: '2.50' });
  });

  it('that are no amounts are said to be, and not kept', async () => {
    const onChange = vi.fn();
    render(<MinimumPayouts currencies={['USD']} minimums={{}} onChange={onChange} />);
    await userEvent.type(screen.getByRole('textbox'), 'five{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('such as 5 or 2.50');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('that are emptied are none', async () => {
    const onChange = vi.fn();
    render(<MinimumPayouts currencies={['USD']} minimums={{ USD: '5' }} onChange={onChange} />);
    await userEvent.clear(screen.getByRole('textbox'));
    await userEvent.tab();
    expect(onChange).toHaveBeenCalledWith({});
  });
});

describe('muted programs', () => {
  const [ski, kite, gone] = ['1', '2', '3'].map(toProgramId) as [never, never, never];
  const programs = [
    { id: ski, name: 'Nordlys Ski' },
    { id: kite, name: '<b>Kite</b>' },
  ];

  it('are named, also those that are gone, and offer the others', () => {
    render(<MutedPrograms programs={programs} muted={[kite, gone]} onChange={vi.fn()} />);
    expect(screen.getAllByRole('listitem').map((item) => item.querySelector('bdi')?.textContent)).toEqual([
      '<b>Kite</b>',
      '3',
    ]);
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['–', 'Nordlys Ski']);
  });

  it('are added and taken away', async () => {
    const onChange = vi.fn();
    render(<MutedPrograms programs={programs} muted={[kite]} onChange={onChange} />);
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Nordlys Ski');
    expect(onChange).toHaveBeenLastCalledWith([kite, ski]);
    await userEvent.click(screen.getByRole('button', { name: /Unmute/ }));
    expect(onChange).toHaveBeenLastCalledWith([]);
  });
});
