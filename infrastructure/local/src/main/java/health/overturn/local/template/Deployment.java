package health.overturn.local.template;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The resources of template.yaml that one machine can run.
public record Deployment(
        List<FunctionDefinition> functions,
        List<TableDefinition> tables,
        List<BucketDefinition> buckets,
        List<QueueDefinition> queues,
        List<RuleDefinition> rules,
        List<RoleDefinition> roles) {

    public Deployment {
        functions = List.copyOf(functions);
        tables = List.copyOf(tables);
        buckets = List.copyOf(buckets);
        queues = List.copyOf(queues);
        rules = List.copyOf(rules);
        roles = List.copyOf(roles);
    }

    /// Reads this template and its nested ones.
    public static Deployment read(Path template) {
        TemplateResolver root = new TemplateResolver(template);
        List<TemplateResolver> resolvers =
                Stream.concat(Stream.of(root), root.nested().values().stream()).toList();
        return new Deployment(
                collect(
                        resolvers,
                        resolver -> resolver.properties("AWS::Serverless::Function").entrySet().stream()
                                .map(entry -> FunctionDefinition.of(
                                        entry.getKey(),
                                        resolver.arnOf(entry.getKey()),
                                        entry.getValue(),
                                        resolver.globals("Function")))),
                collect(
                        resolvers,
                        resolver -> resolver.properties("AWS::DynamoDB::Table").entrySet().stream()
                                .map(entry -> new TableDefinition(resolver.nameOf(entry.getKey()), entry.getValue()))),
                collect(
                        resolvers,
                        resolver -> resolver.properties("AWS::S3::Bucket").entrySet().stream()
                                .map(entry -> BucketDefinition.of(resolver.nameOf(entry.getKey()), entry.getValue()))),
                collect(
                        resolvers,
                        resolver -> resolver.properties("AWS::SQS::Queue").entrySet().stream()
                                .map(entry -> QueueDefinition.of(
                                        entry.getKey(), resolver.arnOf(entry.getKey()), entry.getValue()))),
                collect(
                        resolvers,
                        resolver -> resolver.properties("AWS::Events::Rule").entrySet().stream()
                                .map(entry -> RuleDefinition.of(entry.getKey(), entry.getValue()))),
                collect(resolvers, resolver -> RoleReader.read(resolver).stream()));
    }

    /// Returns the name of the bucket for uploads, which is the one that notifies EventBridge.
    public String intakeBucket() {
        return buckets.stream()
                .filter(BucketDefinition::notifiesEventBridge)
                .map(BucketDefinition::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bucket of the template notifies EventBridge"));
    }

    /// Returns the name of the bucket for records, which notifies nobody.
    public String recordsBucket() {
        return buckets.stream()
                .filter(bucket -> !bucket.notifiesEventBridge())
                .map(BucketDefinition::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("every bucket of the template notifies EventBridge"));
    }

    /// Returns the function with this logical id.
    public FunctionDefinition function(String id) {
        return functions.stream()
                .filter(function -> function.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown function \"%s\"; allowed: %s"
                        .formatted(
                                id,
                                functions.stream()
                                        .map(FunctionDefinition::id)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))));
    }

    /// Returns this deployment with another memory size for one function.
    public Deployment withMemory(String id, int megabytes) {
        FunctionDefinition changed = function(id).withMegabytes(megabytes);
        List<FunctionDefinition> others = functions.stream()
                .map(function -> function.id().equals(id) ? changed : function)
                .toList();
        return new Deployment(others, tables, buckets, queues, rules, roles);
    }

    /// Returns the storage alone: tables and buckets, and nothing that acts on a change.
    public Deployment withoutFunctions() {
        return new Deployment(List.of(), tables, buckets, List.of(), List.of(), List.of());
    }

    private static <T> List<T> collect(List<TemplateResolver> resolvers, Function<TemplateResolver, Stream<T>> part) {
        return resolvers.stream().flatMap(part).toList();
    }
}
