/** Written by `npm run fit`: logistic weights in the order of SAID_FEATURES and TWIST_FEATURES. */
import type { SaidModel } from './model.ts';

export const weights: SaidModel = {
  fit: {
    bias: -4.5,
    weights: [
      3, 1, 1, 2, 1, -1, 0, 0, 3, 1, 1, 2, 1, -1, 0, 0, 3, 1, 1, 2, 1, -1, 0, 0, 3, 1, 1, 2, 1, -1,
      0, 0,
    ],
  },
  quoteThreshold: 0.5,
  statementThreshold: 0.5,
  twist: { bias: -0.5, weights: [2, 1, 3, 2, 2, 1, 3, 1, -2, 1, 2, -1, 0] },
  twistThreshold: 0.5,
};
