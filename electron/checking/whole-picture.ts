const PNG_END = Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
const JPEG_END = Buffer.from([0xff, 0xd9]);
/** Some cameras and programs write a few bytes behind the end. */
const TAIL_BYTES = 64 * 1024;

/** Whether a picture has its end, as one that was cut short has not. What lies in between is not looked at; of other kinds nothing is said. */
export function hasItsEnd(bytes: Uint8Array): boolean {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = picture.subarray(-TAIL_BYTES);
  if (picture.readUInt8(0) === 0x89) return tail.includes(PNG_END);
  if (picture.readUInt8(0) === 0xff) return tail.includes(JPEG_END);
  if (picture.toString('latin1', 0, 3) === 'GIF') return tail.includes(0x3b);
  if (picture.toString('latin1', 0, 4) === 'RIFF') return picture.length >= picture.readUInt32LE(4) + 8;
  return true;
}
