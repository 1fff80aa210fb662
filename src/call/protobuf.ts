/** The fields of a protobuf message, read without its description: enough for what an ONNX file says of itself. */

/** One field. */
export interface Field {
  readonly field: number;
  /** Bytes of a length-delimited field; nothing for numbers. */
  readonly value: Buffer | undefined;
}

/**
 * The fields of a message, in order.
 *
 * @throws RangeError if the bytes are no protobuf message
 */
export function* fieldsOf(bytes: Buffer): Generator<Field> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 2 ** 63) throw new RangeError('not a protobuf message');
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const [field, wire] = [Math.floor(tag / 8), tag % 8];
    let value: Buffer | undefined;
    if (wire === 0) varint();
    else if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else if (wire === 2) {
      const length = varint();
      value = bytes.subarray(at, at + length);
      at += length;
    } else throw new RangeError('not a protobuf message');
    if (at > bytes.length) throw new RangeError('the protobuf message is cut off');
    yield { field, value };
  }
}
