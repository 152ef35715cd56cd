/* Stands before the engine's own worker script: compilation starts with the worker, while the library that
   will ask for the module is still on its way. What that library then fetches itself is not used. */
{
  const compiled = WebAssembly.compileStreaming(fetch("duckdb-eh.wasm"));
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    const module = await compiled;
    return {module, instance: await WebAssembly.instantiate(module, imports)};
  };
  // The library leaves a failure unanswered; thrown from here it reaches the page as the worker's error.
  compiled.catch(error =>
    setTimeout(() => {
      throw error;
    })
  );
}
