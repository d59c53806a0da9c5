import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

type Life = { readonly after: (undo: () => unknown) => void };

/** Something that speaks PostgreSQL's protocol just far enough to refuse, or to say its version. */
export async function aFakeServer(life: Life, ...behaviours: readonly Behaviour[]): Promise<string> {
  let asked = 0;
  const server = createServer((socket) => {
    const behaviour = behaviours[Math.min(asked, behaviours.length - 1)] ?? { code: '57P03' };
    asked += 1;
    socket.on('error', () => undefined);
    socket.once('data', () => {
      if (behaviour === 'asks-for-password') {
        askForPassword(socket);
        return;
      }
      if ('code' in behaviour) socket.end(refusal(behaviour.code));
      else socket.write(Buffer.concat([packet('R', number32(0)), packet('Z', Buffer.from('I'))]));
      socket.once('data', () => 'version' in behaviour && socket.write(versionRow(behaviour)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  life.after(() => server.close());
  return `postgres://kith:a-secret@127.0.0.1:${(server.address() as AddressInfo).port}/kith`;
}

type Behaviour = Refuses | Says | 'asks-for-password';
type Refuses = { readonly code: string };
type Says = { readonly version: number; readonly name: string };

/** As far as the client needs a password to go on. */
function askForPassword(socket: Socket): void {
  socket.write(packet('R', Buffer.concat([number32(10), Buffer.from('SCRAM-SHA-256\0\0')])));
  socket.once('data', (first) => {
    const [, nonce = ''] = /r=([^,]+)/.exec(String(first)) ?? [];
    const challenge = Buffer.from(`r=${nonce}more,s=c2FsdA==,i=4096`);
    socket.write(packet('R', Buffer.concat([number32(11), challenge])));
  });
}

function refusal(code: string): Buffer {
  return packet('E', Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mno\0\0`));
}

function versionRow({ version, name }: Says): Buffer {
  const integer = 23;
  const text = 25;
  const columns = [column('number', integer), column('name', text)];
  const values = [String(version), name].flatMap((value) => [number32(value.length), Buffer.from(value)]);
  return Buffer.concat([
    packet('T', Buffer.concat([number16(2), ...columns])),
    packet('D', Buffer.concat([number16(2), ...values])),
    packet('C', Buffer.from('SELECT 1\0')),
    packet('Z', Buffer.from('I')),
  ]);
}

function column(name: string, type: number): Buffer {
  const sizeAndModifier = [number16(0xff_ff), number32(0xff_ff_ff_ff)];
  return Buffer.concat([
    Buffer.from(`${name}\0`),
    number32(0),
    number16(0),
    number32(type),
    ...sizeAndModifier,
    number16(0),
  ]);
}

function packet(kind: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(kind), number32(body.length + 4), body]);
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
