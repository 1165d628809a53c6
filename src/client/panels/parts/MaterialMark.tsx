import { useView } from '../../store/game.ts';

/** The letter, shape and colour of a material, together. */
export function MaterialMark({ material }: { readonly material: string }) {
  const { names } = useView();
  return (
    <span class={`mark ${names.kind(material)}`} aria-hidden="true">
      {names.symbol(material)}
    </span>
  );
}
