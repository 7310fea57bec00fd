import { describe, expect, it } from 'vitest';
import { askModel } from '../../src/search/ask/model.ts';
import { sumTrees, type Trees } from '../../src/search/trees.ts';

/** A tree walked from its root, node by node. */
function walk(tree: readonly number[], features: readonly number[], node = 0): number {
  const [feature = -1, threshold = 0, atMost = 0, above = 0, value = 0] = tree.slice(5 * node);
  if (feature < 0) return value;
  return walk(tree, features, (features[feature] ?? 0) <= threshold ? atMost : above);
}
const plainSum = ({ bias, trees }: Trees, features: readonly number[]): number =>
  trees.reduce((sum, tree) => sum + walk(tree, features), bias);

const leaf = (value: number): readonly number[] => [-1, 0, 0, 0, value];
/** Deep to the left, with one feature asked twice. */
const lopsided = [
  ...[0, 0.5, 1, 6, 0],
  ...[1, 0.2, 2, 5, 0],
  ...[0, 0.1, 3, 4, 0],
  ...leaf(1),
  ...leaf(2),
  ...leaf(4),
  ...leaf(8),
];

describe('the sum of a model’s trees', () => {
  it.each([
    [[0, 0], 1],
    [[0.1, 0.2], 1], // at the threshold is at most the threshold
    [[0.11, 0], 2],
    [[0.3, 0.3], 4],
    [[0.6, 0], 8],
    [[NaN, 0], 8], // nothing is at most a threshold that can't be compared
  ])('of %j is %d', (features, sum) => {
    expect(sumTrees({ bias: 0, trees: [lopsided] }, features)).toBe(sum);
  });

  it('is the bias, the leaves and nothing more', () => {
    expect(sumTrees({ bias: 3, trees: [] }, [1])).toBe(3);
    expect(sumTrees({ bias: 3, trees: [leaf(1), lopsided, leaf(1)] }, [0.6, 0])).toBe(13);
  });

  it('is that of walking them all', () => {
    let state = 1;
    const chance = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (const model of [askModel.pair, askModel.fit, askModel.accept]) {
      for (let round = 0; round < 100; round++) {
        const features = Array.from({ length: 60 }, () => Math.round(40 * chance() - 10) / 20);
        expect(sumTrees(model, features)).toBeCloseTo(plainSum(model, features), 10);
      }
    }
  });

  it('needs trees of a few leaves', () => {
    const chain = Array.from({ length: 32 }, (_, i) => [
      ...[0, i, 2 * i + 1, 2 * i + 2, 0],
      ...leaf(i),
    ]);
    const deep = [...chain.flat(), ...leaf(0)];
    expect(() => sumTrees({ bias: 0, trees: [deep] }, [0])).toThrow(RangeError);
  });
});
