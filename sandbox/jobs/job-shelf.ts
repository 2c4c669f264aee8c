import { inventedUuid } from '../invented-ids.ts';
import type { Switches } from '../rules/switches.ts';
import type { World } from '../world/types.ts';
import { isKept, type Job, type JobFile, type ResultFormat } from './job.ts';

export interface JobRequest {
  type: Job['type'];
  /** Everything that makes two requests the same one. */
  key: string;
  format: ResultFormat;
  run(): JobFile;
}

/** The jobs of one account. */
export interface JobShelf {
  /** §12, §13: the same request gives back the earlier job with its old file. */
  submit(request: JobRequest): Job;
  find(id: string): Job | undefined;
  /** Newest first. */
  all(): Job[];
  replay(job: Job): void;
  /** The next `count` jobs fail `tries` times first; five tries are final. */
  failNext(count: number, tries: number): void;
}

export function createJobShelf(world: World, seed: number, switches: Switches): JobShelf {
  let jobs: Job[] = [];
  let made = 0;
  let failing = { count: 0, tries: 0 };

  function submit(request: JobRequest): Job {
    const known = kept().find((job) => job.key === request.key);
    if (known) return known;
    made += 1;
    const now = world.clock.now();
    const job: Job = {
      ...request,
      id: inventedUuid(seed, world.partner.accountSid, made),
      createdAt: now,
      queuedAt: now,
      stepMs: switches.jobSeconds * 1000,
      failingTries: takeFailingTries(),
      file: request.run(),
    };
    jobs = [job, ...jobs];
    return job;
  }

  function kept(): Job[] {
    const now = world.clock.now();
    jobs = jobs.filter((job) => isKept(job, now, switches.jobsKeptDays));
    return jobs;
  }

  function takeFailingTries(): number {
    if (failing.count === 0) return 0;
    failing = { ...failing, count: failing.count - 1 };
    return failing.tries;
  }

  function replay(job: Job): void {
    job.queuedAt = world.clock.now();
    job.stepMs = switches.jobSeconds * 1000;
    job.failingTries = takeFailingTries();
    job.file = job.run();
  }

  return {
    submit,
    find: (id) => kept().find((job) => job.id === id),
    all: () => [...kept()],
    replay,
    failNext: (count, tries) => {
      failing = { count, tries };
    },
  };
}
