package health.overturn.local.command;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.simulation.SimulationClock;
import health.overturn.local.stack.Clients;
import health.overturn.local.stack.Ports;
import health.overturn.local.stack.Stack;
import health.overturn.local.stack.StackOptions;
import health.overturn.local.template.Deployment;
import health.overturn.local.transfer.TransferEndpoint;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The storage of a data folder on free ports, without the functions: nothing acts on what is read or written.
final class RestingStack implements AutoCloseable {
    private final Deployment deployment;
    private final SimulationClock clock = new SimulationClock();
    private final Stack stack;

    private RestingStack(Deployment deployment, Path data, Tokens tokens) {
        this.deployment = deployment;
        this.stack = Stack.start(
                deployment.withoutFunctions(), new StackOptions(data, Ports.FREE, tokens, Optional.empty(), ""), clock);
    }

    static RestingStack open(Deployment deployment, Path data, Tokens tokens) {
        return new RestingStack(deployment, data, tokens);
    }

    /// Uploads through it get the time of the first upload, so that a later run on the folder sees the same uploads.
    TransferEndpoint endpoint() {
        return new TransferEndpoint(
                Clients.dynamodb(stack.dynamodb(), stack.key()),
                Clients.s3(stack.s3(), stack.key()),
                deployment.tables().getFirst().name(),
                Map.of(
                        TransferEndpoint.INTAKE, deployment.intakeBucket(),
                        TransferEndpoint.RECORDS, deployment.recordsBucket()),
                clock::set);
    }

    /// Lets the stream functions of the next run begin after what is stored now.
    void skipStreams() {
        stack.skipStreams(deployment);
    }

    @Override
    public void close() {
        stack.close();
    }
}
