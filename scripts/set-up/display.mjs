import { run } from './command.mjs';
import { root, withoutDisplay } from './place.mjs';

// Without -noreset the server starts itself anew when the last window closes, and who knocks at that moment finds no display.
// The server's own pointer stands in the middle for good. So wide a screen leaves room for a window that it does not stand on.
const screen = '-screen 0 4096x2400x24 -noreset';

/**
 * Runs a command with its output shown, on a virtual display where there is no other.
 * @param {string[]} line
 * @returns {Promise<number>} its exit code
 */
export async function runOnDisplay(line, env = {}) {
  const command = withoutDisplay() ? ['xvfb-run', '-a', '-s', screen, ...line] : line;
  const { code } = await run(command, { cwd: root, env: { ...process.env, ...env }, show: true });
  return code;
}
