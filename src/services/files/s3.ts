import type { Readable } from 'node:stream';
import type { Files, StoredFile } from './index.ts';
import { checkedKey, isKey, splitPrefix } from './key.ts';

export interface S3Settings {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const timeout = 8_000;
/** As many keys as one request may remove. */
const atOnce = 1_000;

/**
 * Files in a bucket of any server that speaks S3 (path-style addresses). Every request ends after 8 seconds and is tried
 * twice. The bucket needs no public reading: the product hands the files out itself.
 */
export async function openS3Files(settings: S3Settings): Promise<Files> {
  // Loaded here: who keeps files in a folder does not wait for this large library at each start.
  const {
    S3Client,
    PutObjectCommand,
    GetObjectCommand,
    HeadObjectCommand,
    DeleteObjectsCommand,
    paginateListObjectsV2,
  } = await import('@aws-sdk/client-s3');
  const { endpoint, bucket: Bucket, region, ...credentials } = settings;
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    forcePathStyle: true,
    maxAttempts: 2,
    requestHandler: { connectionTimeout: timeout, requestTimeout: timeout, throwOnRequestTimeout: true },
    // Checksums beyond the standard's own are an Amazon extension that many servers refuse.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return {
    async put(key, body, type) {
      await client.send(
        new PutObjectCommand({
          Bucket,
          Key: checkedKey(key),
          Body: body,
          ContentLength: body.byteLength,
          ContentType: type,
        }),
      );
    },
    async get(key) {
      const Key = checkedKey(key);
      const facts = await client.send(new HeadObjectCommand({ Bucket, Key })).catch(missing);
      if (!facts) return null;
      const stored: StoredFile = {
        size: facts.ContentLength ?? 0,
        version: (facts.ETag ?? '').replaceAll(/[^A-Za-z0-9-]/g, ''),
        async stream() {
          const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, IfMatch: facts.ETag }));
          return Body as Readable;
        },
      };
      return stored;
    },
    async remove(keys) {
      const objects = keys.map((key) => ({ Key: checkedKey(key) }));
      for (let from = 0; from < objects.length; from += atOnce) {
        const Delete = { Objects: objects.slice(from, from + atOnce), Quiet: true };
        const { Errors } = await client.send(new DeleteObjectsCommand({ Bucket, Delete }));
        const failed = Errors?.find(({ Code }) => Code !== 'NoSuchKey');
        if (failed) throw new Error(`the bucket kept ${failed.Key}: ${failed.Code}`);
      }
    },
    async *list(prefix) {
      splitPrefix(prefix);
      for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix: prefix, Delimiter: '/' })) {
        for (const { Key = '', LastModified } of page.Contents ?? [])
          if (isKey(Key)) yield { key: Key, at: LastModified?.getTime() ?? 0 };
      }
    },
    // An object appears when its put is whole; there are no leftovers.
    async tidy() {},
  };
}

function missing(error: { name: string; $metadata?: { httpStatusCode?: number } }): null {
  if (error.name === 'NotFound' || error.name === 'NoSuchKey' || error.$metadata?.httpStatusCode === 404) return null;
  throw error;
}
