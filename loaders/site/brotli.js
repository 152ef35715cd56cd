import {createReadStream, createWriteStream, renameSync, statSync} from "node:fs";
import {pipeline} from "node:stream/promises";
import {workerData} from "node:worker_threads";
import {constants, createBrotliCompress} from "node:zlib";

/**
 * A thread of its own: it takes most of a minute, in which the rest of the site is made. It goes piece by piece, so that
 * a build that fails does not wait for its end.
 */
const {from, to} = workerData;
const brotli = createBrotliCompress({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: statSync(from).size
  }
});
await pipeline(createReadStream(from), brotli, createWriteStream(`${to}.part`));
renameSync(`${to}.part`, to);
