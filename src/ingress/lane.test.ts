import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import test from 'ava';
import type { ExecutionContext } from 'ava';
import { WebSocketServer } from 'ws';
import { Lane } from './lane.js';
import type { LaneReader } from './lane.js';

const [TEXT, GOES_ON, PING, CLOSE] = [1, 0, 9, 8];

/** A masked frame as peers send them. */
function frame(opcode: number, text: string, fin = true): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  const size =
    length < 126
      ? [length]
      : length < 65_536
        ? [126, length >> 8, length & 255]
        : [127, 0, 0, 0, 0, ...u32(length)];
  const mask = [0x12, 0x80, 0xff, 0x07];
  const head = [(fin ? 0x80 : 0) | opcode, 0x80 | size[0]!, ...size.slice(1), ...mask];
  return Buffer.from([...head, ...payload.map((byte, i) => byte ^ mask[i & 3]!)]);
}

const u32 = (n: number): number[] => [(n >> 24) & 255, (n >> 16) & 255, (n >> 8) & 255, n & 255];

interface Peer {
  readonly socket: Socket;
  /** What came: `quick:` past the library, `long:` through it. */
  readonly came: string[];
  readonly reads: () => number;
  readonly closed: Promise<unknown>;
}

/** A server with a lane that takes texts beginning with `q`, and a raw connection to it. */
async function connected(t: ExecutionContext, restMs: LaneReader['restMs'] = () => 0): Promise<Peer> {
  const came: string[] = [];
  let reads = 0;
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer();
  let onClosed: (value: unknown) => void = () => {};
  const closed = new Promise(resolve => (onClosed = resolve));
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    sockets.handleUpgrade(request, socket, head, ws => {
      ws.on('message', (data: Buffer) => came.push(`long:${data.toString()}`));
      ws.on('ping', () => came.push('ping'));
      ws.on('error', thrown => came.push(`error:${thrown.message}`));
      ws.on('close', onClosed);
      const lane = new Lane(request.socket, ws, {
        take: (bytes, length) => {
          const text = Buffer.from(bytes.subarray(0, length)).toString();
          if (text.startsWith('q')) came.push(`quick:${text}`);
          return text.startsWith('q');
        },
        restMs: () => {
          reads += 1;
          return restMs();
        },
      });
      lane.open();
    }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.setNoDelay();
  t.teardown(() => {
    socket.destroy();
    server.close();
  });
  socket.write(
    'GET / HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  await once(socket, 'data');
  return { socket, came, reads: () => reads, closed };
}

async function until(done: () => boolean): Promise<void> {
  while (!done()) await turn();
}

const LONG = `l${'x'.repeat(3000)}`;
const HUGE = `q${'y'.repeat(70_000)}`;
const FRAMES = [
  frame(TEXT, 'q1'),
  frame(TEXT, 'l2'),
  frame(TEXT, `q${'3'.repeat(300)}`),
  frame(TEXT, LONG),
  frame(PING, ''),
  frame(TEXT, 'q4', false),
  frame(PING, 'in between'),
  frame(GOES_ON, 'q5'),
  frame(TEXT, 'q6'),
  frame(TEXT, HUGE),
  frame(TEXT, 'q7'),
];
const EXPECTED = ['q1', 'l2', `q${'3'.repeat(300)}`, LONG, 'ping', 'ping', 'q4q5', 'q6', HUGE, 'q7'];
const plain = (came: readonly string[]): string[] => came.map(text => text.replace(/^(quick|long):/, ''));

test('messages keep their order, small ones go past the library and all others through it', async t => {
  const { socket, came } = await connected(t);
  socket.write(Buffer.concat(FRAMES));
  await until(() => came.length >= EXPECTED.length);
  t.deepEqual(plain(came), EXPECTED);
  t.deepEqual(came[0], 'quick:q1');
  t.deepEqual(came[6], 'long:q4q5');
  t.deepEqual(came[7], 'quick:q6');
});

test('wherever a message is cut in two on its way, the same messages come', async t => {
  const small = FRAMES.filter(bytes => bytes.length < 1000);
  const all = Buffer.concat(small);
  const expected = EXPECTED.filter(text => text.length < 1000);
  for (let cut = 1; cut < all.length; cut += cut < 24 ? 1 : 29) {
    const { socket, came } = await connected(t);
    socket.write(all.subarray(0, cut));
    await turn();
    socket.write(all.subarray(cut));
    await until(() => came.length >= expected.length);
    t.deepEqual(plain(came), expected, `cut at ${cut}`);
    socket.destroy();
  }
});

test('nothing counts that comes after a close frame', async t => {
  const { socket, came, closed } = await connected(t);
  socket.write(Buffer.concat([frame(TEXT, 'q1'), frame(CLOSE, ''), frame(TEXT, 'q2'), frame(TEXT, 'l3')]));
  socket.write(frame(TEXT, 'q4'));
  await closed;
  t.deepEqual(came, ['quick:q1']);
});

test('a frame that breaks the protocol is the library’s to refuse', async t => {
  const { socket, came, closed } = await connected(t);
  socket.write(frame(TEXT, 'q1'));
  socket.write(Buffer.from([0xf1, 0x80, 1, 2, 3, 4]));
  await until(() => came.length > 1);
  socket.end();
  await closed;
  t.is(came.length, 2);
  t.regex(came[1]!, /^error:Invalid WebSocket frame/);
});

test('while a socket rests what comes waits', async t => {
  const { socket, came, reads } = await connected(t, () => 60_000);
  socket.write(frame(TEXT, 'q1'));
  await until(() => came.length === 1);
  await new Promise(resolve => socket.write(frame(TEXT, 'q2'), resolve));
  for (let i = 0; i < 100; i++) await turn();
  t.deepEqual(came, ['quick:q1']);
  t.is(reads(), 1);
});

test('what came while a socket rested is read when the rest is over', async t => {
  const { socket, came } = await connected(t, () => (came.length === 1 ? 50 : 0));
  for (const text of ['q1', 'q2', 'l3']) socket.write(frame(TEXT, text));
  await until(() => came.length === 3);
  t.deepEqual(came, ['quick:q1', 'quick:q2', 'long:l3']);
});

test('a socket that is closed while it rests is gone when the rest is over', async t => {
  const { socket, came, closed } = await connected(t, () => 100);
  socket.write(frame(TEXT, 'q1'));
  await until(() => came.length === 1);
  socket.destroy();
  await closed;
  t.deepEqual(came, ['quick:q1']);
});
