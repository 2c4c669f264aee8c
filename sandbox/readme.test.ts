import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from './routes/api.ts';
import { OPERATIONS } from './routes/control.ts';
import { FAILURE_KINDS } from './rules/failures.ts';
import { DEFAULT_SWITCHES } from './rules/switches.ts';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
const rows = readme.split('\n').filter((line) => line.startsWith('|'));
const rowOf = (cell: string) => rows.filter((row) => row.split('|')[1]?.includes(cell));

describe('the README', () => {
  it.each(Object.entries(DEFAULT_SWITCHES))('names the switch %s and its default %s first', (name, value) => {
    const [row, ...others] = rowOf(`\`${name}\``);
    expect(others).toEqual([]);
    expect(row?.split('|')[2]?.trim()).toMatch(new RegExp(`^\`${value}\``));
  });

  it.each(Object.keys(OPERATIONS))('tells of the operation %s', (name) => {
    expect(rowOf(`\`${name}\``)).toHaveLength(1);
  });

  it.each(FAILURE_KINDS)('tells of the failure %s', (kind) => {
    expect(rowOf(`\`${kind}\``)).toHaveLength(1);
  });

  it.each(ENDPOINTS.map(({ method, path, scope }) => [`${method} \`${path}\``, scope]))(
    'lists %s with its scope',
    (endpoint, scope) => {
      expect(rowOf(endpoint).map((row) => row.split('|')[2]?.trim())).toEqual([scope]);
    },
  );
});
