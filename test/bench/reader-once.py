"""Reads one file with pandas as a process of its own and prints what it took."""
import json
import resource
import sys
import time

import pandas

file = sys.argv[1]
before = time.process_time()
start = time.perf_counter()
if file.endswith(".xlsx"):
    table = pandas.read_excel(file, engine="openpyxl")
else:
    table = pandas.read_csv(file, sep="\t" if file.endswith(".txt") else ",")
print(
    json.dumps(
        {
            "second": time.perf_counter() - start,
            "cpu_second": time.process_time() - before,
            "peak_megabyte": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
            "rows": len(table),
        }
    )
)
