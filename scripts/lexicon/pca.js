// Principal component analysis of many rows: the directions in which they differ most.

/** Eigenvectors of a symmetric matrix by Jacobi's rotations, the largest eigenvalue first. */
function eigenvectors(matrix, size) {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < 12; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += a[p * size + q] ** 2;
    if (off < 1e-18) break;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const apq = a[p * size + q];
        if (Math.abs(apq) < 1e-15) continue;
        const theta = (a[q * size + q] - a[p * size + p]) / (2 * apq);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < size; k++) {
          const [kp, kq] = [k * size + p, k * size + q];
          const x = a[kp];
          const y = a[kq];
          a[kp] = c * x - s * y;
          a[kq] = s * x + c * y;
        }
        for (let k = 0; k < size; k++) {
          const [pk, qk] = [p * size + k, q * size + k];
          const x = a[pk];
          const y = a[qk];
          a[pk] = c * x - s * y;
          a[qk] = s * x + c * y;
          const u = vectors[pk];
          const v = vectors[qk];
          vectors[pk] = c * u - s * v;
          vectors[qk] = s * u + c * v;
        }
      }
    }
  }
  return Array.from({ length: size }, (_, i) => i)
    .sort((i, j) => a[j * size + j] - a[i * size + i])
    .map((i) => vectors.slice(i * size, (i + 1) * size));
}

/**
 * Rows told in their `kept` strongest directions, their mean taken away.
 * @param {readonly Float32Array[]} rows of one length
 */
export function principalComponents(rows, kept) {
  const size = rows[0].length;
  const mean = new Float64Array(size);
  for (const row of rows) for (let i = 0; i < size; i++) mean[i] += row[i] / rows.length;
  const centred = rows.map((row) => row.map((value, i) => value - mean[i]));
  const covariance = new Float64Array(size * size);
  for (const row of centred)
    for (let i = 0; i < size; i++)
      for (let j = i; j < size; j++) covariance[i * size + j] += (row[i] * row[j]) / rows.length;
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) covariance[i * size + j] = covariance[j * size + i];
  const axes = eigenvectors(covariance, size).slice(0, kept);
  return centred.map((row) =>
    Float32Array.from(axes, (axis) => axis.reduce((sum, value, i) => sum + value * row[i], 0)),
  );
}
