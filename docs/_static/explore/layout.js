/** Where the nodes of a network stand: from a spiral, never from chance, so that the same records give the same picture. */

const TURNS = 300;
const GRAVITY = 1;
/** Room of a node with its name, in pixels. */
const ROOM = { width: 116, height: 52 };
/** How much of the box a node has at least and at most. */
const LEAST = 2.2 * ROOM.width * ROOM.height;
const MOST = 6 * ROOM.width * ROOM.height;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** @typedef {{x: number, y: number}} Point */

/**
 * Place nodes in a box: ties draw together, all else pushes apart (Fruchterman & Reingold 1991), and names make way
 * for each other.
 *
 * @param {string[]} nodes The most important first: these start in the middle.
 * @param {{from: string, to: string}[]} ties
 * @param {{width: number, height: number}} box The shape that is to be filled; larger or smaller where the nodes need it.
 * @returns {Map<string, Point>}
 */
export function layout(nodes, ties, { width, height }) {
  const grown = Math.sqrt(
    Math.max(nodes.length * LEAST, Math.min(nodes.length * MOST, width * height)) / (width * height),
  );
  const half = {
    x: Math.max(width * grown - ROOM.width, 1) / 2,
    y: Math.max(height * grown - ROOM.height, 1) / 2,
  };
  const points = nodes.map((_, place) => {
    const radius = Math.sqrt((place + 0.5) / nodes.length);
    return { x: half.x * radius * Math.cos(place * GOLDEN), y: half.y * radius * Math.sin(place * GOLDEN) };
  });
  const index = new Map(nodes.map((id, place) => [id, place]));
  const pairs = ties.map(({ from, to }) => [points[index.get(from) ?? 0], points[index.get(to) ?? 0]]);
  const length = 0.75 * Math.sqrt((4 * half.x * half.y) / nodes.length);
  const moves = new Map(points.map((point) => [point, { x: 0, y: 0 }]));

  for (let turn = 0; turn < TURNS; turn++) {
    const most = (length * (TURNS - turn)) / TURNS;
    each(points, (one, other) => {
      const apart = between(one, other);
      push(moves, one, other, apart, (length * length) / apart.far);
    });
    for (const [one, other] of pairs) {
      const apart = between(one, other);
      push(moves, one, other, apart, (-apart.far * apart.far) / length);
    }
    for (const [point, move] of moves) {
      const far = Math.hypot(move.x, move.y) || 1;
      point.x += (move.x / far) * Math.min(far, most);
      point.y += (move.y / far) * Math.min(far, most);
      // What is tied to nothing else would be driven away for ever.
      move.x = -GRAVITY * point.x;
      move.y = -GRAVITY * point.y;
    }
  }
  for (const axis of /** @type {const} */ (["x", "y"])) {
    const values = points.map((point) => point[axis]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    for (const point of points)
      point[axis] = ((point[axis] - (least + most) / 2) / Math.max(most - least, 1)) * 2 * half[axis];
  }
  for (let turn = 0; turn < TURNS; turn++) each(points, (one, other) => makeWay(one, other));
  return new Map(nodes.map((id, place) => [id, points[place]]));
}

/**
 * @param {Point[]} points
 * @param {(one: Point, other: Point) => void} act
 */
function each(points, act) {
  points.forEach((one, place) => points.slice(place + 1).forEach((other) => act(one, other)));
}

/**
 * @param {Point} one
 * @param {Point} other
 */
function between(one, other) {
  const [x, y] = [one.x - other.x, one.y - other.y];
  return { x, y, far: Math.max(Math.hypot(x, y), 1) };
}

/**
 * @param {Map<Point, Point>} moves
 * @param {Point} one
 * @param {Point} other
 * @param {{x: number, y: number, far: number}} apart
 * @param {number} force
 */
function push(moves, one, other, { x, y, far }, force) {
  const [first, second] = [moves.get(one), moves.get(other)];
  if (!first || !second) return;
  first.x += (x / far) * force;
  first.y += (y / far) * force;
  second.x -= (x / far) * force;
  second.y -= (y / far) * force;
}

/**
 * Move two nodes whose names overlap apart, the shorter way.
 *
 * @param {Point} one
 * @param {Point} other
 */
function makeWay(one, other) {
  const x = ROOM.width - Math.abs(one.x - other.x);
  const y = ROOM.height - Math.abs(one.y - other.y);
  if (x <= 0 || y <= 0) return;
  const axis = x / ROOM.width < y / ROOM.height ? "x" : "y";
  const step = ((axis === "x" ? x : y) / 4) * (one[axis] < other[axis] ? -1 : 1);
  one[axis] += step;
  other[axis] -= step;
}
