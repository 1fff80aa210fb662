/**
 * Which network addresses may be spoken to: anything public, and of the rest what the operator's configuration names.
 *
 * A destination is written by people and resolved by name servers that nobody here controls. Without this check a name
 * that points into the operator's own network, or to a cloud's metadata server, would be handed customers' data and
 * answer with secrets. Ranges: the IANA registries of special-purpose addresses (RFC 6890 and its updates).
 */
import { BlockList, isIP, isIPv4 } from 'node:net';
import { ParleyError } from '../../call/errors.js';

const SPECIAL_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10', // carriers' shared space; one cloud keeps its metadata server here
  '127.0.0.0/8',
  '168.63.129.16/32', // public by number, but one cloud's host agent
  '169.254.0.0/16', // link-local, with most clouds' metadata servers
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3', // multicast, reserved, broadcast
] as const;

// Inside the global space 2000::/3. All else (loopback, unique local, link-local, mapped IPv4, NAT64) is outside it.
const SPECIAL_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'] as const;

/** Says which addresses may be connected to. */
export class AddressGuard {
  readonly #special = listOf([...SPECIAL_V4, ...SPECIAL_V6]);
  readonly #global = listOf(['2000::/3']);
  readonly #allowed: BlockList;

  /**
   * @param allowedNetworks addresses or networks (`10.1.0.0/16`, `127.0.0.1`, `fd00::/8`) allowed although not public
   * @throws ParleyError BAD_ARGUMENT naming the position of an entry that is neither
   */
  constructor(allowedNetworks: readonly string[] = []) {
    this.#allowed = listOf(allowedNetworks);
  }

  /** True for addresses that configuration names; those may be spoken to without TLS. */
  isNamed(address: string): boolean {
    return within(this.#allowed, address);
  }

  /** True if the address may be connected to. Anything that is no plain address may not. */
  permits(address: string): boolean {
    if (this.isNamed(address)) return true;
    if (isIP(address) === 0 || within(this.#special, address)) return false;
    return isIPv4(address) || within(this.#global, address);
  }
}

function within(list: BlockList, address: string): boolean {
  // A zone (`fe80::1%eth0`) names an interface of this machine; no list knows it.
  if (isIP(address) === 0 || address.includes('%')) return false;
  return list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  networks.forEach((network, i) => {
    const [address = '', bits] = network.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    const most = family === 'ipv4' ? 32 : 128;
    const prefix = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
    if (isIP(address) === 0 || address.includes('%') || prefix < 0 || prefix > most) {
      throw new ParleyError(
        'CONFIG_INVALID',
        `outbox.allowedNetworks: number ${i + 1} is no address and no network like 10.0.0.0/8.`,
        {
          field: 'outbox.allowedNetworks',
        },
      );
    }
    list.addSubnet(address, prefix, family);
  });
  return list;
}
