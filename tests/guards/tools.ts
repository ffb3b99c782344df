import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import type { Trespass } from './trespasses.ts';

const root = join(import.meta.dirname, '..', '..');

/** What a tool says about each place: the names of the rules that refused it. */
export type Refusals = ReadonlyMap<string, readonly string[]>;

function collect(pairs: Iterable<readonly [place: string, rule: string]>): Refusals {
  const all = new Map<string, string[]>();
  for (const [place, rule] of pairs) all.set(place, [...(all.get(place) ?? []), rule]);
  return all;
}

/** The room's own tsconfig over code that stands in the room only in memory. */
export function refusedByTypes(cases: readonly Trespass[]): Refusals {
  const rooms = new Set(cases.map(({ place }) => place.split('/')[0] ?? ''));
  return collect([...rooms].flatMap((room) => typeErrors(room, cases)));
}

function typeErrors(room: string, cases: readonly Trespass[]): [string, string][] {
  const config = ts.readConfigFile(join(root, room, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, join(root, room));
  const virtual = new Map(cases.map(({ place, code }) => [join(root, place), code]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => virtual.has(path) || fileExists(path);
  host.readFile = (path) => virtual.get(path) ?? readFile(path);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) => {
    const code = virtual.get(path);
    return code === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true);
  };
  const rootNames = [...virtual.keys()].filter((path) => path.startsWith(join(root, room)));
  const program = ts.createProgram({
    rootNames,
    options: { ...options, composite: false, incremental: false, noEmit: true, rootDir: root },
    host,
  });
  return rootNames.flatMap((path) => {
    const file = program.getSourceFile(path);
    const errors = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return errors.map(({ code }): [string, string] => [path.slice(root.length + 1), `TS${code}`]);
  });
}

/** ESLint with the project's own configuration, without the rules that need the types of a real file. */
export async function refusedByRules(cases: readonly Trespass[]): Promise<Refusals> {
  const overrideConfig = { ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] } as ESLint.Options['overrideConfig'];
  const eslint = new ESLint({ cwd: root, overrideConfig: overrideConfig ?? null });
  const pairs: [string, string][] = [];
  for (const { place, code } of cases) {
    const [result] = await eslint.lintText(code, { filePath: join(root, place) });
    for (const message of result?.messages ?? []) pairs.push([place, message.ruleId ?? message.message]);
  }
  return collect(pairs);
}

/** dependency-cruiser with the project's own configuration, over a small tree of the same shape. */
export async function refusedByDirections(cases: readonly Trespass[]): Promise<Refusals> {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const tree = mkdtempSync(join(root, 'test-results', 'guards-'));
  try {
    cpSync(join(root, 'package.json'), join(tree, 'package.json'));
    for (const { place, code } of cases) {
      mkdirSync(dirname(join(tree, place)), { recursive: true });
      writeFileSync(join(tree, place), code);
    }
    const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IFlattenedRuleSet & { options: ICruiseOptions };
    const rooms = [...new Set(cases.map(({ place }) => place.split('/')[0] ?? ''))];
    const options = { ...config.options, baseDir: tree, validate: true, ruleSet: { forbidden: config.forbidden ?? [] } };
    const { output } = await cruise(rooms, options);
    return collect((output as ICruiseResult).summary.violations.map(({ from, rule }) => [from, rule.name] as const));
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}
