package health.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// Holds the pages against the code: links, commands, types and packages that they name exist.
class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./overturn ([a-z]+)([^`\n|]*)");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z-]+");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");
    private static final Pattern TYPE_IN_PACKAGE =
            Pattern.compile("`([A-Z][a-zA-Z]*)` in\\s+`(health\\.overturn[a-z0-9.]*)`");
    private static final JavaClasses PROJECT = new ClassFileImporter().importPackages("health.overturn");
    private static final Pattern PACKAGE = Pattern.compile("`(health\\.overturn[a-z0-9.]*)`");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        for (Path page : pages()) {
            assertThat(found(page, LINK))
                    .allSatisfy(link -> assertThat(page.resolveSibling(link.group(1)))
                            .as("link in %s", ROOT.relativize(page))
                            .exists());
        }
    }

    @Test
    void everyCommandAndItsOptionsExist() throws IOException {
        CommandLine overturn = new CommandLine(new Overturn());
        List<MatchResult> commands = found(ROOT.resolve("README.md"), COMMAND);

        assertThat(commands).isNotEmpty().allSatisfy(command -> {
            assertThat(overturn.getSubcommands()).containsKey(command.group(1));
            CommandLine named = Objects.requireNonNull(overturn.getSubcommands().get(command.group(1)));
            assertThat(OPTION.matcher(command.group(2)).results().map(MatchResult::group))
                    .allSatisfy(option -> assertThat(named.getCommandSpec().findOption(option))
                            .as(option)
                            .isNotNull());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "GLOSSARY.md"})
    void everyTypeThatThePageNamesExists(String page) throws IOException {
        assertThat(names(page, TYPE)).isNotEmpty().isSubsetOf(simpleNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md"})
    void everyPackageThatThePageNamesExists(String page) throws IOException {
        assertThat(names(page, PACKAGE))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(PROJECT)
                        .anyMatch(type -> type.getPackageName().startsWith(name)));
    }

    @Test
    void theReadingPathNamesEachTypeInItsPackage() throws IOException {
        List<MatchResult> stops = found(ROOT.resolve("README.md"), TYPE_IN_PACKAGE);

        assertThat(stops)
                .hasSizeGreaterThan(10)
                .allSatisfy(stop -> assertThat(PROJECT)
                        .as(stop.group())
                        .anyMatch(type -> type.getSimpleName().equals(stop.group(1))
                                && type.getPackageName().equals(stop.group(2))));
    }

    private static Set<String> simpleNames() {
        return PROJECT.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
    }

    private static List<String> names(String page, Pattern pattern) throws IOException {
        return found(ROOT.resolve(page), pattern).stream()
                .map(name -> name.group(1))
                .toList();
    }

    private static List<MatchResult> found(Path page, Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(page)).results().toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
