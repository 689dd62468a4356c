package health.overturn.local.stack;

import health.overturn.local.function.InvocationResult;
import health.overturn.local.queue.MessageQueue;
import health.overturn.local.queue.QueueStore;
import health.overturn.local.queue.SqsApi;
import health.overturn.local.template.Deployment;
import health.overturn.local.template.FunctionDefinition;
import health.overturn.local.template.QueueDefinition;
import health.overturn.local.template.Trigger;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The queues of the template by their ARN, and by each function's ARN the queue of its asynchronous invocations.
final class StackQueues {
    private static final int CONCURRENCY = 10;

    private final Deployment deployment;
    private final Map<String, MessageQueue> byArn = new TreeMap<>();

    /// @param stores keeps the messages of each queue for the next run
    StackQueues(Deployment deployment, Function<QueueDefinition, QueueStore> stores, InstantSource clock) {
        this.deployment = deployment;
        Stream.concat(
                        deployment.queues().stream(),
                        deployment.functions().stream().map(StackQueues::asyncQueue))
                .sorted((a, b) -> Boolean.compare(
                        a.deadLetterQueueArn().isPresent(),
                        b.deadLetterQueueArn().isPresent()))
                .forEach(definition -> byArn.put(
                        definition.arn(),
                        new MessageQueue(definition, deadLetterQueueOf(definition), stores.apply(definition), clock)));
    }

    /// Returns the possible targets of rules by ARN.
    Map<String, Consumer<String>> targets() {
        return byArn.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()::send));
    }

    /// Returns the SQS API of the template's queues.
    SqsApi api() {
        return new SqsApi(deployment.queues().stream()
                .collect(Collectors.toMap(QueueDefinition::id, definition -> queue(definition.arn()))));
    }

    /// Sends a message to the queue with this ARN.
    void send(String arn, String body) {
        queue(arn).send(body);
    }

    /// Invokes a function asynchronously.
    void invokeLater(String function, String event) {
        queue(deployment.function(function).async().functionArn()).send(event);
    }

    /// Starts one poller a queue, and the workers to which the pollers hand messages.
    QueueWorkers startPollers(BiFunction<String, String, InvocationResult> invoke) {
        QueueWorkers workers = new QueueWorkers();
        for (FunctionDefinition function : deployment.functions()) {
            workers.poll(
                    queue(function.async().functionArn()),
                    CONCURRENCY,
                    message -> MessageResult.of(invoke.apply(function.id(), message.body())));
            for (Trigger.QueueTrigger trigger : queueTriggers(function)) {
                workers.poll(
                        queue(trigger.queueArn()),
                        trigger.concurrency(),
                        message -> SqsEvent.resultOf(
                                invoke.apply(function.id(), SqsEvent.toJson(message, trigger.queueArn()))));
            }
        }
        return workers;
    }

    /// Returns whether no message is waiting or being processed. Dead letters do not count.
    boolean isIdle() {
        return functionQueues().allMatch(MessageQueue::isEmpty);
    }

    /// Returns the number of messages by the queue that holds them. Dead letters do not count.
    Map<String, Long> waiting() {
        return functionQueues()
                .distinct()
                .collect(Collectors.toMap(queue -> queue.definition().id(), MessageQueue::size));
    }

    /// Returns the bodies of the dead letters by the queue that holds them.
    Map<String, List<String>> deadLetters() {
        List<MessageQueue> functionQueues = functionQueues().toList();
        return byArn.values().stream()
                .filter(queue -> !functionQueues.contains(queue))
                .collect(Collectors.toMap(queue -> queue.definition().id(), MessageQueue::bodies));
    }

    /// Returns the bodies of all messages, dead letters included.
    Stream<String> bodies() {
        return byArn.values().stream().flatMap(queue -> queue.bodies().stream());
    }

    private Stream<MessageQueue> functionQueues() {
        return deployment.functions().stream()
                .flatMap(function -> Stream.concat(
                        Stream.of(function.async().functionArn()),
                        queueTriggers(function).stream().map(Trigger.QueueTrigger::queueArn)))
                .map(this::queue);
    }

    private static List<Trigger.QueueTrigger> queueTriggers(FunctionDefinition function) {
        return function.triggers().stream()
                .filter(Trigger.QueueTrigger.class::isInstance)
                .map(Trigger.QueueTrigger.class::cast)
                .toList();
    }

    private static QueueDefinition asyncQueue(FunctionDefinition function) {
        return function.async().toQueue(function.id(), function.timeout());
    }

    private @Nullable MessageQueue deadLetterQueueOf(QueueDefinition definition) {
        return definition.deadLetterQueueArn().map(this::queue).orElse(null);
    }

    private MessageQueue queue(String arn) {
        return Objects.requireNonNull(byArn.get(arn), arn);
    }
}
