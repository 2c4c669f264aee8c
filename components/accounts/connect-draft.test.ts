import { describe, expect, it } from 'vitest';
import {
  accountSidWarning,
  EMPTY_DRAFT,
  findCredentialErrors,
  findDraftErrors,
  toCredentials,
} from './connect-draft';

const draft = { label: 'Blog', accountSid: ' IRabc123 ', authToken: ' secret\n', sandboxOrigin: '' };

describe('the connect form’s draft', () => {
  it('needs a name, a SID and a token', () => {
    expect(Object.keys(findDraftErrors(EMPTY_DRAFT, false)).sort()).toEqual([
      'accountSid',
      'authToken',
      'label',
    ]);
    expect(findDraftErrors(draft, false)).toEqual({});
    expect(findDraftErrors({ ...draft, label: 'x'.repeat(81) }, false)).toHaveProperty('label');
  });

  it('needs no name for a check', () => {
    expect(findCredentialErrors({ ...draft, label: '' }, false)).toEqual({});
  });

  it('warns of a SID that begins otherwise, and lets it pass', () => {
    expect(accountSidWarning('1234567')).toContain('IR');
    expect(accountSidWarning('IRabc')).toBeUndefined();
    expect(accountSidWarning('')).toBeUndefined();
    expect(findDraftErrors({ ...draft, accountSid: '1234567' }, false)).toEqual({});
  });

  it('loses the blanks that come with a paste', () => {
    expect(toCredentials(draft, false)).toEqual({ accountSid: 'IRabc123', authToken: 'secret' });
  });

  it('has an address only in sandbox builds', () => {
    expect(findDraftErrors(draft, true)).toHaveProperty('sandboxOrigin');
    const withAddress = { ...draft, sandboxOrigin: ' http://127.0.0.1:8080 ' };
    expect(findDraftErrors(withAddress, true)).toEqual({});
    expect(toCredentials(withAddress, true)).toHaveProperty('sandboxOrigin', 'http://127.0.0.1:8080');
    expect(toCredentials(withAddress, false)).not.toHaveProperty('sandboxOrigin');
  });
});
