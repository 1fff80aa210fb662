import test from 'ava';
import fc from 'fast-check';
import { Timeline } from './timeline.js';
import type { Placed } from './timeline.js';

const WINDOW = 1600;

/** Samples whose values are their own positions. */
function at(position: number, length: number): Int16Array {
  return Int16Array.from({ length }, (_, i) => position + i);
}

function positions(placed: readonly Placed[]): [number, number][] {
  return placed.map(({ positionSamples, samples }) => [positionSamples, samples.length]);
}

test('audio without positions follows what came before', t => {
  const line = new Timeline(WINDOW);
  t.deepEqual(positions([...line.place(at(0, 160)), ...line.place(at(160, 80))]), [
    [0, 160],
    [160, 80],
  ]);
  t.is(line.endSamples, 240);
});

test('a frame that comes early waits for what is missing', t => {
  const line = new Timeline(WINDOW);
  line.place(at(0, 160), 0);
  t.deepEqual(line.place(at(320, 160), 320), []);
  t.true(line.holding);
  t.deepEqual(positions(line.place(at(160, 160), 160)), [
    [160, 160],
    [320, 160],
  ]);
  t.false(line.holding);
});

test('a hole that stays is a gap when more audio than the window has come', t => {
  const line = new Timeline(WINDOW);
  line.place(at(0, 160), 0);
  const out = Array.from({ length: 12 }, (_, i) => line.place(at(320 + i * 160, 160), 320 + i * 160).length);
  t.deepEqual(out.slice(0, 10), [0, 0, 0, 0, 0, 0, 0, 0, 0, 10]);
});

test('a hole larger than the window is a gap at once', t => {
  const line = new Timeline(WINDOW);
  t.deepEqual(positions(line.place(at(8000, 160), 8000)), [[8000, 160]]);
});

test('what overlaps is trimmed, what was there is dropped and counted', t => {
  const line = new Timeline(WINDOW);
  line.place(at(0, 320), 0);
  t.deepEqual(line.place(at(0, 160), 0), []);
  t.deepEqual(positions(line.place(at(240, 160), 240)), [[320, 80]]);
  t.is(line.droppedSamples, 240);
});

test('whatever the order and the overlaps, every sample comes out at most once, in order and at its own place', t => {
  const pieces = fc.array(
    fc.record({ start: fc.integer({ min: 0, max: 4000 }), length: fc.integer({ min: 0, max: 700 }) }),
  );
  fc.assert(
    fc.property(pieces, list => {
      const line = new Timeline(WINDOW);
      const out = list.flatMap(({ start, length }) => line.place(at(start, length), start));
      out.push(...line.flush());
      let end = 0;
      for (const { positionSamples, samples } of out) {
        t.true(positionSamples >= end);
        t.true(samples.every((sample, i) => sample === positionSamples + i));
        end = positionSamples + samples.length;
      }
      t.is(line.endSamples, end);
      t.false(line.holding);
    }),
    { numRuns: 200 },
  );
});
