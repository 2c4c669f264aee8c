import { act, renderHook } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { useRemembered } from './use-remembered';

type Taste = 'sweet' | 'sour';
const isTaste = (text: string): text is Taste => text === 'sweet' || text === 'sour';
const remembered = () => renderHook(() => useRemembered<Taste>('taste', 'sweet', isTaste)).result;

beforeEach(() => localStorage.clear());

it('remembers the choice for the next page', () => {
  const first = remembered();
  expect(first.current[0]).toBe('sweet');
  act(() => first.current[1]('sour'));
  expect(first.current[0]).toBe('sour');
  expect(remembered().current[0]).toBe('sour');
});

it('forgets a choice that is no longer offered', () => {
  localStorage.setItem('taste', 'salty');
  expect(remembered().current[0]).toBe('sweet');
});

it('lasts as long as the page where nothing may be kept', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  const choice = remembered();
  act(() => choice.current[1]('sour'));
  expect(choice.current[0]).toBe('sour');
  vi.unstubAllGlobals();
});
