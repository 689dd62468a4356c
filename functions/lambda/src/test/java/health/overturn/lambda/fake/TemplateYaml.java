package health.overturn.lambda.fake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads a CloudFormation template as plain maps. A tag such as `!Ref Logs` becomes its text, and one with more than a
/// text
/// becomes an empty one.
public final class TemplateYaml {
    private TemplateYaml() {}

    /// The resources of the template, by logical id.
    public static Map<?, ?> resources(Path template) {
        try (Reader reader = Files.newBufferedReader(template)) {
            return map(map(new Yaml(new TagRemover()).load(reader)).get("Resources"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    public static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    public static String text(@Nullable Object map, String name) {
        return String.valueOf(Objects.requireNonNull(map(map).get(name)));
    }

    private static final class TagRemover extends SafeConstructor {
        TagRemover() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
                }
            });
        }
    }
}
