package health.overturn.local.template;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What template.yaml deploys, as far as one machine can run it.
public record Deployment(
        List<FunctionDefinition> functions,
        List<TableDefinition> tables,
        List<BucketDefinition> buckets,
        List<QueueDefinition> queues,
        List<RuleDefinition> rules) {

    public Deployment {
        functions = List.copyOf(functions);
        tables = List.copyOf(tables);
        buckets = List.copyOf(buckets);
        queues = List.copyOf(queues);
        rules = List.copyOf(rules);
    }

    /// Reads this template and those that it nests.
    public static Deployment read(Path template) {
        TemplateResolver root = new TemplateResolver(template);
        List<TemplateResolver> scopes =
                Stream.concat(Stream.of(root), root.nested().values().stream()).toList();
        return new Deployment(
                all(
                        scopes,
                        scope -> scope.properties("AWS::Serverless::Function").entrySet().stream()
                                .map(entry -> FunctionDefinition.of(
                                        entry.getKey(),
                                        scope.arn(entry.getKey()),
                                        entry.getValue(),
                                        scope.globals("Function")))),
                all(
                        scopes,
                        scope -> scope.properties("AWS::DynamoDB::Table").entrySet().stream()
                                .map(entry -> new TableDefinition(scope.name(entry.getKey()), entry.getValue()))),
                all(
                        scopes,
                        scope -> scope.properties("AWS::S3::Bucket").entrySet().stream()
                                .map(entry -> BucketDefinition.of(scope.name(entry.getKey()), entry.getValue()))),
                all(
                        scopes,
                        scope -> scope.properties("AWS::SQS::Queue").entrySet().stream()
                                .map(entry -> QueueDefinition.of(
                                        entry.getKey(), scope.arn(entry.getKey()), entry.getValue()))),
                all(
                        scopes,
                        scope -> scope.properties("AWS::Events::Rule").entrySet().stream()
                                .map(entry -> RuleDefinition.of(entry.getKey(), entry.getValue()))));
    }

    /// The name of the bucket that remittances are uploaded to: the one that announces its objects.
    public String intakeBucket() {
        return buckets.stream()
                .filter(BucketDefinition::announces)
                .map(BucketDefinition::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("buckets: expected one that announces but was none"));
    }

    /// The one function of this logical id.
    public FunctionDefinition function(String id) {
        return functions.stream()
                .filter(function -> function.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("function: expected one of the template but was " + id));
    }

    /// The same, with another memory for one function.
    public Deployment withMemory(String id, int megabytes) {
        FunctionDefinition changed = function(id).withMegabytes(megabytes);
        List<FunctionDefinition> others = functions.stream()
                .map(function -> function.id().equals(id) ? changed : function)
                .toList();
        return new Deployment(others, tables, buckets, queues, rules);
    }

    private static <T> List<T> all(List<TemplateResolver> scopes, Function<TemplateResolver, Stream<T>> part) {
        return scopes.stream().flatMap(part).toList();
    }
}
