import test from 'ava';
import { AddressGuard } from './addresses.js';

test('public addresses may be connected to', t => {
  const guard = new AddressGuard();
  for (const address of ['8.8.8.8', '93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450::1']) {
    t.true(guard.permits(address), address);
  }
});

for (const [what, addresses] of Object.entries({
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd12:3456::1', '100.64.0.1'],
  loopback: ['127.0.0.1', '127.255.0.3', '::1', '0.0.0.0', '::', '::ffff:127.0.0.1', '::ffff:7f00:1'],
  'link-local': ['169.254.1.1', 'fe80::1', 'fe80::1%eth0'],
  metadata: [
    '169.254.169.254',
    '100.100.100.200',
    '168.63.129.16',
    'fd00:ec2::254',
    '::ffff:169.254.169.254',
  ],
  multicast: ['224.0.0.1', '239.1.1.1', '255.255.255.255', 'ff02::1'],
  'translated or tunnelled': ['64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '::127.0.0.1'],
  'no address at all': ['', 'localhost', '127.1', '0x7f000001', '2130706433'],
})) {
  test(`addresses are refused that are ${what}`, t => {
    const guard = new AddressGuard();
    t.deepEqual(
      addresses.filter(address => guard.permits(address)),
      [],
    );
  });
}

test('networks that configuration names are allowed, and no others', t => {
  const guard = new AddressGuard(['10.1.0.0/16', '127.0.0.1', 'fd00:1::/32']);
  t.true(guard.permits('10.1.2.3'));
  t.true(guard.permits('127.0.0.1'));
  t.true(guard.permits('fd00:1::5'));
  t.false(guard.permits('10.2.0.1'));
  t.false(guard.permits('127.0.0.2'));
  t.false(guard.permits('fd00:2::5'));
  t.true(guard.isNamed('10.1.2.3'));
  t.false(guard.isNamed('8.8.8.8'));
});

for (const network of [
  '',
  'localhost',
  '10.0.0.0/33',
  '10.0.0.0/',
  '10.0.0.0/-1',
  'fe80::1%eth0',
  '::/129',
]) {
  test(`the network ${JSON.stringify(network)} is refused`, t => {
    t.throws(() => new AddressGuard(['127.0.0.1', network]), {
      code: 'CONFIG_INVALID',
      message: /outbox\.allowedNetworks: number 2/,
    });
  });
}
