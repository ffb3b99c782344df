/** A line, or a word that stands small and raised behind the line before. */
export type PdfLine = string | { readonly raised: string };

const escaped = (text: string): string => text.replace(/[\\()]/gu, (sign) => `\\${sign}`);

function content(lines: readonly PdfLine[]): string {
  const drawn = lines.map((line, at) => {
    if (typeof line !== 'string') return `/F1 6 Tf 4 Ts (${escaped(line.raised)}) Tj 0 Ts`;
    return `/F1 12 Tf ${at === 0 ? '72 760 Td' : '0 -16 Td'} (${escaped(line)}) Tj`;
  });
  return `BT ${drawn.join('\n')} ET`;
}

/** A PDF of these pages, written as its standard asks for (ISO 32000-1, 7.5): Helvetica, one object for each page and its content. */
export function madePdf(pages: readonly (readonly PdfLine[])[]): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, at) => {
      const stream = content(lines);
      const page = `/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R`;
      return [`<< /Type /Page /Parent 2 0 R ${page} >>`, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
