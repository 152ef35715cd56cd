/** Packages as no program writes them: a zip whose members are given one by one. */
import {deflateRawSync} from "node:zlib";
import {crc32} from "../../../src/lib/crc32.js";

export interface Member {
  name: string;
  bytes?: Uint8Array;
  /** Said of it in the directory, true or not. */
  size?: number;
  crc?: number;
  /** Place of another member, whose bytes it shares. */
  at?: number;
}

export function strangeZip(members: readonly Member[]): Uint8Array {
  const [locals, heads, places]: [Buffer[], Buffer[], number[]] = [[], [], []];
  let length = 0;
  for (const {name, bytes = new Uint8Array(), size, crc, at} of members) {
    const [title, packed] = [Buffer.from(name), deflateRawSync(bytes)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(title.length, 26);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(crc ?? crc32(bytes), 16);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt32LE(size ?? bytes.length, 24);
    head.writeUInt16LE(title.length, 28);
    head.writeUInt32LE(at === undefined ? length : places[at]!, 42);
    places.push(at === undefined ? length : places[at]!);
    heads.push(head, title);
    if (at !== undefined) continue;
    locals.push(local, title, packed);
    length += 30 + title.length + packed.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(length, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}
