export const STORY = {
  file: 'pump.md',
  headline: 'A pump for the school',
  body: 'It came in March.\n\n![A pump](media/pump.png)\nThe pump cost 80 dollars.\n\nThe end.',
};
export const WORDS = 'The pump cost 80 dollars';
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
  'base64',
);
