import { expect, test } from 'vitest';
import { faultRows } from './rows.ts';

test('no fault of the model loses, spoils or invents anything in the store; the control is seen to fail', async () => {
  const rows = await faultRows(() => undefined);
  const harm = ({ lost, corrupted, acceptedWrongly }: (typeof rows)[number]) => ({ lost, corrupted, acceptedWrongly });
  const ours = rows.filter(({ subject }) => subject === 'stet');
  expect(ours.map(harm)).toEqual(ours.map(() => ({ lost: 0, corrupted: 0, acceptedWrongly: 0 })));
  expect(ours.every(({ faults }) => faults > 100)).toBe(true);
  const [cuts, , files] = rows.filter(({ subject }) => subject === 'lowdb');
  expect(cuts?.lost).toBeGreaterThan(0);
  expect(cuts?.corrupted).toBeGreaterThan(0);
  expect(files?.acceptedWrongly).toBeGreaterThan(0);
}, 60_000);
