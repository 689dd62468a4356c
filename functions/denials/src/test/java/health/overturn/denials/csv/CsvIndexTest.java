package health.overturn.denials.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvIndexTest {
    private static CsvIndex parse(String... lines) {
        return CsvIndex.parse("invented", String.join("\n", lines) + "\n");
    }

    @Test
    void aRowIsFoundByItsFirstCellAndKnowsItsLine() {
        CsvIndex index = parse("code,meaning", "A,first", "B,\"second, and more\"");

        assertThat(index.rows("B"))
                .containsExactly(new CsvRow("invented.csv line 3", Map.of("code", "B", "meaning", "second, and more")));
    }

    @Test
    void rowsWithTheSameFirstCellAreFoundInTheirOrder() {
        CsvIndex index = parse("code,line", "A,1", "B,2", "A,3", "A,4");

        assertThat(index.rows("A")).extracting(row -> row.text("line")).containsExactly("1", "3", "4");
        assertThat(index.keys()).containsExactly("A", "B");
    }

    @Test
    void anUnknownFirstCellHasNoRow() {
        assertThat(parse("code,line", "A,1").rows("C")).isEmpty();
    }

    @Test
    void theLastLineNeedsNoLineFeed() {
        assertThat(CsvIndex.parse("invented", "code,line\nA,1").rows("A")).hasSize(1);
    }

    @Test
    void everyFaultyRowOfACodeIsReportedWhenTheCodeIsAskedFor() {
        CsvIndex index = parse("code,line", "A,1,2", "B,1", "A,\"1");

        assertThat(index.rows("B")).hasSize(1);
        assertThatThrownBy(() -> index.rows("A"))
                .isInstanceOf(InvalidCsvTableException.class)
                .hasMessage("invented.csv line 2: must have 2 cells; got 3; invented.csv line 4: cell 2 has a stray"
                        + " quote; quote the whole cell and double the quotes inside it");
    }

    @Test
    void aFaultyHeaderIsReportedAtOnce() {
        assertThatThrownBy(() -> parse("code,\"line", "A,1")).isInstanceOf(InvalidCsvTableException.class);
    }
}
