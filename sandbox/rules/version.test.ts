import { describe, expect, it } from 'vitest';
import { aSandbox } from '../test-sandbox.ts';

const version = (text: string) => ({ headers: { 'IR-Version': text } });

describe('the version', () => {
  it.each(['11', '12', '13', '14', '15'])('%s knows no Type of a program', async (text) => {
    const { json } = await aSandbox();
    expect((await json('/Campaigns', version(text))).Campaigns[0]).not.toHaveProperty('Type');
  });

  it('16 knows it', async () => {
    const { json } = await aSandbox();
    expect((await json('/Campaigns', version('16'))).Campaigns[0]).toHaveProperty('Type', 'Performance');
  });

  it('is the account’s own when the request names none', async () => {
    const { json } = await aSandbox({ switches: { accountVersion: 15 } });
    expect((await json('/Campaigns')).Campaigns[0]).not.toHaveProperty('Type');
    expect((await json('/Campaigns?IrVersion=16')).Campaigns[0]).toHaveProperty('Type');
  });

  it.each(['10', '17', 'latest', '16.0'])('%s is refused, or ignored by switch', async (text) => {
    const { status, control } = await aSandbox();
    expect(await status('/Campaigns', version(text))).toBe(400);
    control.setSwitches({ unknownVersion: 'account-version' });
    expect(await status('/Campaigns', version(text))).toBe(200);
  });
});
