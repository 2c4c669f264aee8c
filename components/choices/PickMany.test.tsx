import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Option } from './find-options';
import { PickMany } from './PickMany';

const HUNDREDS = Array.from({ length: 300 }, (_, index) => ({ value: `p${index}`, name: `Brand ${index}` }));
const MARKUP = { value: 'x', name: '<img src=x onerror=alert(1)>' };

let chosen: readonly string[] = [];

function open(options: readonly Option[], begin: readonly string[] = []) {
  function World() {
    const [now, setNow] = useState(begin);
    chosen = now;
    return (
      <PickMany
        label="Program"
        every="All programs"
        find="Find a program"
        options={options}
        chosen={now}
        onChange={setNow}
        testId="pick"
      />
    );
  }
  chosen = begin;
  render(<World />);
}

const button = () => screen.getByTestId('pick');
const press = () => userEvent.click(button());
const list = () => screen.getByRole('listbox', { name: 'Program' });
const options = () => within(list()).getAllByRole('option');
const names = () => options().map((option) => option.textContent);
const current = () => {
  const focused = document.activeElement?.getAttribute('aria-activedescendant');
  return document.getElementById(focused ?? '')?.textContent;
};

beforeEach(cleanup);

describe('a list of hundreds', () => {
  it('is found by what is typed, and chosen by the keys alone', async () => {
    open(HUNDREDS);
    await press();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Find a program' }));
    await userEvent.keyboard('brand 29');
    expect(names().slice(0, 3)).toEqual(['Brand 29', 'Brand 129', 'Brand 229']);
    await userEvent.keyboard('{ArrowDown}{Enter}{ArrowUp}{Enter}');
    expect(chosen).toEqual(['p129', 'p29']);
    await userEvent.keyboard('{Enter}{Escape}');
    expect([chosen, document.activeElement, screen.queryByRole('listbox')]).toEqual([
      ['p129'],
      button(),
      null,
    ]);
  });

  it('goes no further than its ends, a page at a time too', async () => {
    open(HUNDREDS);
    await press();
    await userEvent.keyboard('{ArrowUp}');
    expect(current()).toBe('Brand 0');
    await userEvent.keyboard('{PageDown}{ArrowDown}');
    expect(current()).toBe('Brand 9');
    await userEvent.keyboard('299{PageDown}');
    expect(current()).toBe('Brand 299');
  });

  it('chooses all that were found, and none', async () => {
    open(HUNDREDS, ['p1']);
    await press();
    expect(screen.queryByRole('button', { name: /^Choose all/ })).toBeNull();
    await userEvent.keyboard('brand 29');
    await userEvent.click(screen.getByRole('button', { name: 'Choose all 13 found' }));
    expect(chosen).toHaveLength(14);
    expect(screen.getByTestId('options-said').textContent).toBe('14 chosen');
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect([chosen, button().textContent]).toEqual([[], 'Program All programs']);
  });

  it('says when nothing fits, and does nothing then', async () => {
    open(HUNDREDS);
    await press();
    await userEvent.keyboard('nobody{ArrowDown}{Enter}');
    expect([chosen, screen.getByTestId('options-said').textContent]).toEqual([[], 'Nothing fits.']);
    expect(document.activeElement?.hasAttribute('aria-activedescendant')).toBe(false);
  });

  it('begins with what was chosen, and nothing moves while it is open', async () => {
    open(HUNDREDS, ['p250']);
    await press();
    expect(names().slice(0, 2)).toEqual(['Brand 250', 'Brand 0']);
    await userEvent.click(options()[0]!);
    await userEvent.click(options()[3]!);
    expect([chosen, names().slice(0, 4)]).toEqual([['p2'], ['Brand 250', 'Brand 0', 'Brand 1', 'Brand 2']]);
  });
});

describe('a list of a few', () => {
  const few = [{ value: 'USD', name: 'USD' }, { value: 'EUR', name: 'EUR', note: 'Euro' }, MARKUP];

  it('has no search: the list itself hears the keys, Space among them', async () => {
    open(few);
    await press();
    expect([screen.queryByRole('combobox'), document.activeElement]).toEqual([null, list()]);
    await userEvent.keyboard('{End} {Home}{Enter}');
    expect(chosen).toEqual(['x', 'USD']);
    expect(button().textContent).toBe('Program 2 chosen');
  });

  it('tells which are chosen, and shows other people’s names as text', async () => {
    open(few, ['x']);
    await press();
    const states = options().map((option) => [option.textContent, option.getAttribute('aria-selected')]);
    expect(states).toEqual([
      [MARKUP.name, 'true'],
      ['USD', 'false'],
      ['EUREuro', 'false'],
    ]);
    expect(list().getAttribute('aria-multiselectable')).toBe('true');
    expect(document.querySelector('img')).toBeNull();
  });
});
