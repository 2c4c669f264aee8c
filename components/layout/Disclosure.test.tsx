import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Disclosure } from './Disclosure';

const button = () => screen.getByRole('button', { name: 'Days' });
const opened = () => screen.queryByLabelText('From') !== null;

describe('what a button opens', () => {
  beforeEach(() => {
    render(
      <>
        <Disclosure label="Days" look="some-panel" testId="days" value="7">
          {(close) => (
            <>
              <input aria-label="From" />
              <button type="button" onClick={close}>
                Show
              </button>
            </>
          )}
        </Disclosure>
        <input aria-label="Elsewhere" />
      </>,
    );
  });

  it('is told by its button, and not there before', async () => {
    expect([button().getAttribute('aria-expanded'), opened()]).toEqual(['false', false]);
    await userEvent.click(button());
    expect([button().getAttribute('aria-expanded'), opened()]).toEqual(['true', true]);
    const panel = document.getElementById(button().getAttribute('aria-controls') ?? '');
    expect(panel?.contains(screen.getByLabelText('From'))).toBe(true);
  });

  it('closes by its button again', async () => {
    await userEvent.click(button());
    await userEvent.click(button());
    expect(opened()).toBe(false);
  });

  it('closes by Escape, and the focus goes back to the button', async () => {
    await userEvent.click(button());
    await userEvent.type(screen.getByLabelText('From'), '7{Escape}');
    expect([opened(), document.activeElement]).toEqual([false, button()]);
  });

  it('closes by what stands in it, and the focus goes back to the button', async () => {
    await userEvent.click(button());
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect([opened(), document.activeElement]).toEqual([false, button()]);
  });

  it('closes when the pointer or the focus goes elsewhere, and the focus stays there', async () => {
    const elsewhere = screen.getByLabelText('Elsewhere');
    await userEvent.click(button());
    await userEvent.click(elsewhere);
    expect([opened(), document.activeElement]).toEqual([false, elsewhere]);
    await userEvent.click(button());
    await userEvent.tab();
    await userEvent.tab();
    expect(opened()).toBe(true);
    await userEvent.tab();
    expect([opened(), document.activeElement]).toEqual([false, elsewhere]);
  });

  it('stays while it is used', async () => {
    await userEvent.click(button());
    await userEvent.type(screen.getByLabelText('From'), '2026');
    expect(opened()).toBe(true);
  });
});
