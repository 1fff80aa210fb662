import test from 'ava';
import { MongoClient } from 'mongodb';
import { databaseOf } from './address.js';

const HOSTS = ['h', 'h:27017', 'u:p%2Fq@h', 'h1,h2', 'u:p@h1:27017,h2:27018,h3:27019'];

test('the database is the one that the driver reads from the connection string, for one server and for a replica set', t => {
  for (const hosts of HOSTS) {
    for (const rest of ['/calls', '/calls?replicaSet=rs', '/calls?authSource=a%2Fb', '/a%2Db']) {
      const url = `mongodb://${hosts}${rest}`;
      t.is(databaseOf(url), new MongoClient(url).db().databaseName, url);
    }
  }
  t.is(databaseOf('mongodb+srv://u:p@cluster.example/calls?w=1'), 'calls');
});

test('a connection string that names no database means parley', t => {
  for (const hosts of HOSTS)
    for (const rest of ['', '/', '/?replicaSet=rs']) t.is(databaseOf(`mongodb://${hosts}${rest}`), 'parley');
});
