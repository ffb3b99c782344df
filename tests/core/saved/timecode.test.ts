import { describe, expect, test } from 'vitest';
import { isTimecode } from '../../../core/saved/docket.ts';

describe('a locator that begins as a place in a recording', () => {
  test.each(['04:12', '4:12', '01:02:33:10', '1:02:33', '102:33', '00:04:12.5', '04:12–05:40', '៤:១២'])('%s', (value) => {
    expect(isTimecode(value)).toBe(true);
  });

  test.each(['', '12', 'p. 4', '4:1', '04:123', '2024-05-12', 'at 04:12', '#t=04:12'])('not “%s”', (value) => {
    expect(isTimecode(value)).toBe(false);
  });
});
