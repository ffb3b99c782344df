/** The first place where XML is not well-formed as far as tags, attributes and ampersands go; null when all of it is. */
export function brokenTag(xml: string): string | null {
  const open: string[] = [];
  const rest = xml.replace(/^<\?xml[^?]*\?>\s*/, '');
  const pattern = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g;
  for (const match of rest.matchAll(pattern)) {
    const [whole, close, name = '', attributes = '', self, text, stray] = match;
    if (stray !== undefined) return `stray < at ${match.index}`;
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text ?? attributes)) return `stray & in ${whole.slice(0, 60)}`;
    const names = [...attributes.matchAll(/([\w:.-]+)=/g)].map(([, attribute]) => attribute);
    if (new Set(names).size !== names.length) return `attribute twice in ${whole.slice(0, 60)}`;
    if (text !== undefined) continue;
    if (close === '/') {
      if (open.pop() !== name) return `closes ${name} at ${match.index}`;
    } else if (self !== '/') open.push(name);
  }
  return open.length === 0 ? null : `never closed: ${open.join(' ')}`;
}
