import { soundRefused } from '../../audio/pageSound.ts';
import {
  INTENSITIES,
  MOTIONS,
  SWITCHES,
  settings,
  TEXT_SIZES,
  THEMES,
  VOLUMES,
  WORDINGS,
} from '../../store/settings.ts';
import { m } from '../../text/generated/messages.js';
import { Switch } from '../parts/Switch.tsx';

const THEME_NAME = { auto: m.asSystem, light: m.themeLight, dark: m.themeDark } as const;
const MOTION_NAME = { auto: m.asSystem, still: m.motionStill } as const;
const SWITCH_NAME = { off: m.switchOff, on: m.switchOn } as const;
const INTENSITY_NAME = {
  economy: m.intensityEconomy,
  people: m.intensityPeople,
  testimony: m.intensityTestimony,
} as const;
const VOLUME_NAME = { low: m.volumeLow, normal: m.volumeNormal, high: m.volumeHigh } as const;
const WORDING_NAME = { full: m.wordingFull, shorter: m.wordingShorter } as const;
const TEXT_NAME = { normal: m.textNormal, large: m.textLarge, larger: m.textLarger } as const;

/** Sounds and music, each apart, and their loudness once one is on. */
function SoundFields() {
  const { effects, music, volume } = settings.value;
  return (
    <>
      <Switch
        label={m.soundEffects()}
        name="effects"
        value={effects}
        options={SWITCHES.map((value) => ({ value, label: SWITCH_NAME[value]() }))}
        onChange={(value) => {
          settings.value = { ...settings.value, effects: value };
        }}
      />
      <Switch
        label={m.music()}
        name="music"
        value={music}
        options={SWITCHES.map((value) => ({ value, label: SWITCH_NAME[value]() }))}
        onChange={(value) => {
          settings.value = { ...settings.value, music: value };
        }}
      />
      {(effects === 'on' || music === 'on') && soundRefused.value && <p class="small why">{m.soundRefusedNote()}</p>}
      {(effects === 'on' || music === 'on') && (
        <Switch
          label={m.volume()}
          name="volume"
          value={volume}
          options={VOLUMES.map((value) => ({ value, label: VOLUME_NAME[value]() }))}
          onChange={(value) => {
            settings.value = { ...settings.value, volume: value };
          }}
        />
      )}
    </>
  );
}

/** How much is told of violence: words only. */
function IntensityField() {
  return (
    <>
      <Switch
        label={m.intensity()}
        name="intensity"
        value={settings.value.intensity}
        options={INTENSITIES.map((value) => ({ value, label: INTENSITY_NAME[value]() }))}
        onChange={(value) => {
          settings.value = { ...settings.value, intensity: value };
        }}
      />
      <p class="small soft">{m.intensityNote()}</p>
    </>
  );
}

/** Theme, motion, text size, sound, and how much is told of violence. */
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
      <Switch
        label={m.wording()}
        name="words"
        value={settings.value.words}
        options={WORDINGS.map((value) => ({ value, label: WORDING_NAME[value]() }))}
        onChange={(value) => {
          settings.value = { ...settings.value, words: value };
        }}
      />
      <SoundFields />
      <IntensityField />
    </div>
  );
}
