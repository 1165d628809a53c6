import { describe, expect, test } from 'vitest';
import { createSound, type Sound, type SoundPlayer } from '../../../src/client/audio/sound.ts';

interface Stage {
  readonly sound: Sound;
  readonly heard: readonly string[]; // what the player was asked to play or to set, in order
  loads(): number;
  complaints(): number;
  failPlaying(): void; // from inside the player, as a missing file does
  pass(): void; // the time between two effects
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const LOUD = { effects: true, music: false, volume: 1 };
const MUSIC = { effects: false, music: true, volume: 1 };

function aStage(how: { readonly load?: 'fails'; readonly play?: 'throws' } = {}): Stage {
  const heard: string[] = [];
  let [loads, complaints, music] = [0, 0, ''];
  let waiting: readonly (() => void)[] = [];
  let complainFromPlayer = (): void => undefined;
  const player: SoundPlayer = {
    readyEffects: () => undefined,
    play: (effect) => {
      if (how.play === 'throws') throw new Error('no device');
      heard.push(effect);
    },
    setMusic: (mood) => {
      if (`${mood}` !== music) heard.push(`music ${mood}`);
      music = `${mood}`;
    },
    setVolume: () => undefined,
    setHidden: (isHidden) => {
      if (isHidden) heard.push('hidden');
    },
  };
  const sound = createSound({
    load: (complain) => {
      loads += 1;
      complainFromPlayer = complain;
      return how.load === 'fails' ? Promise.reject(new Error('offline')) : Promise.resolve(player);
    },
    complain: () => {
      complaints += 1;
    },
    later: (run) => {
      waiting = [...waiting, run];
    },
  });
  const pass = (): void => {
    const due = waiting;
    waiting = [];
    for (const run of due) run();
  };
  return {
    sound,
    heard,
    loads: () => loads,
    complaints: () => complaints,
    failPlaying: () => complainFromPlayer(),
    pass,
  };
}

describe('sound', () => {
  test('is not even fetched until the player asks for some', async () => {
    const { sound, loads } = aStage();
    sound.setMood('calm');
    sound.hear(['letter']);
    sound.wish({ effects: false, music: false, volume: 1 });
    await settled();
    expect(loads()).toBe(0);
  });

  test('is fetched once, however often it is asked for', async () => {
    const { sound, loads } = aStage();
    sound.wish(LOUD);
    sound.wish({ ...LOUD, volume: 0.5 });
    await settled();
    sound.wish(LOUD);
    expect(loads()).toBe(1);
  });

  test('plays what was heard while it was fetched, one after the other and each once', async () => {
    const { sound, heard, pass } = aStage();
    sound.wish(LOUD);
    sound.hear(['letter', 'seal']);
    sound.hear(['seal']);
    await settled();
    expect(heard.filter((each) => !each.startsWith('music'))).toEqual(['letter']);
    pass();
    pass();
    expect(heard.filter((each) => !each.startsWith('music'))).toEqual(['letter', 'seal']);
  });

  test('keeps music and effects apart', async () => {
    const { sound, heard } = aStage();
    sound.wish(MUSIC);
    sound.setMood('tension');
    sound.hear(['letter']);
    await settled();
    expect(heard).toEqual(['music tension']);
  });

  test('stops its music when the switch goes off and when the game is left', async () => {
    const { sound, heard } = aStage();
    sound.wish(MUSIC);
    sound.setMood('calm');
    await settled();
    sound.wish({ ...MUSIC, music: false });
    sound.wish(MUSIC);
    sound.setMood(null);
    expect(heard).toEqual(['music calm', 'music null', 'music calm', 'music null']);
  });

  test('is still while the page is hidden, and does not catch up afterwards', async () => {
    const { sound, heard, pass } = aStage();
    sound.wish(LOUD);
    await settled();
    sound.hear(['letter', 'bell']);
    sound.setHidden(true);
    sound.hear(['snap']);
    pass();
    sound.setHidden(false);
    pass();
    expect(heard).toEqual(['music null', 'letter', 'hidden']);
  });

  test.each([
    ['cannot be fetched', { load: 'fails' }],
    ['throws while playing', { play: 'throws' }],
  ] as const)('that %s complains once and throws nothing', async (_, how) => {
    const { sound, complaints, pass } = aStage(how);
    for (let k = 0; k < 3; k++) {
      sound.wish(LOUD);
      sound.hear(['letter']);
      await settled();
      pass();
    }
    expect(complaints()).toBe(1);
  });

  test('says once that files are missing, however many are', async () => {
    const { sound, complaints, failPlaying } = aStage();
    sound.wish(LOUD);
    await settled();
    failPlaying();
    failPlaying();
    expect(complaints()).toBe(1);
  });
});
