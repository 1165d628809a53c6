/** What the bench needs of a page with Phaser on it, ours or the peer's. */
export interface PeerWindow {
  peer: { readonly game: PhaserGame; panBy(dx: number): void };
}

interface PhaserGame {
  readonly events: { on(name: string, listener: () => void): void };
}
