import { useEffect, useState } from 'preact/hooks';

/** Files that are longer are no save: they are refused by their first part, without being read whole. */
const MOST_BYTES = 5_000_000;

const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes a file dropped anywhere on the page; true while one is held over it. */
export function useFileDrop(onText: (text: string) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault(); // or the browser would leave the game and show the file
      setOver(true);
    };
    const away = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void file.slice(0, MOST_BYTES).text().then(onText);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', away);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', away);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
