import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const FIRST = 350;

/** How wide a drawing may be, in CSS pixels; it draws itself anew when its place changes, so that its type keeps its size. */
export function useWidth(most: number): { readonly ref: { current: HTMLDivElement | null }; readonly width: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST);
  useLayoutEffect(() => {
    const place = ref.current;
    if (place === null) return;
    const take = (): void => {
      const now = Math.floor(place.clientWidth);
      if (now > 0) setWidth(Math.min(most, now));
    };
    take();
    const watch = new ResizeObserver(take);
    watch.observe(place);
    return () => watch.disconnect();
  }, [most]);
  return { ref, width };
}
