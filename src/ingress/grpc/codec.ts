/** Messages of `parley.v1.Calls/Stream`, to and from what the session works with. */
import type { CallEvent, CallEventOf } from '../../call/events.js';
import type { ParleyError } from '../../call/errors.js';
import { rpcEvent, rpcRole } from '../../call/rpc/messages.js';
import type { Final } from '../../call/rpc/types/parley/v1/Final.generated.js';
import type { Partial } from '../../call/rpc/types/parley/v1/Partial.generated.js';
import type { Start__Output } from '../../call/rpc/types/parley/v1/Start.generated.js';
import type { StreamResponse } from '../../call/rpc/types/parley/v1/StreamResponse.generated.js';
import type { JsonObject } from '../json.js';

/** The fields of a start as `readStart` takes them. */
export function startFields(start: Start__Output): JsonObject {
  return {
    ...start,
    encoding: start.encoding.replace(/^ENCODING_/, ''),
    channels: start.channels.map(role => role.replace(/^ROLE_/, '').toLowerCase()),
  };
}

/** An event as a message: partials and finals typed, all others with their JSON. */
export function eventMessage(event: CallEvent): StreamResponse {
  if (event.kind === 'transcript.partial') return { partial: partialOf(event) };
  if (event.kind === 'transcript.final') return { final: finalOf(event) };
  return { event: rpcEvent(event) };
}

/** A failure as a message. */
export function errorMessage({ code, message, field = '' }: ParleyError): StreamResponse {
  return { error: { code, message, field } };
}

function partialOf(event: CallEventOf<'transcript.partial'>): Partial {
  const { channel, role, utteranceId, startMs, endMs, text, stableText } = event;
  return { channel, role: rpcRole(role), utteranceId, startMs, endMs, text, stableText };
}

function finalOf(event: CallEventOf<'transcript.final'>): Final {
  const { role, channel, utteranceId, startMs, endMs, text, confidence, words, language, seq } = event;
  const place = { channel, role: rpcRole(role), utteranceId, startMs, endMs };
  return { ...place, text, confidence, words, language, seq };
}
