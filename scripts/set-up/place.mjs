import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything set-up keeps lives here; deleting it only costs time. */
export const cache = join(root, 'node_modules', '.cache', 'stet');

/** A path inside the project. */
export const inProject = (...parts) => join(root, ...parts);

/**
 * True where Linux gives no screen to open a window on.
 * @param {Record<string, string | undefined>} env
 * @param {string} platform
 */
export const withoutDisplay = (env = process.env, platform = process.platform) =>
  platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;

/** True where Chromium refuses to start with its sandbox on. */
export const isRoot = () => process.getuid?.() === 0;
