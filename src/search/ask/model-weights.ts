/** Written by `npm run fit`: logistic weights in the order of FEATURES and SIGNS. */
import type { AskModel } from './model.ts';

export const weights: AskModel = {
  fit: {
    bias: -4,
    weights: [
      2, 2, 2, 1, -1, -1, -1, 0.5, 0.5, -0.5, -1, -0.5, -0.3, -0.5, 1, 0.5, 1, 0.3, -0.5, 0,
    ],
  },
  accept: {
    bias: 0,
    weights: [4, 0.5, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
  threshold: 0.5,
  gapThreshold: 0.3,
};
