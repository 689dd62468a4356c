package health.overturn.denials.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Reading a table from text.
class CsvTableTest {
    @Test
    void quotedCellsMayHoldCommasAndQuotes() {
        CsvTable table = CsvTable.parse("shades", 1, "code,words\nA,\"one, \"\"two\"\"\"\nB,\n");

        assertThat(table.rows()).extracting(row -> row.text("words")).containsExactly("one, \"two\"", "");
    }

    @Test
    void everyErrorNamesFileLineAndRule() {
        String text = "code,words\nA,one,two\n\nB,o\"ne\nC,\"one\nD,\"one\"s\nE,one\nE,two\n";

        assertThatThrownBy(() -> CsvTable.parse("shades", 1, text))
                .isInstanceOf(InvalidCsvTableException.class)
                .hasMessage("shades.csv line 3: a row was expected but was a blank line; "
                        + "shades.csv line 4: a cell quoted as a whole or not at all was expected but was a stray quote in"
                        + " cell 2; "
                        + "shades.csv line 5: a cell quoted as a whole or not at all was expected but was a stray quote in"
                        + " cell 2; "
                        + "shades.csv line 6: a cell quoted as a whole or not at all was expected but was a stray quote in"
                        + " cell 2; "
                        + "shades.csv line 2: a row of 2 cells was expected but was one of 3; "
                        + "shades.csv line 8: a key of its own was expected but was E");
    }
}
