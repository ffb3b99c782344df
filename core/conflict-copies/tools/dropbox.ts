import type { SyncTool } from '../sync-tool.ts';

const DATE = String.raw`(?: (?<date>\d{4}-\d{2}-\d{2}))?`;
/** The second copy of a day has a number, inside the brackets or behind them. */
const NUMBER = String.raw`(?: \(\d+\))?`;

const bracketed = (said: string): RegExp => new RegExp(String.raw`^(?<of>.+) \(${said}${DATE}${NUMBER}\)${NUMBER}$`, 'iu');

/** What the brackets say, in the language that Dropbox runs in. */
const SAID = [
  String.raw`(?:(?<by>[^()]+?)['’]s? )?conflicted copy`,
  String.raw`In Konflikt stehende Kopie(?: von (?<by>[^()]+?))?`,
  String.raw`(?<by>[^()]+?)['’ ]s in Konflikt stehende Kopie`,
  String.raw`Copie en conflit(?: de (?<by>[^()]+?))?`,
  String.raw`Copia (?:en conflicto|conflictiva)(?: de (?<by>[^()]+?))?`,
  String.raw`Copia in conflitto(?: di (?<by>[^()]+?))?`,
  String.raw`Cópia em conflito(?: de (?<by>[^()]+?))?`,
  String.raw`(?<by>[^()]+?) ?(?:の競合コピー|上の問題のあるコピー)`,
  String.raw`(?<by>[^()]+?) ?的冲突副本`,
];

/** Two names that are one to another system: only the case or the composition of their letters differs. */
const SAME_NAME = ['Case Conflict', 'Unicode Encoding Conflict', 'Conflicto de mayúsculas y minúsculas'];

export const dropbox: SyncTool = {
  id: 'dropbox',
  certain: true,
  patterns: [...SAID.map(bracketed), new RegExp(String.raw`^(?<of>.+) \((?:${SAME_NAME.join('|')})(?: \(?\d+\)?)?\)(?: \(\d+\))?$`, 'iu')],
  examples: [
    { name: "ferry (Anna's conflicted copy 2026-11-28).md", of: 'ferry.md', by: 'Anna', at: '2026-11-28' },
    { name: 'ferry (Anna’s conflicted copy 2026-11-28).md', of: 'ferry.md', by: 'Anna', at: '2026-11-28' },
    { name: "ferry (Anna's conflicted copy 2026-11-28 (1)).md", of: 'ferry.md', by: 'Anna', at: '2026-11-28' },
    { name: "ferry (James' conflicted copy 2026-11-28) (2).md", of: 'ferry.md', by: 'James', at: '2026-11-28' },
    { name: "ferry (DESKTOP-AB12CD3's conflicted copy 2026-11-28).md", of: 'ferry.md', by: 'DESKTOP-AB12CD3', at: '2026-11-28' },
    { name: 'ferry (conflicted copy 2026-11-28).md', of: 'ferry.md', at: '2026-11-28' },
    { name: 'ferry (conflicted copy).md', of: 'ferry.md' },
    { name: "ferry (2) (Anna's conflicted copy 2026-11-28).md", of: 'ferry (2).md', by: 'Anna', at: '2026-11-28' },
    { name: 'ferry (In Konflikt stehende Kopie von Anna 2026-11-28).md', of: 'ferry.md', by: 'Anna', at: '2026-11-28' },
    { name: 'ferry (Anna s in Konflikt stehende Kopie 2026-11-28).md', of: 'ferry.md', by: 'Anna', at: '2026-11-28' },
    { name: 'ferry (Copie en conflit de SEM-GTH-0001 2026-11-28).md', of: 'ferry.md', by: 'SEM-GTH-0001', at: '2026-11-28' },
    { name: 'ferry (Copia en conflicto de Ana 2026-11-28).md', of: 'ferry.md', by: 'Ana', at: '2026-11-28' },
    {
      name: 'ferry (Copia in conflitto di MBP-di-Marco.fritz.box 2026-11-28).md',
      of: 'ferry.md',
      by: 'MBP-di-Marco.fritz.box',
      at: '2026-11-28',
    },
    { name: 'ferry (平川知明 の競合コピー 2026-11-28).md', of: 'ferry.md', by: '平川知明', at: '2026-11-28' },
    { name: 'ferry (Case Conflict).md', of: 'ferry.md' },
    { name: 'ferry (Case Conflict 1).md', of: 'ferry.md' },
    { name: 'ferry (Unicode Encoding Conflict).md', of: 'ferry.md' },
  ],
  leftAlone: [
    'romeo (conflicts between families).md',
    'the conflicted copy.md',
    '(conflicted copy 2026-11-28).md',
    'ferry (a case of conflict).md',
  ],
};
