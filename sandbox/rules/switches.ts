/**
 * Everything about impact.com's API that is not known for certain, as named switches. The default is the best
 * guess; a test or a person turns one to see what the product does when the guess is wrong. The § are the
 * sections of `sandbox/README.md`, *What it imitates*.
 */
export interface Switches {
  /** §7. Body of 401 and 403: `{Status, Message}` or the newer services' `{status, title}`. */
  accessErrorShape: 'classic' | 'newer';
  /** §7. Whether 401 carries `WWW-Authenticate: Basic`, which makes browsers ask for a password. */
  wwwAuthenticate: boolean;
  /** §1. Answer when the path holds another account's SID. */
  foreignSidStatus: 401 | 403 | 404;
  /** §1. Whether parameter names are matched in any letter case. */
  queryNames: 'any-case' | 'exact';
  /** §1. A JSON body sent to an endpoint that takes forms. */
  jsonBody: 'refused-415' | 'ignored';
  /** §2. The version an account is pinned to; used when a request names none. */
  accountVersion: number;
  /** §2. A version header that is no known version. */
  unknownVersion: 'refused' | 'account-version';
  /** §4. Where dates with milliseconds are refused. */
  milliseconds: 'refused-everywhere' | 'refused-in-exports' | 'accepted';
  /** §4. Where an end date in the future silently gives nothing. */
  futureEndDate: 'empty-in-exports' | 'empty-everywhere' | 'accepted';
  /** §4, §9. Ids of actions as strings, or as the bare numbers of an old example. */
  actionIds: 'strings' | 'numbers';
  /** §4. Values a report does not have. */
  absentInReports: 'empty' | 'null';
  /** §1. Lists of exactly one row: an array, or the bare object of old XML-to-JSON converters. */
  singleRowLists: 'array' | 'object';
  /** §5. PageSize under 2,000 on Actions and ActionUpdates. */
  smallPageSize: 'raised' | 'refused';
  /** §5. `@numpages` of an empty list. */
  emptyNumPages: '1' | '0';
  /** §5. A page beyond the last. */
  pastLastPage: 'empty' | 'refused-404';
  /** §6. Which rate-limit headers are sent. */
  rateHeaders: 'both' | 'partner' | 'brand' | 'none';
  /** §6. Where a day of the daily limits begins. */
  dailyLimitZone: 'utc' | 'account';
  /** §9. When the past seven days are the default: no date filter at all, or no StartDate. */
  sevenDays: 'without-any-date' | 'without-start-date';
  /** §9. Whether ActionDateStart and ActionDateEnd must come together. */
  actionDatePair: boolean;
  /** §9. Which date filters may not reach back more than three years. */
  threeYears: 'start-date' | 'every-date';
  /** §9. Several families of date filters in one request. */
  dateFamilies: 'and' | 'refused';
  /** §12. Whether the answer to an export names its ReplayUri (older accounts: no). */
  queueReplayUri: boolean;
  /** §12, §24. Line ends of CSV files. */
  csvLineEnds: 'crlf' | 'lf';
  /** §24. Whether CSV files begin with a byte order mark. */
  csvByteOrderMark: boolean;
  /** §13. Seconds of the world's clock from QUEUED to RUNNING and again to COMPLETED; 0 completes at once. */
  jobSeconds: number;
  /** §13. Download of a job that failed or was cancelled. */
  failedJobDownload: 'refused-404' | 'job-200' | 'job-202';
  /** §13. Days a job is kept. */
  jobsKeptDays: number;
  /** §13. Whether jobs may be replayed; when not, Replay answers 403. */
  jobsReplayable: boolean;
  /** §14. Text of `date_display` in partner_performance_by_day. */
  reportDayText: 'month-name' | 'iso' | 'iso-time' | 'month-first' | 'day-first' | 'day-of-year';
  /** §14. Whether an account's performance reports can be run over the API, or on the web pages only. */
  performanceReports: 'accessible' | 'web-only';
  /** §14. Whether SUBAID narrows a performance report to one program. */
  reportProgramFilter: 'respected' | 'ignored';
  /** §14. Columns whose SHOW_ switch the caller did not turn on. */
  hiddenColumns: 'shown' | 'left-out';
  /** §16. A program that is expired or not joined. */
  closedProgramStatus: 403 | 404;
  /** §16. A deep link outside the allowed domains, or where deep linking is off. */
  deepLinkRefusal: 400 | 403;
  /** §16. Regular links: the long `/c/…` form or a short one. */
  regularLinks: 'long' | 'short';
  /** §16. A vanity path that is taken. */
  vanityTakenStatus: 400 | 403 | 409;
  /** §16. How many vanity links an account may have. */
  vanityLimit: number;
  /** §16, §1. The same POST twice: a new link each time, or the first one again. */
  repeatedPost: 'new-link' | 'same-link';
}

export const DEFAULT_SWITCHES: Switches = {
  accessErrorShape: 'classic',
  wwwAuthenticate: false,
  foreignSidStatus: 403,
  queryNames: 'any-case',
  jsonBody: 'refused-415',
  accountVersion: 16,
  unknownVersion: 'refused',
  milliseconds: 'refused-everywhere',
  futureEndDate: 'empty-in-exports',
  actionIds: 'strings',
  absentInReports: 'empty',
  singleRowLists: 'array',
  smallPageSize: 'raised',
  emptyNumPages: '1',
  pastLastPage: 'empty',
  rateHeaders: 'both',
  dailyLimitZone: 'utc',
  sevenDays: 'without-any-date',
  actionDatePair: true,
  threeYears: 'start-date',
  dateFamilies: 'and',
  queueReplayUri: true,
  csvLineEnds: 'crlf',
  csvByteOrderMark: false,
  jobSeconds: 2,
  failedJobDownload: 'refused-404',
  jobsKeptDays: 90,
  jobsReplayable: true,
  reportDayText: 'month-name',
  performanceReports: 'accessible',
  reportProgramFilter: 'respected',
  hiddenColumns: 'shown',
  closedProgramStatus: 403,
  deepLinkRefusal: 400,
  regularLinks: 'long',
  vanityTakenStatus: 400,
  vanityLimit: 5000,
  repeatedPost: 'new-link',
};
