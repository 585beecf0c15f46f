package io.carryover.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.carryover.carried.CarriedFolder;
import io.carryover.scenarios.kafka.TopicOffsets;
import io.carryover.scenarios.options.KafkaConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Whether a broker still has what an export is to be read on with. */
@Command(
        name = "offsets",
        description =
                "Compares the offsets of an export with what the Kafka cluster has, before anything is started: are all"
                        + " records there that the exported state has not seen?",
        footer = {
            "",
            "Exit codes: 0 all are there; 1 failure; 2 a mistake in the options; 4 refused, as the export is not whole; 5"
                    + " records are gone."
        })
final class OffsetsCheck implements Callable<Integer> {

    @Option(names = "--export", required = true, paramLabel = "DIR", description = "What an export wrote.")
    private String export;

    @Option(
            names = "--bootstrap-servers",
            required = true,
            paramLabel = "HOST:PORT",
            description = "The Kafka cluster, several with commas.")
    private String servers;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "Further client options, such as for TLS and SASL.")
    private Path properties;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        EngineLog.configure(main.isVerbose());
        KafkaConnection connection = KafkaConnection.to(servers, Optional.ofNullable(properties));
        CarriedFolder folder = CarriedFolder.open(export, new Configuration());
        OffsetsReport report = OffsetsReport.of(folder.offsets(), new TopicOffsets(connection)::of);
        Terminal terminal = Terminal.of(spec);
        terminal.print(json ? new ObjectMapper().writeValueAsString(report) : text(report));
        report.gaps().forEach(gap -> terminal.complain(gap.name() + ": " + gap.finding()));
        return report.gaps().isEmpty() ? ExitCode.OK : ExitCodes.GAP;
    }

    private static String text(OffsetsReport report) {
        List<PartitionOffsets> partitions = report.partitions();
        return partitions.isEmpty()
                ? "the export has no Kafka offsets: its job did not read from Kafka"
                : partitions.stream()
                        .map(partition -> partition.name() + "  " + partition.finding())
                        .collect(Collectors.joining("\n"));
    }
}
