import type { PresetScope } from '@/components/links/preset-scope';
import { readPrograms } from '@/lib/db/programs';
import { readAccounts } from '@/lib/settings/accounts';

/** Every account, and behind it each of its programs by name: what labels and defaults may be chosen for. */
export async function readLinkPrograms(): Promise<PresetScope[]> {
  const scopes: PresetScope[] = [];
  for (const { id, label } of await readAccounts()) {
    const programs = (await readPrograms(id)).sort((left, right) => left.name.localeCompare(right.name));
    scopes.push({ accountId: id, accountLabel: label, programId: null, programName: '' });
    for (const program of programs)
      scopes.push({ accountId: id, accountLabel: label, programId: program.id, programName: program.name });
  }
  return scopes;
}
