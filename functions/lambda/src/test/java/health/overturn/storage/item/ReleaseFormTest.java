package health.overturn.storage.item;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.StorageTemplate;
import health.overturn.storage.dynamo.ItemFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Holds what is stored today against the last release, so that a change of keys cannot pass as a small one.
class ReleaseFormTest {
    private static final Path RECORD = Path.of("../../infrastructure/last-release.properties");

    /// It also writes the form of today to `target`, from where a release takes it for its record.
    @Test
    void theStoredFormOfTodayCanFollowThatOfTheLastRelease() throws IOException {
        assertThat(today().problemsAfter(lastRelease())).isEmpty();

        Files.createDirectories(Path.of("target"));
        Files.write(
                Path.of("target/stored-form.properties"),
                today().values().entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue())
                        .toList());
    }

    @Test
    void otherEntriesWithoutAnotherFormatAreRefused() throws IOException {
        StoredForm sameFormat = with(today(), "format.denial", "1");

        assertThat(sameFormat.problemsAfter(lastRelease()))
                .containsExactly("The index entries are other ones than in the last release, and the format of denials"
                        + " is still 1. Give it the next number, and a rebuild.");
    }

    @Test
    void otherKeysOfAnIndexUnderItsNameAreRefused() throws IOException {
        StoredForm other = with(today(), "index.work", "wp,wz KEYS_ONLY");

        assertThat(other.problemsAfter(lastRelease()))
                .containsExactly(
                        "index.work has other keys than in the last release. Give the new index a name of its own.");
    }

    @Test
    void otherKeysOfTheTableAreRefused() throws IOException {
        assertThat(with(today(), "table", "pk").problemsAfter(lastRelease()))
                .containsExactly(
                        "The table has other keys than in the last release. CloudFormation would replace it; keep them.");
    }

    @Test
    void oneNewIndexIsAllowedAndTwoAreRefused() throws IOException {
        StoredForm one = with(today(), "index.third", "a,b KEYS_ONLY");
        StoredForm two = with(one, "index.fourth", "c,d KEYS_ONLY");

        assertThat(one.problemsAfter(lastRelease())).isEmpty();
        assertThat(two.problemsAfter(lastRelease()))
                .containsExactly(
                        "2 indexes come or go. DynamoDB makes one such change an update; release them one by one.");
    }

    private static StoredForm today() {
        return StoredForm.of(
                StorageTemplate.table("any"),
                Map.of(
                        "format.denial", Integer.toString(ItemFormat.DENIAL),
                        "format.other", Integer.toString(ItemFormat.OTHER),
                        "parts.rank", Integer.toString(RankIndexEntry.PARTS),
                        "parts.work", Integer.toString(AssigneeIndexEntry.PARTS)));
    }

    private static StoredForm lastRelease() throws IOException {
        Properties recorded = new Properties();
        try (Reader file = Files.newBufferedReader(RECORD)) {
            recorded.load(file);
        }
        Map<String, String> values = new TreeMap<>();
        recorded.stringPropertyNames().forEach(name -> values.put(name, recorded.getProperty(name)));
        return new StoredForm(values);
    }

    private static StoredForm with(StoredForm form, String name, String value) {
        Map<String, String> values = new TreeMap<>(form.values());
        values.put(name, value);
        return new StoredForm(values);
    }
}
