/** A browser made to be killed: the least that is needed to look into the extension from outside. */
export interface FaultBrowser {
  readonly extensionOrigin: string;
  /** Evaluates with the extension's rights but outside of its code: nothing wakes, nothing is seen. Answers JSON. */
  evaluate<Result>(expression: string): Promise<Result>;
  /** Ends the background's life as a browser does. */
  killBackground(): Promise<void>;
  /** SIGKILL to every process of this browser; answers when they are gone. */
  kill(): Promise<void>;
}

export interface ChromiumFaultBrowser extends FaultBrowser {
  /** A page of the extension's own, for example `popup.html`. */
  openPage(path: string): Promise<FaultPage>;
  isBackgroundRunning(): Promise<boolean>;
  /** The debugger, for what only it can do to the extension's storage. */
  send(method: string, params?: Record<string, unknown>): Promise<unknown>;
}

export interface FaultPage {
  evaluate<Result>(expression: string): Promise<Result>;
  send(method: string, params?: Record<string, unknown>): Promise<unknown>;
  close(): Promise<void>;
}

export interface FaultLaunch {
  extensionDir: string;
  /** Kept between lives. */
  profile: string;
}
