import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import type { TestContext } from 'node:test';

import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

import { newId } from '../ids.ts';
import type { Parcel } from './courier.ts';
import type { MessageId } from './message.ts';
import { smtpCourier } from './smtp.ts';

const never = new AbortController().signal;

function aParcel(changes: Partial<Parcel> = {}): Parcel {
  return {
    reference: newId<MessageId>(),
    channel: 'email',
    recipient: 'elm.street@example.org',
    subject: 'Am atgyfeiriad – Tŷ Gwyn',
    body: 'Diolch.\n.\nYr un peth eto: ŵ',
    ...changes,
  };
}

/** A mail server that takes what it is given, unless told otherwise. */
async function aMailServer(t: TestContext, options: SMTPServerOptions = {}) {
  const caught: { raw: string; to: string[]; from: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { rcptTo, mailFrom } = session.envelope;
        caught.push({
          raw: Buffer.concat(parts).toString(),
          to: rcptTo.map(({ address }) => address),
          from: mailFrom ? mailFrom.address : '',
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '0.0.0.0');
  await once(listening, 'listening');
  t.after(() => new Promise<void>((resolve) => server.close(resolve)));
  return { caught, url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}` };
}

/** Answers line by line as the script says, and hangs up where it ends. */
async function aScriptedServer(t: TestContext, script: (line: string, socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 mail.example.org ESMTP\r\n');
    let rest = '';
    socket.on('data', (data) => {
      const lines = (rest + String(data)).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) script(line, socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const courierFor = (url: string, encrypted = false) =>
  smtpCourier({ url, from: 'kith@kith.example.org', encrypted });

test('an email arrives whole, to one recipient, with an id made from its reference', async (t) => {
  const { caught, url } = await aMailServer(t);
  const parcel = aParcel();

  assert.deepEqual(await courierFor(url).send(parcel, never), { result: 'delivered' });

  assert.equal(caught.length, 1);
  const [mail] = caught;
  assert.deepEqual(mail?.to, ['elm.street@example.org']);
  assert.equal(mail?.from, 'kith@kith.example.org');
  assert.match(mail?.raw ?? '', new RegExp(`^Message-ID: <${parcel.reference}@kith\\.example\\.org>`, 'm'));
  assert.match(mail?.raw ?? '', /^Auto-Submitted: auto-generated/m);
});

test('two addresses in one recipient are refused before anybody is called', async () => {
  const courier = courierFor('smtp://127.0.0.1:9');
  for (const recipient of [
    'a@example.org, b@example.org',
    'a@example.org\nBcc: b@example.org',
    'nobody',
    '',
  ]) {
    assert.deepEqual(await courier.send(aParcel({ recipient }), never), {
      result: 'refused',
      problem: 'refused',
    });
  }
});

test('a server that is not there may be there later', async () => {
  const closed = createServer();
  closed.listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  closed.close();
  await once(closed, 'close');

  assert.deepEqual(await courierFor(`smtp://127.0.0.1:${port}`).send(aParcel(), never), {
    result: 'delayed',
    problem: 'unreachable',
  });
});

for (const [code, outcome] of [
  [550, { result: 'refused', problem: 'refused' }],
  [450, { result: 'delayed', problem: 'unreachable' }],
] as const) {
  test(`a recipient that the server answers with ${code}: ${outcome.result}`, async (t) => {
    const { caught, url } = await aMailServer(t, {
      onRcptTo: (_, __, done) => done(Object.assign(new Error('no'), { responseCode: code })),
    });

    assert.deepEqual(await courierFor(url).send(aParcel(), never), outcome);
    assert.equal(caught.length, 0);
  });

  test(`a message that the server answers with ${code} once it has it: ${outcome.result}`, async (t) => {
    const { url } = await aMailServer(t, {
      onData: (stream, _, done) => {
        stream.resume();
        stream.on('end', () => done(Object.assign(new Error('no'), { responseCode: code })));
      },
    });

    assert.deepEqual(await courierFor(url).send(aParcel(), never), outcome);
  });
}

test('a wrong password is for whoever runs Kith to mend: messages wait', async (t) => {
  const { url } = await aMailServer(t, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_, __, done) => done(new Error('wrong')),
  });

  const withPassword = url.replace('smtp://', 'smtp://kith:wrong@');
  assert.deepEqual(await courierFor(withPassword).send(aParcel(), never), {
    result: 'delayed',
    problem: 'unreachable',
  });
});

test('a connection that ends before the server has everything: nothing arrived', async (t) => {
  const url = await aScriptedServer(t, (line, socket) => {
    if (line === 'DATA') socket.destroy();
    else socket.write('250 fine\r\n');
  });

  assert.deepEqual(await courierFor(url).send(aParcel(), never), {
    result: 'delayed',
    problem: 'unreachable',
  });
});

/** Takes the whole message, and then does not answer. */
function silentAtTheEnd(atTheEnd: (socket: Socket) => void) {
  let inData = false;
  return (line: string, socket: Socket) => {
    if (inData && line === '.') atTheEnd(socket);
    else if (line === 'DATA') {
      inData = true;
      socket.write('354 go on\r\n');
    } else if (!inData) socket.write('250 fine\r\n');
  };
}

test('a connection that ends once the server has everything: nobody knows', async (t) => {
  const url = await aScriptedServer(
    t,
    silentAtTheEnd((socket) => socket.destroy()),
  );

  assert.deepEqual(await courierFor(url).send(aParcel(), never), {
    result: 'unsure',
    problem: 'not-answered',
  });
});

test('a server that takes everything and says nothing is given up on, and nobody knows', async (t) => {
  const giveUp = new AbortController();
  const url = await aScriptedServer(
    t,
    silentAtTheEnd(() => giveUp.abort()),
  );

  assert.deepEqual(await courierFor(url).send(aParcel(), giveUp.signal), {
    result: 'unsure',
    problem: 'not-answered',
  });
});

test('a server that never greets is given up on, and nothing left', async (t) => {
  const greeted = Promise.withResolvers<void>();
  const mute = createServer((socket) => {
    t.after(() => socket.destroy());
    greeted.resolve();
  });
  mute.listen(0, '127.0.0.1');
  await once(mute, 'listening');
  t.after(() => mute.close());
  const giveUp = new AbortController();
  void greeted.promise.then(() => giveUp.abort());

  const courier = courierFor(`smtp://127.0.0.1:${(mute.address() as AddressInfo).port}`);
  assert.deepEqual(await courier.send(aParcel(), giveUp.signal), {
    result: 'delayed',
    problem: 'unreachable',
  });
});

/** Where this machine is reached without looking like this machine. */
function anotherAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  return addresses.find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? '127.0.0.2';
}

test('in production nothing is handed in the clear to another machine, and to this one it may be', async (t) => {
  const { caught, url } = await aMailServer(t, { disabledCommands: ['STARTTLS'] });

  assert.deepEqual(await courierFor(url, true).send(aParcel(), never), { result: 'delivered' });
  assert.equal(caught.length, 1);

  const elsewhere = url.replace('127.0.0.1', anotherAddress());
  assert.deepEqual(await courierFor(elsewhere).send(aParcel(), never), { result: 'delivered' });
  assert.equal((await courierFor(elsewhere, true).send(aParcel(), never)).result, 'delayed');
  assert.equal(caught.length, 2);
});
