import type Phaser from 'phaser';

/** Lets Phaser's loop sleep and draws only when asked: a single frame, or frames for as long as something moves. */
export class RenderGate {
  renders = 0;
  private request = 0;
  private holds = 0;
  private readonly game: Phaser.Game;

  constructor(game: Phaser.Game) {
    this.game = game;
    game.loop.sleep();
  }

  /** One frame soon; several calls make one. */
  readonly invalidate = (): void => {
    if (this.holds > 0 || this.request !== 0) return;
    this.request = requestAnimationFrame((time) => {
      this.request = 0;
      if (this.holds === 0) this.step(time);
    });
  };

  /** Keeps frames coming until the returned function is called. */
  hold(): () => void {
    if (this.holds++ === 0) {
      this.game.loop.resetDelta();
      this.game.loop.wake(true);
    }
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      if (--this.holds === 0) this.game.loop.sleep();
    };
  }

  /** A frame now: resizing and destroying need one, since Phaser does both inside a step. */
  step(time: number): void {
    this.game.loop.resetDelta();
    this.game.loop.step(time);
  }

  stop(): void {
    cancelAnimationFrame(this.request);
    this.request = -1;
    this.game.loop.sleep();
  }
}
