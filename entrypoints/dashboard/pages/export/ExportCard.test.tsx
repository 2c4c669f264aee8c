import { act, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { toAccountId } from '@/lib/domain/id';
import { TooPreciseError } from '@/lib/export/formats/parquet-decimal';
import { anAccount, TODAY } from '@/tests/support/builders';
import type { PageProps } from '../../pages';
import { ExportCard } from './ExportCard';
import type { ExportListeners, ExportOrder } from './start-export';

const SECOND = anAccount({ id: toAccountId('00000000-0000-4000-8000-000000000002'), label: 'Second' });

/** An export whose course the test tells. */
function open(some: Partial<PageProps> = {}) {
  const orders: ExportOrder[] = [];
  const course = Promise.withResolvers<number | undefined>();
  let listeners: ExportListeners | undefined;
  const start = vi.fn(async (order: ExportOrder, heard: ExportListeners) => {
    orders.push(order);
    listeners = heard;
    heard.onBegin();
    heard.signal.addEventListener('abort', () => course.reject(heard.signal.reason));
    return course.promise;
  });
  const services = { onChange: () => () => undefined } as unknown as PageProps['services'];
  const account = anAccount();
  const props: PageProps = { account, accounts: [account], services, query: {}, setQuery: vi.fn(), ...some };
  render(<ExportCard {...props} today={TODAY} start={start} />);
  return { orders, course, listeners: () => listeners! };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const check = (name: RegExp) => userEvent.click(screen.getByRole('checkbox', { name }));
const said = () => screen.getByTestId('export-said').textContent;

describe('the form of an export', () => {
  it('asks for all actions of this account as CSV when nothing is chosen', async () => {
    const { orders } = open();
    await press('Export…');
    expect(orders[0]).toMatchObject({
      choice: {
        tables: ['actions'],
        accountIds: [anAccount().id],
        span: 'everything',
        currency: null,
        format: { kind: 'csv', byteOrderMark: true, separator: ',' },
      },
      today: '2026-11-18',
      filter: null,
    });
  });

  it('asks for what is chosen', async () => {
    const { orders } = open({ accounts: [anAccount(), SECOND] });
    await check(/^Earnings by day/);
    await check(/^Second/);
    await userEvent.selectOptions(screen.getByLabelText('Days'), 'Last month');
    await userEvent.click(screen.getByRole('radio', { name: /^Parquet/ }));
    await press('Export as one archive…');
    expect(orders[0]?.choice).toMatchObject({
      tables: ['actions', 'earnings-by-day'],
      accountIds: [anAccount().id, SECOND.id],
      span: 'last-month',
      format: { kind: 'parquet' },
    });
  });

  it('begins with the table and the filter its address names, which can be left out', async () => {
    const { orders, course } = open({ query: { tables: 'changes', state: 'approved' } });
    await press('Export…');
    expect(orders[0]).toMatchObject({ choice: { tables: ['changes'] }, filter: { states: ['approved'] } });
    course.resolve(1);
    await screen.findByRole('button', { name: 'Export…' });
    await check(/^Only the actions of your filter/);
    await press('Export…');
    expect(orders[1]?.filter).toBeNull();
  });

  it('asks for all the programs and currencies of the filter', async () => {
    const { orders } = open({ query: { program: '20101,20102', currency: 'EUR,JPY' } });
    await press('Export…');
    expect(orders[0]?.filter).toMatchObject({ programIds: ['20101', '20102'], currencies: ['EUR', 'JPY'] });
  });

  it('says what is missing, and starts nothing', async () => {
    const { orders } = open();
    await check(/^Actions/);
    expect(said()).toBe('Choose a table.');
    await press('Export…');
    expect(orders).toEqual([]);
  });
});

describe('the course of an export', () => {
  it('is shown, and its end', async () => {
    const { course, listeners } = open();
    await press('Export…');
    act(() => listeners().onProgress({ rows: 1_200, share: 0.5 }));
    expect(screen.getByText('1,200 rows so far')).toBeTruthy();
    expect(screen.getByLabelText('How much is written').getAttribute('value')).toBe('0.5');
    course.resolve(2_400);
    expect(await screen.findByText('The file is saved. It has 2,400 rows.')).toBeTruthy();
  });

  it('ends where the user cancels it', async () => {
    open();
    await press('Export…');
    await press('Cancel');
    expect(said()).toBe('Cancelled. Nothing was left behind.');
  });

  it('says nothing when the dialog was closed', async () => {
    const { course } = open();
    await press('Export…');
    course.resolve(undefined);
    expect(await screen.findByRole('button', { name: 'Export…' })).toBeTruthy();
    expect(said()).toBe('');
  });

  it.each<[string, Error, RegExp]>([
    ['an amount Parquet cannot hold', new TooPreciseError(), /Choose CSV or JSON Lines/],
    ['a full disk', new DOMException('', 'QuotaExceededError'), /The disk is full/],
    ['a place that may not be written to', new DOMException('', 'NotAllowedError'), /Choose another place/],
  ])('says what is wrong with %s', async (_, error, words) => {
    const { course } = open();
    await press('Export…');
    course.reject(error);
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
  });
});
