/** A thread between two seals, cut in the middle: the whole game in one picture. */
export function TitleArt() {
  return (
    <svg class="title-art" viewBox="0 0 900 320" aria-hidden="true" preserveAspectRatio="xMidYMid slice">
      <g class="grid-lines">
        {[40, 100, 160, 220, 280].map((y) => (
          <path key={y} d={`M0 ${y} Q450 ${y - 34} 900 ${y}`} />
        ))}
        {[75, 225, 375, 525, 675, 825].map((x) => (
          <path key={x} d={`M${x} 0 Q${x + (x - 450) / 9} 160 ${x} 320`} />
        ))}
      </g>
      <path class="thread" d="M150 196 C260 90 340 92 420 128" />
      <path class="thread" d="M478 154 C560 196 650 196 752 118" />
      <path class="fray" d="M420 128 l14 2 M420 128 l12 9 M420 128 l7 13" />
      <path class="fray" d="M478 154 l-13 -1 M478 154 l-10 -9 M478 154 l-5 -13" />
      <circle class="port a" cx="150" cy="196" r="15" />
      <circle class="port b" cx="752" cy="118" r="15" />
    </svg>
  );
}
