import { readTool } from '../tool.ts';

interface Finding {
  code: string;
  message: string;
  file?: string;
}

interface LinterReport {
  summary: { errors: number; warnings: number; notices: number };
  errors: Finding[];
  warnings: Finding[];
}

/** Whether Mozilla's linter finds no error in a built extension; says each error and warning in a line. */
export function lintAddon(folder: string): boolean {
  const { stdout, stderr } = readTool('addons-linter', ['--output', 'json', folder]);
  const report = parseReport(stdout);
  if (!report) {
    console.log(stdout + stderr);
    return false;
  }
  for (const { code, message, file } of [...report.errors, ...report.warnings])
    console.log(`${code} ${file ?? ''}: ${message}`);
  console.log(`${report.summary.errors} errors, ${report.summary.warnings} warnings`);
  return report.summary.errors === 0;
}

function parseReport(text: string): LinterReport | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
