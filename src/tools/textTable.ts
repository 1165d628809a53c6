/** Columns set with spaces: the first to the left, all others to the right; empty rows and columns are left out. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const filled = rows.filter((row) => row.slice(1).some((cell) => cell !== ''));
  const keep = head.map((_, k) => k === 0 || filled.some((row) => (row[k] ?? '') !== ''));
  const shown = [head, ...filled].map((row) => row.filter((_, k) => keep[k]));
  const widths = (shown[0] ?? []).map((_, k) => Math.max(...shown.map((row) => row[k]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0))).join('  ');
  const body = shown.filter((row) => row.some((cell) => cell !== '')).map((row) => `  ${line(row)}`.trimEnd());
  return body.length > 0 ? body.join('\n') : '  none';
}
