/** A hand on the real window that counts what it does: one act for a key or a chord, and one for each press or move of the pointer. */
export function countingHand(page) {
  const counts = { keys: 0, pointer: 0 };
  const parts = [];
  return {
    counts,
    parts,
    press: async (key) => {
      counts.keys += 1;
      await page.keyboard.press(key);
    },
    type: async (text) => {
      counts.keys += [...text].length;
      await page.keyboard.type(text);
    },
    /** Does something and notes what it cost. */
    part: async (name, work) => {
      const before = counts.keys + counts.pointer;
      await work();
      const acts = counts.keys + counts.pointer - before;
      parts.push({ name, acts });
      return acts;
    },
  };
}
