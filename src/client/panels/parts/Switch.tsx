interface SwitchProps<T extends string> {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  onChange(value: T): void;
  readonly hideLabel?: boolean;
}

/** One of a few: a row of radio buttons that looks like a switch. */
export function Switch<T extends string>({ label, name, options, value, onChange, hideLabel = false }: SwitchProps<T>) {
  return (
    <fieldset class="field">
      <legend class={hideLabel ? 'visually-hidden' : 'small soft'}>{label}</legend>
      <div class="switch">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
