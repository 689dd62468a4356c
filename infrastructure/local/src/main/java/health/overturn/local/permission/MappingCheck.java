package health.overturn.local.permission;

import health.overturn.local.template.Deployment;
import health.overturn.local.template.FunctionDefinition;
import health.overturn.local.template.StreamTrigger;
import health.overturn.local.template.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Checks what Lambda itself does in the name of a function's role: it polls queues and streams, and sends what failed.
/// On AWS a deployment without these rights fails.
public final class MappingCheck {
    private static final String TABLE_ARN = "arn:aws:dynamodb:us-east-1:000000000000:table/";
    private static final List<String> POLL_QUEUE =
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    private static final List<String> READ_STREAM =
            List.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator");

    private final Permissions permissions;

    private MappingCheck(Permissions permissions) {
        this.permissions = permissions;
    }

    /// Returns a message for each right that a role lacks, in the order of the functions.
    public static List<String> missingRights(Deployment deployment, Permissions permissions) {
        MappingCheck check = new MappingCheck(permissions);
        return deployment.functions().stream().flatMap(check::missingRights).toList();
    }

    private Stream<String> missingRights(FunctionDefinition function) {
        List<AccessRequest> requests = new ArrayList<>();
        for (Trigger trigger : function.triggers()) {
            requests.addAll(requests(trigger));
        }
        function.async().failureQueueArn().ifPresent(queue -> requests.add(AccessRequest.of("sqs:SendMessage", queue)));
        return requests.stream()
                .flatMap(request -> permissions.denial(Permissions.keyIdOf(function.id()), request).stream())
                .map(AccessDenial::message);
    }

    private static List<AccessRequest> requests(Trigger trigger) {
        return switch (trigger) {
            case Trigger.QueueTrigger(String queue, int _) -> on(queue, POLL_QUEUE);
            case StreamTrigger stream -> requests(stream);
            case Trigger.HttpTrigger _ -> List.of();
        };
    }

    private static List<AccessRequest> requests(StreamTrigger stream) {
        String streams = TABLE_ARN + stream.table() + "/stream/";
        List<AccessRequest> requests = new ArrayList<>(on(streams + "local", READ_STREAM));
        requests.add(AccessRequest.of("dynamodb:ListStreams", streams + "*"));
        stream.failureHandling()
                .failureQueueArn()
                .ifPresent(queue -> requests.add(AccessRequest.of("sqs:SendMessage", queue)));
        return requests;
    }

    private static List<AccessRequest> on(String resource, List<String> actions) {
        return actions.stream()
                .map(action -> AccessRequest.of(action, resource))
                .toList();
    }
}
