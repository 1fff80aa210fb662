/**
 * Availability from a server: `GET {url}` gives all names, `GET {url}?sku=A&sku=B` the rows, both as a JSON list of rows
 * or as `{"rows": [...]}`.
 */
import { ParleyError } from '../../call/errors.js';
import { checkNames, checkRows } from './availability.js';
import type { AvailabilitySource } from './availability.js';

const MAX_BYTES = 16 * 1024 * 1024;

/** @param headers sent with each request, for example an authorisation */
export function httpSource(url: string, headers: Readonly<Record<string, string>> = {}): AvailabilitySource {
  const where = new URL(url).host;
  return {
    names: async signal => checkNames(await get(new URL(url), headers, signal), where),
    read: async (skus, signal) => {
      const address = new URL(url);
      for (const sku of skus) address.searchParams.append('sku', sku);
      return checkRows(await get(address, headers, signal), where);
    },
  };
}

async function get(
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
  const value = parse(await limitedText(response), url.host);
  return Array.isArray(value) ? value : (value as { rows?: unknown } | null)?.rows;
}

async function limitedText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES)
      throw new ParleyError('LOOKUP_INVALID', `The answer is longer than ${MAX_BYTES} bytes.`);
    text += decoder.decode(chunk, { stream: true });
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
