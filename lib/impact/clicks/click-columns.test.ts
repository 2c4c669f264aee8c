import { describe, expect, it } from 'vitest';
import { findClickColumns, readClickObject } from './click-columns';

describe('the columns of a click file', () => {
  it.each([
    [['Id', 'ProgramId', 'EventDate'], { programId: 1, date: 2 }],
    [['event_date', 'program_id'], { programId: 1, date: 0 }],
    [['Event Date', 'Campaign Id'], { programId: 1, date: 0 }],
    [['DATE', 'CAMPAIGNID'], { programId: 1, date: 0 }],
    [['Date', 'EventDate', 'CampaignId', 'ProgramId'], { programId: 3, date: 1 }],
    [['ProgramId', 'Whatever'], { programId: 0, date: -1 }],
    [['UniqueClick'], { programId: -1, date: -1 }],
  ])('are found by name in %j', (header, columns) => {
    expect(findClickColumns(header)).toEqual(columns);
  });

  it.each([[['Welcome to the hotel']], [['sku', 'price']], [['']]])('are not found in %j', (header) => {
    expect(findClickColumns(header)).toBeUndefined();
  });

  it('are found in an object too', () => {
    expect(readClickObject({ event_date: '2026-11-18', CampaignId: 20101 })).toEqual({
      date: '2026-11-18',
      programId: '20101',
    });
    expect(readClickObject({ EventDate: null, ProgramId: ['x'] })).toEqual({ date: '', programId: '' });
    expect(readClickObject({})).toEqual({ date: '', programId: '' });
  });
});
