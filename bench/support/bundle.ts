import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/** The text of a script of `bench/page/` with all it imports; as `iife` it can be evaluated in any page. */
export async function bundlePage(script: string, format: 'es' | 'iife'): Promise<string> {
  const entry = join(root, 'bench/page', script);
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      target: 'chrome144',
      lib: { entry, formats: [format], fileName: 'page', name: 'bench' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`Nothing was built from ${entry}`);
  return chunk.code;
}
