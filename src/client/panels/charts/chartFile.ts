/** One cell as a spreadsheet reads it. */
const cell = (value: string | number): string => {
  const text = String(value).replace('−', '-');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table as comma-separated text, with a mark at its start by which spreadsheets know its letters. */
export const csvText = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** A name that says what is in the file: "rare-terms-the-cut-off-prices-japan-turn-4.csv". */
export const chartFileName = (parts: readonly (string | number)[], ending: 'csv' | 'svg'): string =>
  `${['rare-terms', ...parts]
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.${ending}`;

/** What a drawing takes from the page's style and must carry along when it leaves it. */
const CARRIED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'paint-order',
  'text-anchor',
] as const;

/** A drawing as a file of its own: styles written into it, on the colour of the paper it lay on. */
export function svgText(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const pairs = [svg, ...svg.querySelectorAll('*')];
  for (const [at, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const from = pairs[at];
    if (from === undefined || !(element instanceof SVGElement)) continue;
    const style = getComputedStyle(from);
    for (const name of CARRIED) element.style.setProperty(name, style.getPropertyValue(name));
    element.removeAttribute('class');
  }
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  name.textContent = title;
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(svg).backgroundColor);
  copy.prepend(name, paper);
  return new XMLSerializer().serializeToString(copy);
}

/** Hands a text to the browser as a file. */
export function handOut(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
