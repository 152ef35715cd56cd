import {BrotliDecStream, BrotliStreamResultCode, initSync} from "brotli-dec-wasm/web";

const PIECE_BYTES = 262_144;

/**
 * Brotli → bytes, for browsers that unfold it only where their host speaks it.
 * @param {BufferSource} decoder the library's WebAssembly
 * @returns {TransformStream<Uint8Array, Uint8Array>} errors when the bytes are no brotli or end too soon
 */
export function unbrotli(decoder) {
  initSync({module: decoder});
  const stream = new BrotliDecStream();
  let code = BrotliStreamResultCode.NeedsMoreInput;
  return new TransformStream({
    transform(bytes, controller) {
      let rest = bytes;
      do {
        const result = stream.dec(rest, PIECE_BYTES);
        code = result.code;
        rest = rest.subarray(result.input_offset);
        controller.enqueue(result.buf);
        result.free();
      } while (code === BrotliStreamResultCode.NeedsMoreOutput);
    },
    flush() {
      if (code !== BrotliStreamResultCode.ResultSuccess) throw new Error("incomplete compressed data");
    }
  });
}
