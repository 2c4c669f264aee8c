import { advance } from '@/lib/domain/sync-plan';
import { commitRunStep, type Run } from '../run';

/** The programs the partner has joined, all of them; names and link rules are of today. */
export async function readPrograms(run: Run): Promise<void> {
  const programs = await run.client.programs();
  await commitRunStep(run, {
    programs: programs.items,
    advance: (progress) => advance(progress, { kind: 'programs' }, run.serverNow()),
  });
}
