/** JSON from a server of the operator: limited in size, every failure with its code. */
import { ParleyError } from '../../call/errors.js';

const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Gets a JSON document.
 *
 * @throws ParleyError LOOKUP_FAILED (not reached, or a status other than 2xx), LOOKUP_INVALID (no JSON, or too long)
 */
export async function getJson(
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await fetch(url, { headers: { accept: 'application/json', ...headers }, signal }).catch(
    (cause: unknown) => {
      throw new ParleyError('LOOKUP_FAILED', `${url.host} could not be reached.`, { cause });
    },
  );
  if (!response.ok) {
    await response.body?.cancel();
    throw new ParleyError('LOOKUP_FAILED', `${url.host} answered with status ${response.status}.`);
  }
  return parse(await limitedText(response, url.host), url.host);
}

async function limitedText(response: Response, where: string): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > MAX_BYTES)
        throw new ParleyError('LOOKUP_INVALID', `The answer is longer than ${MAX_BYTES} bytes.`);
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (cause) {
    if (cause instanceof ParleyError) throw cause;
    throw new ParleyError('LOOKUP_FAILED', `${where} was cut off in its answer.`, { cause });
  }
  return text + decoder.decode();
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ParleyError('LOOKUP_INVALID', `${where} did not answer with JSON.`, { cause });
  }
}
