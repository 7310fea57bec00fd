// Weights of a distance under which things lie near their like: neighbourhood components analysis
// (J. Goldberger et al., “Neighbourhood Components Analysis”, 2005) with a weight for each feature.

const STEPS = 150;
const RATE = 0.5;
/** Pull towards 0: a difference that tells nothing shall count for nothing. */
const RIDGE = 0.002;
const FIRST = 1;

/**
 * @param {{wordings: {features: ArrayLike<number>, agrees: boolean}[], weight: number}[]} rows
 * @returns {number[]} weights, none below 0
 */
export function fitDistance(rows) {
  const width = rows[0].wordings[0].features.length;
  const usable = rows.filter(
    ({ wordings }) => wordings.some(({ agrees }) => agrees) && wordings.some((w) => !w.agrees),
  );
  const total = usable.reduce((sum, { weight }) => sum + weight, 0);
  const w = new Float64Array(width).fill(FIRST);
  const speed = new Float64Array(width);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(width);
    for (const { wordings, weight } of usable) {
      const near = wordings.map(({ features }) => {
        let sum = 0;
        for (let i = 0; i < width; i++) sum += w[i] * features[i];
        return Math.exp(-sum);
      });
      let all = 1e-9;
      let like = 1e-9;
      near.forEach((value, k) => {
        all += value;
        if (wordings[k].agrees) like += value;
      });
      near.forEach((value, k) => {
        const { features, agrees } = wordings[k];
        const pull = weight * (value / all - (agrees ? value / like : 0));
        for (let i = 0; i < width; i++) gradient[i] += pull * features[i];
      });
    }
    // Adam's scaling (D. Kingma & J. Ba, 2015) would be more than is needed: momentum does.
    for (let i = 0; i < width; i++) {
      speed[i] = 0.9 * speed[i] + gradient[i] / total - RIDGE * w[i];
      w[i] = Math.max(0, w[i] + RATE * speed[i]);
    }
  }
  return [...w];
}
