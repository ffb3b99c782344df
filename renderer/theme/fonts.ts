import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/newsreader/opsz-italic.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource/noto-sans-khmer/khmer-400.css';
import '@fontsource/noto-sans-khmer/khmer-600.css';
import '@fontsource/noto-serif-khmer/khmer-400.css';
import '@fontsource/noto-serif-khmer/khmer-500.css';
import '@fontsource/noto-serif-khmer/khmer-600.css';

/** Asks for the fonts of the frame at once, so that they are there before the first words are. */
export async function fontsReady(): Promise<void> {
  const wanted = ["400 16px 'Newsreader Variable'", "400 16px 'Source Sans 3 Variable'"];
  await Promise.allSettled(wanted.map((font) => document.fonts.load(font)));
}
