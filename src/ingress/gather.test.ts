import test from 'ava';
import fc from 'fast-check';
import { FrameGatherer } from './gather.js';
import type { Placed } from './timeline.js';

function frame(positionSamples: number, length: number): Placed {
  return {
    positionSamples,
    samples: Int16Array.from({ length }, (_, i) => (positionSamples + i) % 1000),
  };
}

/** A frame as arguments, in an array that is overwritten when it has been taken. */
function given({ positionSamples, samples }: Placed): [number, Int16Array] {
  scratch = scratch.length === samples.length ? scratch : new Int16Array(samples.length);
  scratch.set(samples);
  return [positionSamples, scratch];
}

let scratch = new Int16Array(0);

test('frames of 20 ms come out as frames of 100 ms, each at once when its last piece is there', t => {
  const gatherer = new FrameGatherer(8000);
  const out = Array.from({ length: 10 }, (_, i) => gatherer.add(...given(frame(i * 160, 160))).length);
  t.deepEqual(out, [0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
});

test('while somebody listens for an interruption frames of 20 ms come out as they are', t => {
  const gatherer = new FrameGatherer(8000);
  t.is(gatherer.add(...given(frame(0, 160))).length, 0);
  // What was kept back comes with the first.
  t.deepEqual(gatherer.add(...given(frame(160, 160)), true), [frame(0, 320)]);
  t.deepEqual(gatherer.add(...given(frame(320, 160)), true), [frame(320, 160)]);
  t.is(gatherer.add(...given(frame(480, 160))).length, 0);
});

test('a gap ends what was gathered before it', t => {
  const gatherer = new FrameGatherer(8000);
  t.deepEqual(gatherer.add(...given(frame(0, 160))), []);
  t.deepEqual(gatherer.add(...given(frame(400, 160))), [frame(0, 160)]);
  t.deepEqual(gatherer.flush(), [frame(400, 160)]);
  t.deepEqual(gatherer.flush(), []);
});

test('nothing is lost, changed or moved, whatever the lengths and the gaps', t => {
  const pieces = fc.array(
    fc.record({ gap: fc.constantFrom(0, 0, 0, 1, 900), length: fc.integer({ min: 1, max: 2000 }) }),
  );
  fc.assert(
    fc.property(pieces, list => {
      const gatherer = new FrameGatherer(8000);
      const put: [number, number][] = [];
      const taken: [number, number][] = [];
      const note = (into: [number, number][], { positionSamples, samples }: Placed): void => {
        for (const [i, sample] of samples.entries()) into.push([positionSamples + i, sample]);
      };
      let position = 0;
      for (const { gap, length } of list) {
        position += gap;
        note(put, frame(position, length));
        for (const out of gatherer.add(...given(frame(position, length)))) note(taken, out);
        position += length;
      }
      for (const out of gatherer.flush()) note(taken, out);
      t.deepEqual(taken, put);
    }),
    { numRuns: 50 },
  );
});

test('it is told how much audio the next frame lacks', t => {
  const gatherer = new FrameGatherer(8000);
  t.is(gatherer.missingMs(), 100);
  gatherer.add(...given(frame(0, 160)));
  t.is(gatherer.missingMs(), 80);
  gatherer.add(...given(frame(160, 800)));
  t.is(gatherer.missingMs(), 80);
  gatherer.add(...given(frame(960, 640)));
  t.is(gatherer.missingMs(), 100);
});
