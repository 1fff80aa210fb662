import test from 'ava';
import { seededRandom } from '../random.js';
import { addProducts, Arena, type Matrix } from './arena.js';
import { RowList } from './row-list.js';

const ROWS = 300;
const COLUMNS = 150;

function filled(seed: number): {
  arena: Arena;
  matrix: Matrix;
  list: RowList;
  vector: Float32Array;
  out: Float32Array;
} {
  const random = seededRandom(seed);
  const arena = new Arena(4 * (ROWS * 152 + 4 * ROWS) + 1_000);
  const matrix = arena.matrix(ROWS, COLUMNS);
  const list = new RowList(arena, ROWS);
  const vector = arena.floats(matrix.stride);
  const out = arena.floats(ROWS);
  for (let i = 0; i < matrix.data.length; i += 1)
    if (i % matrix.stride < COLUMNS) matrix.data[i] = random() - 0.5;
  for (let i = 0; i < COLUMNS; i += 1) vector[i] = random() - 0.5;
  for (const id of [7, 0, 299, 7, 130]) list.put(id, random());
  return { arena, matrix, list, vector, out };
}
const cell = ({ data, stride }: Matrix, row: number, column: number): number => data[row * stride + column]!;
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-5;

test('gathered rows are the weighted sum that plain loops find', t => {
  const { matrix, list, vector } = filled(1);
  const before = vector.slice();
  list.gather(matrix, vector);
  for (let column = 0; column < COLUMNS; column += 1) {
    let sum = before[column]!;
    for (let i = 0; i < list.count; i += 1) sum += list.weights[i]! * cell(matrix, list.ids[i]!, column);
    t.true(near(vector[column]!, sum), `column ${column}`);
  }
  t.deepEqual([...vector.subarray(COLUMNS)], [0, 0]);
});

test('scattered changes reach the listed rows alone, a row listed twice twice', t => {
  const { matrix, list, vector } = filled(2);
  const before = matrix.data.slice();
  list.scatter(matrix, vector);
  for (let row = 0; row < ROWS; row += 1) {
    let weight = 0;
    for (let i = 0; i < list.count; i += 1) if (list.ids[i] === row) weight += list.weights[i]!;
    for (let column = 0; column < COLUMNS; column += 1) {
      const wanted = before[row * matrix.stride + column]! - weight * vector[column]!;
      if (!near(cell(matrix, row, column), wanted)) t.fail(`row ${row}, column ${column}`);
    }
  }
  t.pass();
});

test('products of rows and a vector are added up', t => {
  const { arena, matrix, vector, out } = filled(3);
  out.fill(1);
  addProducts(arena, matrix, ROWS, vector, out);
  for (let row = 0; row < ROWS; row += 1) {
    let sum = 1;
    for (let column = 0; column < COLUMNS; column += 1) sum += cell(matrix, row, column) * vector[column]!;
    t.true(near(out[row]!, sum), `row ${row}`);
  }
});

test('an empty list changes nothing', t => {
  const { matrix, list, vector } = filled(4);
  const [cells, numbers] = [matrix.data.slice(), vector.slice()];
  list.count = 0;
  list.gather(matrix, vector);
  list.scatter(matrix, vector);
  t.deepEqual(vector, numbers);
  t.deepEqual(matrix.data, cells);
});
