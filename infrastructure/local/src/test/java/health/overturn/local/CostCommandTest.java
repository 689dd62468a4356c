package health.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The command `cost`, over template.yaml as it is.
class CostCommandTest {
    private static final Path ROOT = Path.of("../..");

    @BeforeEach
    void setProjectFolder() {
        System.setProperty("overturn.home", ROOT.toAbsolutePath().toString());
    }

    @AfterEach
    void clearProjectFolder() {
        System.clearProperty("overturn.home");
    }

    @Test
    void anIdleStackCostsAtMostThreeDollars() {
        String bill = CommandResult.run("cost").out();

        assertThat(dollars("**idle**", bill)).isBetween(2.0, 3.0);
        assertThat(dollars("1 KMS keys", bill)).isEqualTo(1.0);
        assertThat(bill).doesNotContain("dashboard", "work");
    }

    @Test
    void whatFewNeedCostsExtra() {
        double idle = dollars("**idle**", CommandResult.run("cost").out());
        double all = dollars(
                "**idle**",
                CommandResult.run("cost", "--practice-alarms", "--dashboard").out());

        assertThat(all - idle).isBetween(3.29, 3.31);
    }

    @Test
    void aSmallPracticeCostsLittleMoreThanAnIdleStack() {
        String bill = CommandResult.run("cost", "--claims", "1000").out();

        assertThat(dollars("**work**", bill)).isBetween(0.01, 0.1);
        assertThat(bill).contains("GB more in point-in-time recovery", "Lambda gigabyte seconds");
    }

    @Test
    void thePageShowsWhatTheCommandPrints() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/deploy.md"));

        assertThat(page).contains(CommandResult.run("cost", "--claims", "1000").out());
        assertThat(page)
                .contains(largeRow(
                        "1,000,000",
                        CommandResult.run("cost", "--claims", "1000000").out()));
        assertThat(page)
                .contains(largeRow(
                        "100,000,000",
                        CommandResult.run("cost", "--claims", "100000000", "--practices", "1000")
                                .out()));
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThat(CommandResult.run("cost", "--claims", "-1").err())
                .isEqualTo("overturn cost: --claims: must be 0 or more, and --practices 1 or more\n");
    }

    private static String largeRow(String claims, String bill) {
        return "| %s | $%,.2f | $%,.2f | $%,.2f |"
                .formatted(
                        claims,
                        dollars("**work**", bill),
                        dollars("**the first month**", bill),
                        dollars("**kept, for each month that it stays**", bill));
    }

    private static double dollars(String what, String bill) {
        Matcher row = Pattern.compile("(?m)^\\| " + Pattern.quote(what) + " \\| \\$([0-9.,]+) \\|$")
                .matcher(bill);
        assertThat(row.find()).as(what).isTrue();
        return Double.parseDouble(row.group(1).replace(",", ""));
    }
}
