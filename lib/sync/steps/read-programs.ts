import { PROGRAM_KEY } from '@/lib/db/commit/write-programs';
import { withScope } from '@/lib/domain/progress';
import { advance } from '@/lib/domain/sync-plan';
import { checkpoint } from '@/lib/platform/checkpoint';
import { commitRunStep, type Run, recordStep, serverInstant } from '../run';
import { toSetAside } from '../set-aside';

/** The programs the partner has joined, all of them; names and link rules are of today. */
export async function readPrograms(run: Run): Promise<void> {
  const programs = await run.client.programs();
  await commitRunStep(run, {
    programs: programs.items,
    programsSetAside: await Promise.all(programs.setAside.map((row) => toSetAside(row, PROGRAM_KEY))),
    advance: (progress) => withScope(advance(progress, { kind: 'programs' }, run.serverNow()), 'programs'),
  });
  await checkpoint('programs-read');
  await recordStep(run, { kind: 'programs', at: serverInstant(run) });
}
