// Logistic regression with L2 regularisation, by full-batch Newton steps (iteratively reweighted
// least squares: T. Hastie, R. Tibshirani & J. Friedman, “The Elements of Statistical Learning”, 4.4.1).

/**
 * @param {{features: ArrayLike<number>, label: 0 | 1, weight?: number}[]} rows
 * @param {number} ridge strength of the regularisation; the bias is free
 * @returns {{bias: number, weights: number[]}}
 */
export function fitLogistic(rows, ridge) {
  const n = rows[0].features.length + 1;
  let w = new Float64Array(n);
  for (let step = 0; step < 30; step++) {
    const gradient = new Float64Array(n);
    const hessian = Array.from({ length: n }, () => new Float64Array(n));
    for (const { features, label, weight = 1 } of rows) {
      const x = [1, ...features];
      let z = 0;
      for (let i = 0; i < n; i++) z += w[i] * x[i];
      const p = 1 / (1 + Math.exp(-z));
      const g = weight * (label - p);
      const h = Math.max(1e-6, weight * p * (1 - p));
      for (let i = 0; i < n; i++) {
        gradient[i] += g * x[i];
        const row = hessian[i];
        for (let j = 0; j <= i; j++) row[j] += h * x[i] * x[j];
      }
    }
    for (let i = 0; i < n; i++) {
      if (i > 0) gradient[i] -= ridge * w[i];
      hessian[i][i] += i > 0 ? ridge : 1e-6;
      for (let j = 0; j < i; j++) hessian[j][i] = hessian[i][j];
    }
    const delta = solve(hessian, gradient);
    let size = 0;
    w = w.map((value, i) => value + delta[i]);
    for (const d of delta) size = Math.max(size, Math.abs(d));
    if (size < 1e-6) break;
  }
  const [bias, ...weights] = w;
  return { bias, weights };
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix, vector) {
  const a = matrix.map((row, i) => [...row, vector[i]]);
  const n = a.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) pivot = i;
    [a[k], a[pivot]] = [a[pivot], a[k]];
    for (let i = k + 1; i < n; i++) {
      const f = a[i][k] / a[k][k];
      for (let j = k; j <= n; j++) a[i][j] -= f * a[k][j];
    }
  }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let sum = a[i][n];
    for (let j = i + 1; j < n; j++) sum -= a[i][j] * x[j];
    x[i] = sum / a[i][i];
  }
  return x;
}
