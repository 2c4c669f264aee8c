import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { listPageKeys, usePageKeys } from './use-page-keys';

function open({ enabled = true } = {}) {
  const pressed = vi.fn();
  function Page() {
    usePageKeys(enabled);
    return (
      <>
        <button type="button" aria-label="Refresh" aria-keyshortcuts="R" onClick={() => pressed('refresh')} />
        <label>
          <input type="radio" aria-keyshortcuts="1" onChange={() => pressed('today')} /> Today
        </label>
        <select aria-label="Account" aria-keyshortcuts="A" />
        <input aria-label="Search" />
        <button type="button" aria-keyshortcuts="?">
          Keys
        </button>
      </>
    );
  }
  render(<Page />);
  return pressed;
}

describe('a key', () => {
  it('uses the control that names it', async () => {
    const pressed = open();
    await userEvent.keyboard('r');
    await userEvent.keyboard('1');
    expect(pressed.mock.calls.flat()).toEqual(['refresh', 'today']);
  });

  it('goes to a list without opening it', async () => {
    open();
    await userEvent.keyboard('a');
    expect(document.activeElement).toBe(screen.getByRole('combobox'));
  });

  it('is the browser’s with Ctrl, Alt or Meta', async () => {
    const pressed = open();
    await userEvent.keyboard('{Control>}r{/Control}{Alt>}r{/Alt}{Meta>}r{/Meta}');
    expect(pressed).not.toHaveBeenCalled();
  });

  it('is a letter where somebody writes', async () => {
    const pressed = open();
    await userEvent.type(screen.getByRole('textbox'), 'r1');
    expect(pressed).not.toHaveBeenCalled();
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('r1');
  });

  it('does nothing when its user switched keys off', async () => {
    const pressed = open({ enabled: false });
    await userEvent.keyboard('r');
    expect(pressed).not.toHaveBeenCalled();
  });

  it('rests under an open dialog', async () => {
    const pressed = open();
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.setAttribute('open', '');
    await userEvent.keyboard('r');
    expect(pressed).not.toHaveBeenCalled();
    dialog.remove();
  });
});

it('lists the keys there are, by what their controls are called', () => {
  open();
  expect(listPageKeys()).toEqual([
    { key: 'R', name: 'Refresh' },
    { key: '1', name: 'Today' },
    { key: 'A', name: 'Account' },
    { key: '?', name: 'Keys' },
  ]);
});
