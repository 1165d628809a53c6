import { MOTIONS, settings, TEXT_SIZES, THEMES } from '../../store/settings.ts';
import { m } from '../../text/generated/messages.js';
import { Switch } from '../parts/Switch.tsx';

const THEME_NAME = { auto: m.asSystem, light: m.themeLight, dark: m.themeDark } as const;
const MOTION_NAME = { auto: m.asSystem, still: m.motionStill } as const;
const TEXT_NAME = { normal: m.textNormal, large: m.textLarge, larger: m.textLarger } as const;

/** Theme, motion and text size. */
export function SettingsFields() {
  const { theme, motion, text } = settings.value;
  return (
    <div class="settings">
      <Switch
        label={m.theme()}
        name="theme"
        value={theme}
        options={THEMES.map((value) => ({ value, label: THEME_NAME[value]() }))}
        onChange={(value) => {
          settings.value = { ...settings.value, theme: value };
        }}
      />
      <Switch
        label={m.motion()}
        name="motion"
        value={motion}
        options={MOTIONS.map((value) => ({ value, label: MOTION_NAME[value]() }))}
        onChange={(value) => {
          settings.value = { ...settings.value, motion: value };
        }}
      />
      <Switch
        label={m.textSize()}
        name="text"
        value={text}
        options={TEXT_SIZES.map((value) => ({ value, label: TEXT_NAME[value]() }))}
        onChange={(value) => {
          settings.value = { ...settings.value, text: value };
        }}
      />
    </div>
  );
}
