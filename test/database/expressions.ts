/** One literal or call per kind of value that DuckDB knows, at its ends and around zero. */
const SCALARS = [
  ...["0.0", "98.83", "100.0", "-0.05", "1.5::decimal(4,1)", "123456789.123456789::decimal(18,9)"],
  ...["12345678901234567890.123::decimal(38,3)", "-0.000000000000000000000000000001::decimal(38,30)"],
  ...[
    "(-128)::tinyint",
    "255::utinyint",
    "(-32768)::smallint",
    "65535::usmallint",
    "-2147483648",
    "4294967295::uinteger"
  ],
  ...["9007199254740991", "9007199254740993", "-9223372036854775807", "18446744073709551615::ubigint"],
  ...["170141183460469231731687303715884105727::hugeint", "(-5)::hugeint", "1e20::hugeint"],
  ...["1.5::float", "0.1::float", "1e-7", "-1e300", "'nan'::double", "'infinity'::double", "'-inf'::float"],
  ...["true", "false", "'text'", "''", "'it''s, \"so\"'", "'äµ−Ω'", "'null'"],
  ...["'\\xAA\\x00z'::blob", "''::blob", "'0101'::bit", "'1'::bit"],
  ...["date '2024-02-29'", "date '0044-03-15 (BC)'", "'infinity'::date", "date '9999-12-31'"],
  ...["time '12:34:56.789012'", "time '00:00:00'", "timetz '12:34:56+02'", "timetz '23:59:59.5-11:30'"],
  ...[
    "timestamp '2024-02-29 12:34:56.789012'",
    "timestamp '1969-12-31 23:59:59.999999'",
    "'-infinity'::timestamp"
  ],
  ...["'2024-02-29 12:34:56'::timestamp_s", "'2024-02-29 12:34:56.789'::timestamp_ms"],
  ...["'2024-02-29 12:34:56.789012'::timestamp_ns", "timestamptz '2024-02-29 12:34:56.5+02'"],
  ...["interval '1 year 2 months 3 days 04:05:06.789'", "interval '-3 days'", "interval '0 seconds'"],
  ...["'b'::enum('a', 'b')", "uuid '47183823-2574-4bfd-b411-99ed177d3e43'", "null"],
  ...["union_value(n := 1)", "union_value(s := 'x')"]
];

const NESTED: ((x: string) => string)[] = [
  x => `[${x}, null, ${x}]`,
  x => `[[${x}], []]`,
  x => `{'a': ${x}, 'b': {'c': ${x}}}`,
  x => `map(['k'], [${x}])`,
  x => `case when 1 = 0 then ${x} end`,
  x => `(select max(v) from (values (${x})) t(v))`
];

const CALLS = [
  ...[
    "round(98.8312, 2)",
    "3 * 0.5",
    "1 / 3",
    "7 // 2",
    "case when true then 0.5 else 1 end",
    "1.10 + 2.205",
    "0.1 * 0.1 * 0.1"
  ],
  ...[
    "count(*)",
    "sum(x)",
    "sum(x * 0.1)",
    "avg(x)",
    "max(x)",
    "list(x)",
    "string_agg(x::varchar, '+')",
    "median(x)"
  ].map(call => `(select ${call} from range(5) t(x))`),
  ...[
    "mode(x % 2)",
    "stddev(x)",
    "histogram(x % 2)",
    "arg_max(x, -x)",
    "first(x::utinyint)",
    "bit_and(x)"
  ].map(call => `(select ${call} from range(5) t(x))`),
  ...[
    "current_date is not null",
    "date '2024-03-01' - date '2024-02-01'",
    "date '2024-03-01' + 1",
    "age(date '2024-03-01', date '2023-01-15')"
  ],
  ...[
    "date_part('year', date '2024-03-01')",
    "date_diff('hour', timestamp '2024-01-01', timestamp '2024-01-02')",
    "epoch(timestamp '2024-01-01')"
  ],
  ...[
    "length('äb')",
    "'a' || 'b'",
    "split('a,b', ',')",
    "hex('a'::blob)",
    "md5('a')",
    "5 & 3",
    "2 ** 0.5",
    "sqrt(2)",
    "ln(0.5)"
  ],
  ...[
    "typeof(1.5)",
    "row(1, 'a')",
    "struct_pack(a := 1.25)",
    "range(3)",
    "list_transform([1.5, 2.5], x -> x * 2)",
    "hash(1) is not null"
  ],
  ...[
    "1::varchar",
    "98.83::varchar",
    "1e-7::varchar",
    "date '2024-02-29'::varchar",
    "'5'::integer",
    "try_cast('x' as integer)"
  ],
  ...[
    "0.1::float::double",
    "1.0::decimal(10,4) / 3",
    "10 % 3",
    "-7 % 3",
    "abs(-1.25)",
    "ceil(1.2)",
    "floor(-1.25)",
    "greatest(1, 2.5)"
  ]
];

/** Every kind of value, alone and inside every kind of value that holds others, and what functions make of them. */
export const EXPRESSIONS: readonly string[] = [
  ...SCALARS,
  ...SCALARS.flatMap(x => NESTED.map(nest => nest(x))),
  ...CALLS
];
