import type { ActionItem } from '@/lib/domain/action-items';
import type { ListedReport } from '@/lib/domain/click-source';
import type { EndpointCheck } from '@/lib/domain/connection';
import type { Day, DayRange } from '@/lib/domain/day';
import type { Endpoint } from '@/lib/domain/failure';
import type { ActionId } from '@/lib/domain/id';
import type { MediaProperty } from '@/lib/domain/media-property';
import type { Program } from '@/lib/domain/program';
import type { ActionWindow } from '@/lib/domain/window';
import { type CompanyInformation, readCompanyInformation } from './account/company-information';
import { readActionItems } from './actions/action-items';
import { type ActionPage, readActionPages } from './actions/action-pages';
import { readActionReason } from './actions/action-reason';
import { checkEndpoint } from './check/check-endpoint';
import type { ClickCount } from './clicks/click-tally';
import { downloadClicks } from './clicks/download-clicks';
import { downloadLabelClicks, type IsWanted, type LabelClickCount } from './clicks/download-labels';
import { type ExportFormat, type JobTicket, submitClickExport } from './clicks/submit-click-export';
import type { ImpactCredentials } from './http/credentials';
import type { RateReading } from './http/rate-limit';
import { createTransport, type TransportOptions } from './http/transport';
import { type JobState, readJob, replayJob } from './jobs';
import { readMediaProperties } from './links/media-properties';
import { createTrackingLink, type TrackingLink, type TrackingLinkRequest } from './links/tracking-link';
import { readPrograms } from './programs/programs';
import {
  type DayClicks,
  downloadDayClicks,
  downloadProgramClicks,
  type ProgramClicks,
} from './reports/download-report';
import { listReports } from './reports/list-reports';
import { type ReportRequest, submitReportExport } from './reports/submit-report-export';
import type { Reading, SetAsideRow } from './wire/rows';

export type {
  ActionPage,
  ClickCount,
  CompanyInformation,
  DayClicks,
  ImpactCredentials,
  JobState,
  JobTicket,
  ProgramClicks,
  RateReading,
  Reading,
  ReportRequest,
  SetAsideRow,
  TrackingLink,
  TrackingLinkRequest,
};

export type ImpactClientOptions = TransportOptions;

/** impact.com for one account. Every method throws the errors of `http/api-error`; `toFailure` names them. */
export interface ImpactClient {
  companyInformation(): Promise<CompanyInformation>;
  /** All joined programs, expired ones too. */
  programs(): Promise<Reading<Program>>;
  /** Pages of one window; `RangeError` over 45 × 24 h, `TooManyPagesError` when it should be halved. */
  actionPages(window: ActionWindow, signal?: AbortSignal): AsyncGenerator<ActionPage>;
  /** impact.com's code of why an action was reversed or changed; "" when it gives none. */
  actionReason(actionId: ActionId): Promise<string>;
  /** What was in an action's order; for a user who asks, as it is a request for each action. */
  actionItems(id: ActionId): Promise<ActionItem[]>;
  /** Counts towards ten a day; the same day in the same format is the same job. */
  submitClickExport(day: Day, format?: ExportFormat): Promise<JobTicket>;
  /** Those with an `Id`: what the account may run, as a job or not. */
  reports(): Promise<ListedReport[]>;
  /** Counts towards a hundred a day; the same request is the same job. */
  submitReportExport(request: ReportRequest): Promise<JobTicket>;
  job(jobId: string): Promise<JobState>;
  replayJob(jobId: string): Promise<JobState>;
  /** Counted per day as written and program; a click whose date cannot be read counts for `askedDay`. */
  downloadClicks(jobId: string, askedDay: Day): Promise<ClickCount[] | 'not-ready'>;
  /** The same file by program and labels, as far as they are wanted; clicks of other days left out. */
  downloadLabelClicks(jobId: string, day: Day, isWanted: IsWanted): Promise<LabelClickCount[] | 'not-ready'>;
  /** From a report by program; `UnknownColumnsError` when its columns mean nothing to us. */
  downloadProgramClicks(jobId: string): Promise<ProgramClicks[] | 'not-ready'>;
  /** From a report by day; days without clicks may be missing. `UnknownColumnsError` likewise. */
  downloadDayClicks(jobId: string, asked: DayRange): Promise<DayClicks[] | 'not-ready'>;
  /** Never repeated by itself: every request makes a link. */
  createTrackingLink(request: TrackingLinkRequest): Promise<TrackingLink>;
  /** The partner's sites, apps and channels, by name. */
  mediaProperties(): Promise<MediaProperty[]>;
  /** One cheap request; says how it went and does not throw. */
  checkEndpoint(endpoint: Endpoint, context: { yesterday: Day }): Promise<EndpointCheck>;
}

export function createImpactClient(options: ImpactClientOptions): ImpactClient {
  const transport = createTransport(options);
  return {
    companyInformation: () => readCompanyInformation(transport),
    programs: () => readPrograms(transport),
    actionPages: (window, signal) => readActionPages(transport, window, signal),
    actionReason: (actionId) => readActionReason(transport, actionId),
    actionItems: (id) => readActionItems(transport, id),
    submitClickExport: (day, format) => submitClickExport(transport, day, format),
    reports: () => listReports(transport),
    submitReportExport: (request) => submitReportExport(transport, request),
    job: (jobId) => readJob(transport, jobId),
    replayJob: (jobId) => replayJob(transport, jobId),
    downloadClicks: (jobId, askedDay) => downloadClicks(transport, jobId, askedDay),
    downloadLabelClicks: (jobId, day, isWanted) => downloadLabelClicks(transport, jobId, day, isWanted),
    downloadProgramClicks: (jobId) => downloadProgramClicks(transport, jobId),
    downloadDayClicks: (jobId, asked) => downloadDayClicks(transport, jobId, asked),
    createTrackingLink: (request) => createTrackingLink(transport, request),
    mediaProperties: () => readMediaProperties(transport),
    checkEndpoint: (endpoint, { yesterday }) =>
      checkEndpoint(transport, endpoint, { yesterday, nowMs: options.now() }),
  };
}
