import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOnDisplay } from '../set-up/display.mjs';
import { environment } from '../set-up/driver.mjs';
import { inProject } from '../set-up/place.mjs';
import { setUp } from '../set-up.mjs';

/** Ends the real window in the middle of typing, `times` times in each way; the rows of what that cost, and whether all of it went as it must. */
export async function windowRows(times) {
  const folder = mkdtempSync(join(tmpdir(), 'stet-rows-'));
  const rows = join(folder, 'rows.jsonl');
  try {
    const env = { ...environment(await setUp()), STET_FAULT_ROWS: rows, STET_FAULT_TIMES: String(times) };
    const report = join(folder, 'report.json');
    const test = [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--project', 'desk', '--workers', '1'];
    const line = [process.execPath, ...test, 'tests/e2e/ended-while-typing.e2e.ts'];
    const isHeld = (await runOnDisplay(line, { ...env, STET_REPORT: report })) === 0;
    const written = existsSync(rows) ? readFileSync(rows, 'utf8').trimEnd().split('\n') : [];
    return { isHeld, rows: written.map((row) => JSON.parse(row)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
