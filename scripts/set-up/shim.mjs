/**
 * Stands where a plain Electron keeps `default_app.asar`, which a packaged Electron lacks: opens the application whose folder
 * is the first argument that is not a switch.
 */
export const main = `const { app } = require('electron')
const { readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(about.productName ?? about.name)
app.setVersion(about.version)
app.setAppPath(folder)
require(join(folder, about.main))
`;
