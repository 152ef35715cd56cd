"""Fits spectra with impedance.py, pyimpspec and plain scipy where they are installed. One JSON object in, one out.

In: {"spectra": [{"hertz": [...], "re": [...], "im": [...], "circuit": ..., "cdc": ..., "guess": [...]}]}
Out: {"impedance.py": null | {"version": ..., "fits": [...]}, "pyimpspec": ..., "scipy": ...}; null where it is not installed.
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


STARTS = 30


def scipy_global(spectra):
    """The same least squares from the guess and from 30 starts strewn a decade around it; the least sum of all."""
    import numpy
    import scipy
    from scipy.optimize import least_squares

    def fit_one(s):
        f, z = numpy.array(s["hertz"]), numpy.array(s["re"]) + 1j * numpy.array(s["im"])
        w = 2j * numpy.pi * f
        impedance, exponents = circuit_function(s["circuit"])
        free = numpy.array(exponents)

        def residuals(theta):
            off = (impedance(numpy.where(free, theta, numpy.exp(theta)), w) - z) / abs(z)
            return numpy.concatenate([off.real, off.imag])

        def run():
            draw = numpy.random.default_rng(1)
            guess = numpy.array(s["guess"])
            first = numpy.where(free, guess, numpy.log(guess))
            low, high = numpy.where(free, 0.3, first - 14), numpy.where(free, 1, first + 14)
            strewn = first + numpy.log(10) * draw.uniform(-1, 1, (STARTS, len(first)))
            ends = draw.uniform(0.5, 1, (STARTS, len(first)))
            starts = [first, *numpy.where(free, ends, strewn)]
            inside = [numpy.clip(start, low + 1e-9, high - 1e-9) for start in starts]
            tight = {"bounds": (low, high), "xtol": 1e-14, "ftol": 1e-14, "gtol": 1e-14, "max_nfev": 400}
            return min((least_squares(residuals, start, **tight) for start in inside), key=lambda r: r.cost)

        best, ms = timed(run)
        return {
            "cpu_ms": ms,
            "starts": STARTS + 1,
            "rms_relative": (2 * best.cost / len(z)) ** 0.5,
            "parameters": [float(p) for p in numpy.where(free, best.x, numpy.exp(best.x))],
        }

    return {"version": scipy.__version__, "fits": outcome(fit_one, spectra)}


def circuit_function(text):
    """Z(parameters, jω) of a circuit such as R0-p(R1,CPE1), and which of its parameters are exponents."""
    import numpy
    import re

    tokens = re.findall(r"[A-Za-z]+\d*|[-(),]", text)
    exponents = []

    def element(kind):
        at = len(exponents)
        exponents.extend([False, kind == "CPE"] if kind in ("CPE", "Wo", "Ws") else [False])
        root = lambda p, w: numpy.sqrt(w * p[at + 1])
        return {
            "R": lambda p, w: p[at] + 0 * w,
            "C": lambda p, w: 1 / (p[at] * w),
            "L": lambda p, w: p[at] * w,
            "W": lambda p, w: p[at] * (1 - 1j) / numpy.sqrt(abs(w)),
            "CPE": lambda p, w: 1 / (p[at] * w ** p[at + 1]),
            "Wo": lambda p, w: p[at] / (root(p, w) * numpy.tanh(root(p, w))),
            "Ws": lambda p, w: p[at] * numpy.tanh(root(p, w)) / root(p, w),
        }[kind]

    def series():
        parts = [part()]
        while tokens and tokens[0] == "-":
            tokens.pop(0)
            parts.append(part())
        return lambda p, w: sum(one(p, w) for one in parts)

    def part():
        word = tokens.pop(0)
        if word != "p":
            return element(word.rstrip("0123456789"))
        parts = []
        while tokens.pop(0) != ")":
            parts.append(series())
        return lambda p, w: 1 / sum(1 / one(p, w) for one in parts)

    return series(), exponents


def present(run, spectra):
    try:
        return run(spectra)
    except ImportError:
        return None


spectra = json.load(sys.stdin)["spectra"]
peers = {"impedance.py": impedance_py, "pyimpspec": pyimpspec, "scipy": scipy_global}
print(json.dumps({name: present(run, spectra) for name, run in peers.items()}))
