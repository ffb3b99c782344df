import { _electron } from '@playwright/test';
import { root } from '../set-up/place.mjs';

const isRoot = process.getuid?.() === 0;

/** The real Electron on a folder with a package.json, in the given user folder. */
export function launch(userData, { folder = root, args = [] } = {}) {
  return _electron.launch({
    executablePath: process.env.STET_ELECTRON_PATH,
    chromiumSandbox: !isRoot,
    args: [folder, ...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`, ...args],
    cwd: root,
  });
}

export const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
};
export const median = (values) => quantile(values, 0.5);
export const p95 = (values) => quantile(values, 0.95);
/** The mean of the middle half. */
export const middle = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.slice(Math.floor(sorted.length / 4), Math.ceil((sorted.length * 3) / 4));
  return half.reduce((sum, value) => sum + value, 0) / half.length;
};
