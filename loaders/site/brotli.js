import {readFileSync, renameSync, writeFileSync} from "node:fs";
import {workerData} from "node:worker_threads";
import {brotliCompressSync, constants} from "node:zlib";

/** A thread of its own: the strongest level takes half a minute, in which the rest of the site is made. */
const {from, to} = workerData;
const bytes = readFileSync(from);
const small = brotliCompressSync(bytes, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
  }
});
writeFileSync(`${to}.part`, small);
renameSync(`${to}.part`, to);
