/** Brotli → bytes. @param decoder the library's WebAssembly */
export function unbrotli(decoder: BufferSource): TransformStream<Uint8Array, Uint8Array>;
