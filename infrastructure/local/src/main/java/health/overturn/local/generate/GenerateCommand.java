package health.overturn.local.generate;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.sample.truth.FileTruth;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./overturn generate`: writes remittances of an invented practice.
@Command(
        name = "generate",
        description = "Writes remittances of an invented practice; the same options give the same bytes.",
        mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {
    private static final int MIN_PAYERS = 2;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "remittances",
            description = "the folder to write to (default: ${DEFAULT-VALUE})")
    private Path folder;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "seed of the random choices (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--claims",
            paramLabel = "N",
            defaultValue = "200",
            description = "number of claims in all files (default: ${DEFAULT-VALUE})")
    private int claims;

    @Option(
            names = "--files",
            paramLabel = "N",
            defaultValue = "4",
            description = "number of files (default: ${DEFAULT-VALUE})")
    private int files;

    @Option(
            names = "--denied",
            paramLabel = "PERCENT",
            defaultValue = "12",
            description = "percentage of first adjudications that deny something (default: ${DEFAULT-VALUE})")
    private int deniedPercent;

    @Option(names = "--truth", description = "also write what each file contains to FILE.truth.json")
    private boolean truth;

    @Override
    public Integer call() throws IOException {
        Sample sample = Sample.of(sampleSpec());
        Files.createDirectories(folder);
        PrintWriter out = spec.commandLine().getOut();
        for (SampleFile file : sample.files()) {
            Path path = folder.resolve(file.name());
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(path))) {
                file.writeTo(bytes);
            }
            if (truth) {
                writeTruth(path, file.truth());
            }
            out.printf("%s  %,d bytes%n", path, Files.size(path));
        }
        out.flush();
        return 0;
    }

    private SampleSpec sampleSpec() {
        try {
            return SampleSpec.of(seed)
                    .claims(claims)
                    .files(files)
                    .denialPercent(deniedPercent)
                    .payers(Math.max(MIN_PAYERS, Math.min(5, claims)));
        } catch (IllegalArgumentException invalid) {
            throw new ParameterException(spec.commandLine(), invalid.getMessage());
        }
    }

    private static void writeTruth(Path path, FileTruth fileTruth) throws IOException {
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(
                        path.resolveSibling(path.getFileName() + ".truth.json").toFile(),
                        Map.of(
                                "claims", fileTruth.claims(),
                                "deniedClaims", fileTruth.deniedClaims(),
                                "deniedCents", fileTruth.deniedCents(),
                                "byCategory", fileTruth.byCategory(),
                                "balanced", fileTruth.balanced()));
    }
}
