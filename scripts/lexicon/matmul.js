// y = x · w + bias in WebAssembly with 128-bit SIMD: some five times as fast as the same in JavaScript.
// The module is put together here byte by byte, so that no compiler is needed.

const I32 = 0x7f;
const V128 = 0x7b;
const [LOCAL_GET, LOCAL_SET, LOCAL_TEE] = [0x20, 0x21, 0x22];
const [I32_ADD, I32_LT_U, I32_CONST] = [0x6a, 0x49, 0x41];
const PAGE = 65_536;
/** Rows and columns that one turn of the inner loop holds in registers. */
const ROWS = 4;
export const COLUMNS = 8;

/** LEB128, both signed and unsigned for what is not negative. */
function leb(value) {
  const bytes = [];
  for (let rest = value; ; rest >>= 7) {
    const last = rest < 64;
    bytes.push(last ? rest : (rest & 0x7f) | 0x80);
    if (last) return bytes;
  }
}

const section = (id, bytes) => [id, ...leb(bytes.length), ...bytes];
const get = (local) => [LOCAL_GET, ...leb(local)];
const set = (local) => [LOCAL_SET, ...leb(local)];
const constant = (value) => [I32_CONST, ...leb(value)];
const load = (offset) => [0xfd, 0x00, 4, ...leb(offset)];
const loadSplat = (offset) => [0xfd, 0x09, 2, ...leb(offset)];
const store = (offset) => [0xfd, 0x0b, 4, ...leb(offset)];
const ADD = [0xfd, 0xe4, 0x01];
const MULTIPLY = [0xfd, 0xe6, 0x01];
const advance = (local, by) => [...get(local), ...by, I32_ADD, ...set(local)];

/**
 * The body of `tile(x, rowBytes, w, end, bias, y, outBytes)`: four rows of x by one panel of w (eight
 * columns, `end` its end) plus the bias. Locals 7–9 are rows 1–3 of x, 10–17 sums, 18–19 weights, 20 splat.
 */
function tileBody() {
  const [X, ROW, W, END, BIAS, Y, OUT] = [0, 1, 2, 3, 4, 5, 6];
  const rows = [X, 7, 8, 9];
  const sum = (row, half) => 10 + 2 * row + half;
  const code = [];
  for (let r = 1; r < ROWS; r++)
    code.push(...get(rows[r - 1]), ...get(ROW), I32_ADD, ...set(rows[r]));
  for (let r = 0; r < ROWS; r++)
    for (const half of [0, 1]) code.push(...get(BIAS), ...load(16 * half), ...set(sum(r, half)));
  code.push(0x03, 0x40);
  for (const half of [0, 1]) code.push(...get(W), ...load(16 * half), ...set(18 + half));
  for (let r = 0; r < ROWS; r++) {
    code.push(...get(rows[r]), ...loadSplat(0), ...set(20));
    for (const half of [0, 1])
      code.push(
        ...get(20),
        ...get(18 + half),
        ...MULTIPLY,
        ...get(sum(r, half)),
        ...ADD,
        ...set(sum(r, half)),
      );
  }
  for (const row of rows) code.push(...advance(row, constant(4)));
  code.push(
    ...get(W),
    ...constant(4 * COLUMNS),
    I32_ADD,
    LOCAL_TEE,
    W,
    ...get(END),
    I32_LT_U,
    0x0d,
    0,
    0x0b,
  );
  for (let r = 0; r < ROWS; r++) {
    for (const half of [0, 1]) code.push(...get(Y), ...get(sum(r, half)), ...store(16 * half));
    code.push(...advance(Y, get(OUT)));
  }
  return [2, 3, I32, 11, V128, ...code, 0x0b];
}

function moduleBytes() {
  const body = tileBody();
  const text = (name) => [name.length, ...Buffer.from(name)];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 7, I32, I32, I32, I32, I32, I32, I32, 0]),
    ...section(2, [1, ...text('js'), ...text('memory'), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('tile'), 0, 0]),
    ...section(10, [1, ...leb(body.length), ...body]),
  ]);
}

/** Memory of one network, given out piece by piece, and `dense` on it. */
export function simd() {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { tile } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes()), {
    js: { memory },
  }).exports;
  let used = 0;

  /** Where so many 32-bit floats lie; earlier views must be taken anew afterwards. */
  function reserve(floats) {
    const at = used;
    used += Math.ceil(floats / 4) * 16;
    const missing = used - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return at;
  }

  /** A matrix of `inner × outer` in panels of eight columns. */
  function panels(matrix, inner, outer) {
    const at = reserve(inner * outer);
    const out = new Float32Array(memory.buffer, at, inner * outer);
    for (let o = 0; o < outer; o++)
      for (let i = 0; i < inner; i++)
        out[Math.floor(o / COLUMNS) * inner * COLUMNS + i * COLUMNS + (o % COLUMNS)] =
          matrix[i * outer + o];
    return at;
  }

  return {
    reserve,
    panels,
    view: (at, floats) => new Float32Array(memory.buffer, at, floats),
    put(values) {
      const at = reserve(values.length);
      new Float32Array(memory.buffer, at, values.length).set(values);
      return at;
    },
    /** Rows are rounded up to four: x and y need room for them. */
    dense(x, { weights, bias, inner, outer }, rows, y) {
      const panel = inner * COLUMNS * 4;
      for (let o = 0; o < outer; o += COLUMNS) {
        const w = weights + (o / COLUMNS) * panel;
        for (let r = 0; r < rows; r += ROWS)
          tile(
            x + r * inner * 4,
            inner * 4,
            w,
            w + panel,
            bias + o * 4,
            y + (r * outer + o) * 4,
            outer * 4,
          );
      }
    },
  };
}
