import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelDisk } from './model-disk.ts';
import { docketOf, type Subject } from './subjects.ts';
import { emptyTally, type Tally } from './tally.ts';

/** A file that no store wrote. `may`: it is JSON that says all a docket has to, so that it may be taken for one; its bytes are kept all the same. */
export interface Hostile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly may: boolean;
}

const VALUE = 7;
const whole = Buffer.from(JSON.stringify(docketOf(VALUE)), 'utf8');
const text = whole.toString('utf8');
const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const withKey = (json: string): string => `${text.slice(0, -1)},"more":${json}}`;
const replaced = (from: string, to: string): string => text.replace(from, () => to);

const NEVER: Readonly<Record<string, string | Uint8Array>> = {
  'an empty file': '',
  'a space': ' ',
  'a line break': '\n',
  null: 'null',
  zero: '0',
  one: '1',
  'an empty string': '""',
  'a string': '"x"',
  true: 'true',
  'an empty list': '[]',
  'a list with an object': '[{}]',
  'an empty object': '{}',
  'the schema alone': '{"schema":1}',
  'a later schema': '{"schema":99,"claims":[]}',
  'the schema as a string': replaced('"schema":1', '"schema":"1"'),
  'a schema that is no whole number': replaced('"schema":1', '"schema":1.5'),
  'a schema beyond all numbers': replaced('"schema":1', '"schema":1e999'),
  'claims that are null': replaced('"claims":[]', '"claims":null'),
  'claims that are an object': replaced('"claims":[]', '"claims":{"0":{}}'),
  'a claim that is nothing': replaced('"claims":[]', '"claims":[null]'),
  'claims given twice, the last of them a number': `${text.slice(0, -1)},"claims":4}`,
  'deep nesting, never closed': '['.repeat(100_000),
  'deep nesting': deep(100_000),
  'a mark and nothing else': '\ufeff',
  'NUL alone': '\0\0\0\0',
  'NUL behind it': `${text}\0`,
  'its length in NUL': new Uint8Array(whole.length),
  'UTF-16 with its mark': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
  'UTF-16 without a mark': Buffer.from(text, 'utf16le'),
  'a byte that is no UTF-8': Buffer.concat([whole.subarray(0, 40), Buffer.from([0xff]), whole.subarray(40)]),
  'half a character': Buffer.concat([whole.subarray(0, whole.length - 2), Buffer.from([0xe1, 0x9e])]),
  'keys without quotes': '{schema:1}',
  'a comment': `/* mine */ ${text}`,
  'a comma too many': `${text.slice(0, -1)},}`,
  'a web page': '<!doctype html><html></html>',
  'not a number': 'NaN',
  'a letter behind it': `${text}x`,
  'itself twice': `${text}${text}`,
  'another in front of it': `{}${text}`,
  'a conflict of a version control': `<<<<<<< mine\n${text}\n=======\n${text}\n>>>>>>> theirs\n`,
  'a zip': Buffer.from('504b0304140000000800', 'hex'),
};

const MAY: Readonly<Record<string, string>> = {
  'a mark in front': `\ufeff${text}`,
  'an unknown key': withKey('{"kept":true}'),
  'an unknown key a hundred deep': withKey(deep(100)),
  'an unknown key a hundred thousand deep': withKey(deep(100_000)),
  'a number beyond all numbers under an unknown key': withKey('1e999'),
  'a number with forty digits under an unknown key': withKey('1234567890123456789012345678901234567890'),
  'a key given twice': withKey('1,"more":2'),
  'a key that objects have': withKey('{"__proto__":{"polluted":1},"constructor":1}'),
  'other white space': text.replaceAll(',', ' ,\r\n\t'),
};

export function named(): Hostile[] {
  const of = (list: Readonly<Record<string, string | Uint8Array>>, may: boolean): Hostile[] =>
    Object.entries(list).map(([name, content]) => ({
      name,
      may,
      bytes: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
    }));
  return [...of(NEVER, false), ...of(MAY, true)];
}

/** The file cut off at every byte. */
export function cutAtEveryByte(): Hostile[] {
  return Array.from({ length: whole.length }, (_, length) => ({ name: `cut at ${length}`, may: false, bytes: whole.subarray(0, length) }));
}

const isJson = (bytes: Uint8Array): boolean => {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
};

/** Single bits that are the other way round, at places that `random` (0 to 1) chooses. What still is JSON may be a docket that says something else. */
export function flipped(count: number, random: () => number): Hostile[] {
  return Array.from({ length: count }, () => {
    const bytes = Uint8Array.from(whole);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return { name: `a bit at ${at}`, may: isJson(bytes), bytes };
  });
}

const SUITE = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora', 'json', 'test_parsing');

/** The files of JSONTestSuite, or null where they are not: none of them is a docket. */
export function jsonTestSuite(folder = process.env['STET_JSON_SUITE'] ?? SUITE): Hostile[] | null {
  if (!existsSync(folder)) return null;
  return readdirSync(folder).map((name) => ({ name, may: false, bytes: readFileSync(join(folder, name)) }));
}

/**
 * The store's file holds something else, and is opened and written. `acceptedWrongly`: it was taken for a store. `lost`: its bytes are on the
 * disk no more, under any name. `corrupted`: opening or writing it ended otherwise than with a value or a refusal.
 */
export async function hostileFiles(subject: Subject, files: readonly Hostile[]): Promise<Tally> {
  const tally = emptyTally();
  for (const { bytes, may } of files) {
    tally.faults += 1;
    const disk = new ModelDisk({ names: new Map([[subject.file, 1]]), contents: new Map([[1, bytes]]) });
    try {
      const store = await subject.open(disk);
      if (store.value !== 'unreadable' && !may) tally.acceptedWrongly += 1;
      // Who uses lowdb sees it throw and goes no further; ours is asked all the same, and has to refuse.
      const goesOn = subject.name === 'stet' || store.value !== 'unreadable';
      if (goesOn && (await store.write(VALUE + 1))) tally.acknowledged += 1;
    } catch {
      tally.corrupted += 1;
    }
    const { contents, names } = disk.state;
    const isThere = [...names.values()].some((inode) => Buffer.compare(contents.get(inode) ?? new Uint8Array(), bytes) === 0);
    if (!isThere) tally.lost += 1;
  }
  return tally;
}
