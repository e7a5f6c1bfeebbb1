import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  name: string;
  body: Buffer | string;
  /** What the directory says it unpacks to, where that is a lie. */
  claimed?: number;
}

/** A ZIP file of these parts, written by hand so that it can be wrong. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, body, claimed } of parts) {
    const bytes = Buffer.from(body);
    const packed = deflateRawSync(bytes, { level: 9 });
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claimed ?? bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([sign(0x04034b50), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(offset, 12);
    central.push(Buffer.concat([sign(0x02014b50), Buffer.from([20, 0]), head.subarray(0, 24), tail.subarray(0, 2)]));
    central.push(Buffer.concat([tail.subarray(2), Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, sign(0x06054b50), end]);
}

/** A workbook whose one sheet is this XML. */
export function workbook(sheet: Buffer | string, more: readonly Part[] = []): Buffer {
  return zip([
    {
      name: 'xl/workbook.xml',
      body: '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      body: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', body: sheet },
    ...more,
  ]);
}

function sign(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
