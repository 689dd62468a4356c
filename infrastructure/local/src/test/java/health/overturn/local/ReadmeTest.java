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
import picocli.CommandLine;

/// The README and the pages beside the code speak of what is there.
class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./overturn ([a-z]+)([^`\n|]*)");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z-]+");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");
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

    @Test
    void everyTypeAndPackageOfTheReadingPathExists() throws IOException {
        JavaClasses project = new ClassFileImporter().importPackages("health.overturn");
        Path readme = ROOT.resolve("README.md");

        Set<String> types = project.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        Set<String> packages = project.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(types).containsAll(names(readme, TYPE));
        assertThat(packages).containsAll(names(readme, PACKAGE));
    }

    private static List<String> names(Path page, Pattern pattern) throws IOException {
        List<String> names =
                found(page, pattern).stream().map(name -> name.group(1)).toList();
        assertThat(names).isNotEmpty();
        return names;
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
