"""Fits spectra with impedance.py and pyimpspec where they are installed. One JSON object in, one out.

In: {"spectra": [{"hertz": [...], "re": [...], "im": [...], "circuit": ..., "cdc": ..., "guess": [...]}]}
Out: {"impedance.py": null | {"version": ..., "fits": [...]}, "pyimpspec": ...}; null where it is not installed.
"""

import json
import sys
import time


def rms_relative(measured, fitted):
    return (sum(abs(a - b) ** 2 / abs(a) ** 2 for a, b in zip(measured, fitted)) / len(measured)) ** 0.5


def timed(work):
    """Processor time of the second run, in ms: the first one loads."""
    work()
    start = time.process_time()
    result = work()
    return result, 1000 * (time.process_time() - start)


def outcome(fit_one, spectra):
    fits = []
    for spectrum in spectra:
        try:
            fits.append(fit_one(spectrum))
        except Exception as error:  # a peer that fails is told, and the others go on
            fits.append({"error": f"{type(error).__name__}: {error}"[:200]})
    return fits


def impedance_py(spectra):
    import impedance
    import numpy
    from impedance.models.circuits import CustomCircuit

    def fit_one(s):
        f, z = numpy.array(s["hertz"]), numpy.array(s["re"]) + 1j * numpy.array(s["im"])
        run = lambda: CustomCircuit(s["circuit"], initial_guess=s["guess"]).fit(f, z, weight_by_modulus=True)
        circuit, ms = timed(run)
        return {
            "cpu_ms": ms,
            "rms_relative": rms_relative(z, circuit.predict(f)),
            "parameters": [float(p) for p in circuit.parameters_],
        }

    return {"version": impedance.__version__, "fits": outcome(fit_one, spectra)}


def pyimpspec(spectra):
    import numpy
    import pyimpspec as peer

    def fit_one(s):
        f, z = numpy.array(s["hertz"]), numpy.array(s["re"]) + 1j * numpy.array(s["im"])
        data = peer.DataSet(f, z)
        result, ms = timed(lambda: peer.fit_circuit(peer.parse_cdc(s["cdc"]), data))
        return {
            "cpu_ms": ms,
            "rms_relative": rms_relative(z, result.circuit.get_impedances(f)),
            "parameters": {
                f"{element.get_name()}.{key}": value
                for element in result.circuit.get_elements()
                for key, value in element.get_values().items()
            },
        }

    return {"version": peer.PACKAGE_VERSION, "fits": outcome(fit_one, spectra)}


def present(run, spectra):
    try:
        return run(spectra)
    except ImportError:
        return None


spectra = json.load(sys.stdin)["spectra"]
print(json.dumps({"impedance.py": present(impedance_py, spectra), "pyimpspec": present(pyimpspec, spectra)}))
