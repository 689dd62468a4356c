package health.overturn.denials.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Tests reading a table from text.
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
                .hasMessage("shades.csv line 3: is blank; remove the line; "
                        + "shades.csv line 4: cell 2 has a stray quote; quote the whole cell and double the quotes inside it; "
                        + "shades.csv line 5: cell 2 has a stray quote; quote the whole cell and double the quotes inside it; "
                        + "shades.csv line 6: cell 2 has a stray quote; quote the whole cell and double the quotes inside it; "
                        + "shades.csv line 2: must have 2 cells; got 3; "
                        + "shades.csv line 8: repeats the key \"E\"; remove one of the rows");
    }
}
