const address = /\b(?:[a-z][a-z+.-]*:\/\/|www\.)\S+/gi;
const host = /\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|local|internal|cloud)(?::\d+)?\b(?:\/\S*)?/gi;

/** One plain line about what set-up is doing. */
export const say = (sentence) => process.stdout.write(`${sentence}\n`);

/** A tool's output without any address in it: whose machines were asked is nobody else's business. */
export const withoutAddresses = (text) => text.replace(address, '(address)').replace(host, '(address)');

const colours = /\u001b\[[0-9;]*m/g;

/** The last lines of a tool's output, fit to be shown. */
export const lastWords = (text, lines = 12) => withoutAddresses(text.replace(colours, '')).trim().split('\n').slice(-lines).join('\n');

/** npm's first complaints, without its warnings: what went wrong stands on top, its usage text below. */
export const complaintsOf = (output, lines = 12) =>
  withoutAddresses(output)
    .split('\n')
    .filter((line) => line.startsWith('npm error') && line.trim() !== 'npm error')
    .slice(0, lines)
    .join('\n');
