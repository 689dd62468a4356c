package health.overturn.local.stack;

import health.overturn.local.function.InvocationResult;
import health.overturn.local.queue.MessageQueue;
import health.overturn.local.queue.SqsApi;
import health.overturn.local.template.Deployment;
import health.overturn.local.template.FunctionDefinition;
import health.overturn.local.template.QueueDefinition;
import health.overturn.local.template.Trigger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The queues of the template by their ARN, and by each function's ARN the queue of its asynchronous invocations.
final class StackQueues {
    private static final int CONCURRENCY = 10;

    private final Deployment deployment;
    private final Map<String, MessageQueue> byArn = new TreeMap<>();

    StackQueues(Deployment deployment, InstantSource clock) {
        this.deployment = deployment;
        Stream.concat(
                        deployment.queues().stream(),
                        deployment.functions().stream().map(StackQueues::asyncQueue))
                .sorted((a, b) -> Boolean.compare(
                        a.deadLetterQueueArn().isPresent(),
                        b.deadLetterQueueArn().isPresent()))
                .forEach(definition -> byArn.put(
                        definition.arn(), new MessageQueue(definition, deadLetterQueueOf(definition), clock)));
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

    /// Starts the threads that give messages to functions. Interrupt them to stop.
    List<Thread> startPollers(BiFunction<String, String, InvocationResult> invoke) {
        List<QueuePoller> pollers = new ArrayList<>();
        for (FunctionDefinition function : deployment.functions()) {
            MessageQueue asyncQueue = queue(function.async().functionArn());
            for (int i = 0; i < CONCURRENCY; i++) {
                pollers.add(new QueuePoller(
                        asyncQueue,
                        message -> invoke.apply(function.id(), message.body()) instanceof InvocationResult.Success));
            }
            for (Trigger.QueueTrigger trigger : queueTriggers(function)) {
                for (int i = 0; i < trigger.concurrency(); i++) {
                    pollers.add(new QueuePoller(
                            queue(trigger.queueArn()),
                            message -> SqsEvent.isProcessed(
                                    invoke.apply(function.id(), SqsEvent.toJson(message, trigger.queueArn())))));
                }
            }
        }
        return pollers.stream().map(poller -> Thread.ofVirtual().start(poller)).toList();
    }

    /// Returns whether no message is waiting or being processed. Dead letters do not count.
    boolean isIdle() {
        return functionQueues().allMatch(queue -> queue.bodies().isEmpty());
    }

    /// Returns the number of messages by the queue that holds them. Dead letters do not count.
    Map<String, Long> waiting() {
        return functionQueues()
                .distinct()
                .collect(Collectors.toMap(queue -> queue.definition().id(), queue ->
                        (long) queue.bodies().size()));
    }

    /// Returns the bodies of the dead letters by the queue that holds them.
    Map<String, List<String>> deadLetters() {
        List<MessageQueue> functionQueues = functionQueues().toList();
        return byArn.values().stream()
                .filter(queue -> !functionQueues.contains(queue))
                .collect(Collectors.toMap(queue -> queue.definition().id(), MessageQueue::bodies));
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
