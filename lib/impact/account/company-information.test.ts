import { describe, expect, it } from 'vitest';
import { parseCompanyInformation } from './company-information';

describe('company information', () => {
  it('gives name, currency and zone, and nothing of the person', () => {
    const body = {
      CompanyName: ' Trail Notes ',
      Currency: 'usd',
      Timezone: '(GMT -07:00) Pacific Time (US & Canada); Tijuana',
      EinSsnForeignTaxId: '000-00-0000',
      FinancialContact: { Email: 'pat@example.com' },
    };
    expect(parseCompanyInformation(body)).toEqual({
      companyName: 'Trail Notes',
      currency: 'USD',
      timeZone: 'America/Los_Angeles',
    });
  });

  it('goes on with what is there', () => {
    expect(parseCompanyInformation({ CompanyName: 'A', Timezone: null })).toEqual({
      companyName: 'A',
      currency: '',
      timeZone: 'UTC',
    });
  });

  it.each([null, [], {}, 'A', { Other: 1 }])('is not %j', (body) => {
    expect(() => parseCompanyInformation(body)).toThrow('could not be read');
  });
});
