package health.overturn.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import health.overturn.storage.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvColumnsTest {
    private static final CsvColumns COLUMNS = CsvColumns.of("id", "payer.name", "cents", "open", "codes");

    private static ArrayNode rows(String json) {
        return (ArrayNode) Json.read(json);
    }

    @Test
    void anEmptyListHasItsHeader() {
        assertThat(COLUMNS.write(rows("[]"))).isEqualTo("\"id\",\"payer.name\",\"cents\",\"open\",\"codes\"\r\n");
    }

    @Test
    void everyTextIsQuotedAndNumbersAreNot() {
        String csv = COLUMNS.write(rows("""
            [{"id": "a\\"b", "payer": {"name": "Invented, Inc."}, "cents": -5, "open": true, "codes": ["N1", "M2"],
              "other": "no column"}, {"id": null}]
            """));

        assertThat(csv.lines().skip(1)).containsExactly("\"a\"\"b\",\"Invented, Inc.\",-5,true,\"N1; M2\"", ",,,,");
    }

    @Test
    void aListOfObjectsIsOneCell() {
        String csv = CsvColumns.of("reasons").write(rows("""
            [{"reasons": [{"group": "CO", "carc": "197", "rarcs": ["N1", "M2"], "line": 0},
                          {"group": "PR", "carc": "1", "rarcs": [], "line": 2}]}]
            """));

        assertThat(csv.lines().skip(1)).containsExactly("\"CO 197 N1 M2 0; PR 1 2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"})
    void aCellThatASpreadsheetWouldRunIsGuarded(String text) {
        ArrayNode rows = Json.array();
        rows.addObject().put("id", text);

        assertThat(CsvColumns.of("id").write(rows)).isEqualTo("\"id\"\r\n\"'" + text + "\"\r\n");
    }
}
