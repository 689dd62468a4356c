package health.overturn.local.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where an object lies, and that no key leads out of its folder or to another key's place.
class ObjectPathTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    remits/sample/a b+c.835, remits%/sample%/a b+c.835
                    a,                       a
                    a/b,                     a%/b
                    a//b,                    a%/%e%/b
                    a/,                      a%/%e
                    /,                       %e%/%e
                    ..,                      %2E%2E
                    ../../etc/passwd,        %2E%2E%/%2E%2E%/etc%/passwd
                    ./a.,                    %2E%/a%2E
                    %2e%2e/a,                %252e%252e%/a
                    %new/a,                  %25new%/a
                    %e,                      %25e
                    é\\:,                     %C3%A9%5C%3A
                    """)
    void aKeyHasAPathInItsFolder(String key, String path) {
        assertThat(ObjectPath.of(key)).isEqualTo(path);
        assertThat(ObjectPath.keyOf(path)).isEqualTo(key);
    }

    @Test
    void aLongNameGoesOnInFurtherFolders() {
        String key = "k".repeat(149) + "%" + "l".repeat(200);

        assertThat(ObjectPath.of(key)).isEqualTo("k".repeat(149) + "%+/%25" + "l".repeat(147) + "%+/" + "l".repeat(53));
        assertThat(ObjectPath.keyOf(ObjectPath.of(key))).isEqualTo(key);
    }

    @Test
    void noTwoOfManyHostileKeysShareAPath() {
        Random random = new Random(15);
        List<String> parts = List.of("/", ".", "..", "%", "%2e", "%e", "%new", "+", " ", "a", "\\", "é", "\u0000", "~");
        Set<String> keys = new HashSet<>();
        Set<String> paths = new HashSet<>();
        Path root = Path.of("/data/s3/intake");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder key = new StringBuilder();
            for (int part = random.nextInt(1, 9); part > 0; part--) {
                key.append(parts.get(random.nextInt(parts.size())).repeat(random.nextInt(20) == 0 ? 90 : 1));
            }
            String path = ObjectPath.of(key.toString());
            assertThat(ObjectPath.keyOf(path)).isEqualTo(key.toString());
            assertThat(root.resolve(path).normalize())
                    .isEqualTo(root.resolve(path))
                    .startsWithRaw(root);
            assertThat(path.split("/")).allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= 152);
            assertThat(path).doesNotStartWith(ObjectPath.UNFINISHED);
            keys.add(key.toString());
            paths.add(path);
        }
        assertThat(paths).hasSameSizeAs(keys);
    }
}
