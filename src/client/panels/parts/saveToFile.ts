/** Hands a save to the browser as a file. */
export function saveToFile(record: string): void {
  const url = URL.createObjectURL(new Blob([record], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'rare-terms-save.json';
  link.click();
  URL.revokeObjectURL(url);
}
