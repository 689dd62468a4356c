package health.overturn.local.template;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads YAML with CloudFormation's short tags: `!Ref X` becomes `{Ref: X}`, and `!Sub …` becomes `{Fn::Sub: …}`.
final class CloudFormationYaml extends SafeConstructor {
    private static final Set<String> TAGS_WITHOUT_PREFIX = Set.of("Ref", "Condition");

    private CloudFormationYaml() {
        super(new LoaderOptions());
        yamlMultiConstructors.put("!", new ShortTag());
    }

    static Map<String, Object> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml(new CloudFormationYaml()).load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the template " + file, e);
        }
    }

    private final class ShortTag extends AbstractConstruct {
        @Override
        public Object construct(Node node) {
            String name = node.getTag().getValue().substring(1);
            Object value = switch (node) {
                case ScalarNode scalar -> constructScalar(scalar);
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                default -> throw new IllegalArgumentException("!" + name + ": must have a value; got an anchor");
            };
            return Map.of(TAGS_WITHOUT_PREFIX.contains(name) ? name : "Fn::" + name, value);
        }
    }
}
